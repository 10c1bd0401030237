// Gives BullMQ's PostgreSQL backend the `pg.Pool` it wants over the one session of a PGlite. A client is alone
// with the session from BEGIN to COMMIT or ROLLBACK, not from connect to release: workers hold a client for
// LISTEN as long as they live.
import { EventEmitter } from 'node:events';
import type { PGlite, Results } from '@electric-sql/pglite';
import type { Gate } from './gate.ts';
import type { Query } from './prepared.ts';
import type { QueryRows, QueuePool, QueuePoolClient } from './queue-pool.ts';

/** BullMQ opens its statements with comments. */
const LEADING_COMMENTS = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/;
const LISTEN = /^(listen|unlisten)\s+("?)(\w+|\*)\2\s*;?\s*$/i;
const BEGIN = /^(?:begin|start\s+transaction)\b/i;
const END = /^(?:commit|end|rollback|abort)\b(?!\s+to\b)/i;

const bare = (text: string): string => text.replace(LEADING_COMMENTS, '');

/** The one session of a PGlite, and how its statements with parameters are sent. */
interface Session {
  pglite: PGlite;
  query: Query;
}

/** Runs on the session without asking the gate. Without parameters the text may hold several statements. */
async function send(
  { pglite, query }: Session,
  text: string,
  params?: readonly unknown[],
): Promise<QueryRows> {
  const result: Results | undefined = params?.length
    ? await query(text, params)
    : (await pglite.exec(text)).at(-1);
  const rows = (result?.rows ?? []) as Record<string, unknown>[];
  return { rows, rowCount: rows.length || (result?.affectedRows ?? 0) };
}

class PgliteClient extends EventEmitter implements QueuePoolClient {
  readonly #session: Session;
  readonly #gate: Gate;
  readonly #subscriptions = new Map<string, () => Promise<void>>();
  #leave: (() => void) | undefined;

  constructor(session: Session, gate: Gate) {
    super();
    this.#session = session;
    this.#gate = gate;
    this.setMaxListeners(0);
  }

  async query(text: string, params?: readonly unknown[]): Promise<QueryRows> {
    const statement = bare(text);
    const listen = LISTEN.exec(statement);
    if (listen) {
      await (/^l/i.test(listen[1]!) ? this.#listen(listen[3]!) : this.#unlisten(listen[3]!));
      return { rows: [], rowCount: 0 };
    }
    if (BEGIN.test(statement)) this.#leave ??= await this.#gate.enter();
    if (!this.#leave) return this.#gate.run(() => send(this.#session, text, params));
    try {
      return await send(this.#session, text, params);
    } finally {
      if (END.test(statement)) this.#free();
    }
  }

  /** Ends what the borrower left open: a transaction is rolled back, subscriptions end. */
  release(): void {
    void this.#unlisten('*').catch(() => undefined);
    if (!this.#leave) return;
    void send(this.#session, 'ROLLBACK')
      .catch(() => undefined)
      .finally(() => this.#free());
  }

  #free(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  async #listen(channel: string): Promise<void> {
    if (this.#subscriptions.has(channel)) return;
    const subscribe = () =>
      this.#session.pglite.listen(channel, (payload) => this.emit('notification', { channel, payload }));
    const unsubscribe = this.#leave ? await subscribe() : await this.#gate.run(subscribe);
    this.#subscriptions.set(channel, () => unsubscribe());
  }

  async #unlisten(channel: string): Promise<void> {
    for (const [name, unsubscribe] of this.#subscriptions) {
      if (channel !== '*' && channel !== name) continue;
      this.#subscriptions.delete(name);
      await (this.#leave ? unsubscribe() : this.#gate.run(unsubscribe));
    }
  }
}

class PglitePool extends EventEmitter implements QueuePool {
  /** A session in this process cannot drop unseen: BullMQ may block on it as long as it likes. */
  readonly options = { keepAlive: true };
  readonly #session: Session;
  readonly #gate: Gate;

  constructor(session: Session, gate: Gate) {
    super();
    this.#session = session;
    this.#gate = gate;
    this.setMaxListeners(0);
  }

  query(text: string, params?: readonly unknown[]): Promise<QueryRows> {
    return this.#gate.run(() => send(this.#session, text, params));
  }

  async connect(): Promise<QueuePoolClient> {
    return new PgliteClient(this.#session, this.#gate);
  }

  /** The session belongs to the engine, which closes it. */
  async end(): Promise<void> {}
}

/**
 * Sets the session's search_path to BullMQ's schema for good; Drizzle's statements name their schema.
 * @param gate the one that Drizzle's statements on this PGlite pass as well.
 */
export async function createPglitePool(pglite: PGlite, gate: Gate, query: Query): Promise<QueuePool> {
  await gate.run(() => pglite.exec('SET search_path TO bullmq'));
  return new PglitePool({ pglite, query }, gate);
}
