// Clients of PostgreSQL that notice when their line has died without a word: no close, no error, no answer. TCP alone
// takes a quarter of an hour to find out.
import pg from 'pg';
import { isOutdated, StatementBook } from './statement-book.ts';

/** An answer that takes longer makes the line suspect, in ms. */
const SUSPECT_AFTER_MS = 2_000;
/** The server is asked about it again so often, and answers within the same time or is away itself, in ms. */
const ASK_EVERY_MS = 1_500;

/** Ends the sessions of `$1` unless they are at work: what they were asked has not reached them, or their answer got lost. */
const END_IDLE = `
  select state = 'active' as working, case when state <> 'active' then pg_terminate_backend(pid) end
  from pg_stat_activity where pid = $1`;

/** What pg’s own types leave out. */
interface Inside {
  processID: number | null;
  connection: {
    stream: { destroy(error: Error): void };
    on(event: string, hear: () => void): void;
    /** Texts, by name. */
    parsedStatements: Record<string, string>;
  };
}

/**
 * @param config of the pool that makes the clients. The server must give each a session of its own: behind a pooler that
 * shares them, long statements would look dead.
 * @returns a class for the pool’s option `Client`. What comes again and again is prepared. A statement on a dead line
 * fails with «Connection terminated», and the lines beside it that have been silent for as long are given up with it.
 */
export function watchedClients(config: pg.PoolConfig): new (config?: pg.ClientConfig) => pg.Client {
  const clients = new Set<WatchedClient>();

  class WatchedClient extends pg.Client {
    readonly #book = new StatementBook();
    /** Statements without an answer. */
    #asked = 0;
    #heardAt = performance.now();
    #timer: NodeJS.Timeout | undefined;

    constructor(given?: pg.ClientConfig) {
      super(given);
      clients.add(this);
      // One that breaks on its way out of the pool has nobody else who listens.
      this.on('error', () => undefined);
      this.once('end', () => this.#forget());
      this.#inside.connection.on('readyForQuery', () => this.#heard());
    }

    // biome-ignore lint/suspicious/noExplicitAny: pg’s overloads are passed on as they come.
    override query(...question: any[]): any {
      const asked = plainly(question);
      const use = asked && this.#book.use(asked.text);
      if (!use) return this.#ask(question);
      this.#giveUpStatements(use.gone);
      const answer = this.#ask([{ ...asked, name: use.name }, ...question.filter(isCallback)]);
      if (answer instanceof Promise)
        answer.catch((error) => isOutdated(error) && this.#book.forget(asked.text));
      return answer;
    }

    #ask(question: readonly unknown[]): unknown {
      this.#asked++;
      this.#watch(SUSPECT_AFTER_MS);
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      return (super.query as any)(...question);
    }

    /** Those that it has: to give up another would be an error. */
    #giveUpStatements(names: readonly string[]): void {
      const { parsedStatements } = this.#inside.connection;
      const there = names.filter((name) => name in parsedStatements);
      if (there.length === 0) return;
      for (const name of there) delete parsedStatements[name];
      const text = there.map((name) => `deallocate ${name}`).join('; ');
      Promise.resolve(this.#ask([text])).catch(() => undefined);
    }

    get #inside(): Inside {
      return this as unknown as Inside;
    }

    #heard(): void {
      this.#asked = Math.max(0, this.#asked - 1);
      this.#heardAt = performance.now();
      clearTimeout(this.#timer);
      this.#timer = undefined;
      if (this.#asked > 0) this.#watch(SUSPECT_AFTER_MS);
    }

    #watch(ms: number): void {
      this.#timer ??= setTimeout(() => void this.#suspect(), ms).unref();
    }

    async #suspect(): Promise<void> {
      const { processID } = this.#inside;
      const heardAt = this.#heardAt;
      const isSilent = () => this.#heardAt === heardAt;
      const working = processID === null || (await isWorking(config, processID, isSilent));
      this.#timer = undefined;
      if (!clients.has(this) || !isSilent()) return;
      if (working) return this.#watch(ASK_EVERY_MS);
      for (const other of clients) if (other.#asked === 0 && other.#heardAt <= heardAt) other.#giveUp();
      this.#giveUp();
    }

    #giveUp(): void {
      this.#forget();
      this.#inside.connection.stream.destroy(new Error('Connection terminated: its line is dead'));
    }

    #forget(): void {
      clients.delete(this);
      clearTimeout(this.#timer);
    }
  }
  return WatchedClient;
}

const isCallback = (one: unknown): boolean => typeof one === 'function';

/**
 * @param question in either form that pg takes.
 * @returns the statement with its values. One without values may be several, and those with a name have it from elsewhere:
 * they go as they came.
 */
function plainly([first, values]: readonly unknown[]): { text: string; values: unknown[] } | undefined {
  const given = Array.isArray(values) ? values : undefined;
  if (typeof first === 'string') return given && { text: first, values: given };
  const config = first as { text?: unknown; values?: unknown[]; name?: string; submit?: unknown };
  const all = given ?? config.values;
  const isPlain = typeof config.text === 'string' && !config.name && !config.submit;
  return isPlain && all ? { ...config, text: config.text as string, values: all } : undefined;
}

/**
 * @param isSilent no longer, where it was this process that had no time to listen: then nothing is ended.
 * @returns true as well where the server does not answer: nothing better is to be had then.
 */
async function isWorking(
  config: pg.PoolConfig,
  processId: number,
  isSilent: () => boolean,
): Promise<boolean> {
  const probe = new pg.Client({
    ...config,
    connectionTimeoutMillis: ASK_EVERY_MS,
    query_timeout: ASK_EVERY_MS,
  });
  probe.on('error', () => undefined);
  try {
    await probe.connect();
    if (!isSilent()) return true;
    const { rows } = await probe.query<{ working: boolean }>(END_IDLE, [processId]);
    return rows[0]?.working ?? false;
  } catch {
    return true;
  } finally {
    probe.end().catch(() => undefined);
  }
}
