// `rasid health`: whether the process beside it is ready, for container engines and watchdogs. It loads no more
// than it asks with, since it is started anew every few seconds.
import { hostname } from 'node:os';
import { readSettings, type Settings } from '../shared/config/settings.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import type { Run } from './command.ts';
import { ROOT } from './paths.ts';

const ANSWER_WITHIN_MS = 4000;

/** A process with a board is asked by its `/readyz`; of one without, the record is asked whether it is at work. */
export const health: Run = async (values) => {
  const settings = readSettings(values as Record<string, string | undefined>, ROOT);
  const faults = settings.roles.includes('board') ? await askBoard(settings) : await askEngines(settings);
  for (const fault of faults) console.error(`not ready: ${fault}`);
  if (faults.length === 0) console.log('ready');
  return faults.length === 0 ? 0 : 1;
};

async function askBoard({ host, port }: Settings): Promise<string[]> {
  if (port === 0) throw new RasidError('USAGE', 'health: --port 0 is no port that can be asked');
  const address = `http://${loopback(host)}:${port}/readyz`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    if (answer.ok) return [];
    return [`${address} answered ${answer.status}: ${await answer.text()}`];
  } catch (error) {
    return [`${address}: ${messageOf(error instanceof TypeError ? (error.cause ?? error) : error)}`];
  }
}

/** Where a board that listens everywhere is asked. */
function loopback(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

async function askEngines({ databaseUrl, redisUrl, dataDir, roles }: Settings): Promise<string[]> {
  const record = async () => {
    const { assertAtWork, assertFolderHeld } = await import('../store/answers.ts');
    if (!databaseUrl) return assertFolderHeld(dataDir);
    return assertAtWork(databaseUrl, { host: hostname(), roles }, ANSWER_WITHIN_MS);
  };
  const queues = async (url: string) => {
    const { askRedisOnce } = await import('../queues/ask-once.ts');
    await askRedisOnce(url, ANSWER_WITHIN_MS, (client) => client.ping());
  };
  const asked = await Promise.all([
    faultOf('the record', record),
    redisUrl ? faultOf('the queues', () => queues(redisUrl)) : [],
  ]);
  return asked.flat();
}

async function faultOf(what: string, ask: () => Promise<void>): Promise<string[]> {
  try {
    await ask();
    return [];
  } catch (error) {
    const first = error instanceof AggregateError ? error.errors[0] : error;
    return [`${what}: ${messageOf(first)}`];
  }
}
