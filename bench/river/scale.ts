// What a second process that reads adds to the river.
import type { Servers } from './fleet.ts';
import { measureThroughput, ONE_EACH } from './throughput.ts';

export interface Scale {
  oneReader: number;
  twoReaders: number;
  /** 2 would be twice as much. */
  ratio: number;
}

/** Articles a second; each run on servers of its own. */
export async function measureScale(
  onServers: <Result>(measure: (servers: Servers) => Promise<Result>) => Promise<Result>,
  articles: number,
): Promise<Scale> {
  const rate = async (roles: readonly string[]) =>
    (await onServers((servers) => measureThroughput(servers, articles, roles))).articlesPerSecond;
  const oneReader = await rate(ONE_EACH);
  const twoReaders = await rate(['extract', ...ONE_EACH]);
  return { oneReader, twoReaders, ratio: twoReaders / oneReader };
}
