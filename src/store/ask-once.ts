// A look at PostgreSQL over one connection of its own: nothing is migrated or held.
import pg from 'pg';

/**
 * @param name what the server’s own list calls the connection.
 * @throws whatever the driver says, or `ask`; within `withinMs` for each step.
 */
export async function askPostgresOnce<Answer>(
  databaseUrl: string,
  { name, withinMs }: { name: string; withinMs: number },
  ask: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: withinMs,
    query_timeout: withinMs,
    application_name: name,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await ask(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
