// What a run sees of the river from outside while it flows.
import pg from 'pg';
import type { Scene } from './scene.ts';

export interface Look {
  /** Articles read so far; undefined while nobody answers. */
  read(): Promise<number | undefined>;
  /** Nothing waits, is on its way or in doubt, and so many articles are in the record. */
  isAtRest(articles: number): Promise<boolean>;
  /** The latest reason why it was not. */
  why(): string;
  close(): Promise<void>;
}

export function createLook({ engine, servers, processes }: Scene): Look {
  let why = 'nobody has answered yet';
  const pool =
    servers &&
    new pg.Pool({ port: servers.postgres.server.port, host: '127.0.0.1', user: 'postgres', max: 1 });
  pool?.on('error', () => undefined);

  const metrics = async (): Promise<string> => {
    const address = processes.at(-1)?.address();
    const answer = await fetch(`${address}/metrics`, { signal: AbortSignal.timeout(3000) });
    if (!answer.ok) throw new Error(`the board answered ${answer.status}`);
    return answer.text();
  };

  return {
    why: () => why,
    close: async () => pool?.end(),
    async read() {
      try {
        if (engine === 'embedded')
          return sumOf(await metrics(), /^rasid_articles\{stage="extracted"\} (\S+)/gm);
        const { rows } = await pool!.query(
          "select count(*)::int as read from rasid.articles where stage = 'extracted'",
        );
        return rows[0].read;
      } catch {
        return undefined;
      }
    },
    async isAtRest(articles) {
      try {
        why = restless(await metrics(), articles);
      } catch (error) {
        why = `no answer: ${(error as Error).message}`;
      }
      return why === '';
    },
  };
}

/** @returns why it is not at rest; empty where it is. */
function restless(metrics: string, articles: number): string {
  const stored = sumOf(metrics, /^rasid_articles\{[^}]*\} (\S+)/gm);
  const waiting = sumOf(metrics, /^rasid_articles\{stage="stored"\} (\S+)/gm);
  const open = sumOf(
    metrics,
    /^rasid_deliveries\{state="(?:pending|retry|sending|held|uncertain)"\} (\S+)/gm,
  );
  const jobs = sumOf(
    metrics,
    /^rasid_queue_jobs\{queue="(?:page|extract|alert|deliver)",state="(?:waiting|prioritized|active|delayed)"\} (\S+)/gm,
  );
  const reasons = [
    stored < articles ? `${articles - stored} articles are missing` : '',
    waiting > 0 ? `${waiting} articles wait to be read` : '',
    open > 0 ? `${open} deliveries are open` : '',
    jobs > 0 ? `${jobs} jobs wait` : '',
  ];
  return reasons.filter(Boolean).join(', ');
}

const sumOf = (text: string, pattern: RegExp): number =>
  [...text.matchAll(pattern)].reduce((sum, [, value]) => sum + Number(value), 0);
