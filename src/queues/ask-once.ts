// A look at Redis over one connection that does not retry: what is wrong now is said now.
import { Redis } from 'ioredis';

/** @throws whatever went wrong with the connection, or else what `ask` throws; within `withinMs` for each step. */
export async function askRedisOnce<Answer>(
  url: string,
  withinMs: number,
  ask: (client: Redis) => Promise<Answer>,
): Promise<Answer> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: withinMs,
    commandTimeout: withinMs,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  let fault: unknown;
  client.on('error', (error) => {
    fault = error;
  });
  try {
    await client.connect();
    return await ask(client);
  } catch (error) {
    throw fault ?? error;
  } finally {
    client.disconnect();
  }
}
