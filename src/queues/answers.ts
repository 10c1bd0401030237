// Whether Redis answers, asked from outside the process that works with it.
import { Redis } from 'ioredis';

/** @throws whatever the driver says, after `withinMs` at the latest. */
export async function assertRedisAnswers(url: string, withinMs: number): Promise<void> {
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
    await client.ping();
  } catch (error) {
    throw fault ?? error;
  } finally {
    client.disconnect();
  }
}
