// Server-sent events: every revision of an incident as it is made, with an id from which a returning listener is told
// what it missed, out of the record. However many listen, the record is asked once a second; nobody listening, it is
// not asked at all.
import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { messageOf } from '../../shared/errors.ts';
import type { BoardContext } from '../context.ts';
import { CHANGE, eventIdOf, incidentEvent, RESET, readEventId } from './events.ts';
import { Fault } from './faults.ts';
import { BACK_MS, createTail, type Tail } from './tail.ts';

const WATCH_MS = 1000;
/** Whether feeds, queues or deliveries changed is asked less often: it is counted. */
const COUNT_EVERY = 5;
/** Comments between events, so that proxies keep the line open and dead listeners are noticed. */
const HEARTBEAT_MS = 20_000;
export const MAX_LISTENERS = 400;
/** Revisions that are told again to whoever was away; beyond, reading everything anew is quicker. */
export const MOST_REPLAYED = 500;

export function addStream(app: FastifyInstance, context: BoardContext): void {
  const { store, logger } = context;
  const listeners = new Set<ServerResponse>();
  let watching: NodeJS.Timeout | undefined;
  let tail: Promise<Tail> | undefined;
  let counted: string | undefined;
  let rounds = 0;
  let beatAt = 0;

  /** What is told while a listener is still being told what it missed. */
  const held = new Map<ServerResponse, string>();

  const write = (listener: ServerResponse, text: string) => {
    const before = held.get(listener);
    if (before !== undefined) return void held.set(listener, before + text);
    // One that does not read is let go: its browser comes back by itself.
    if (listener.writableLength > 64 * 1024) listener.destroy();
    else if (text !== '') listener.write(text);
  };
  const tell = (text: string) => {
    for (const each of listeners) write(each, text);
  };

  /** From when somebody listens: what is in the record by then is no news. */
  function follow(): Promise<Tail> {
    tail ??= createTail(store.history, context.clock()).catch((error: unknown) => {
      tail = undefined;
      throw error;
    });
    return tail;
  }

  async function watch(): Promise<void> {
    try {
      tell((await (await follow()).next()).map(incidentEvent).join(''));
      if (rounds++ % COUNT_EVERY === 0) {
        const version = await versionOf(context);
        if (counted !== undefined && version !== counted) tell(CHANGE);
        counted = version;
      }
    } catch (error) {
      logger.warn({ error: messageOf(error) }, 'the record does not answer the stream');
    }
    if (Date.now() - beatAt > HEARTBEAT_MS) {
      beatAt = Date.now();
      tell(':\n\n');
    }
    if (listeners.size > 0) watching = setTimeout(watch, WATCH_MS);
    else {
      watching = undefined;
      tail = undefined;
      counted = undefined;
    }
  }

  /** What was revised since the listener left, or that it is too much to tell; a new one learns where it stands. */
  async function missed(request: FastifyRequest): Promise<string> {
    const given = request.headers['last-event-id'];
    if (typeof given !== 'string' || given === '') {
      const [latest] = await store.incidents.list({ limit: 1 });
      return latest ? `id: ${eventIdOf(latest)}\n\n` : '';
    }
    const last = readEventId(given);
    if (!last) return RESET;
    // What was stamped before may have been committed after: some is told twice rather than nothing once.
    const since = new Date(Date.parse(last.updatedAt) - BACK_MS);
    const revisions = await store.history.revisions({ since, after: null, limit: MOST_REPLAYED + 1 });
    if (revisions.length > MOST_REPLAYED) return RESET;
    return revisions
      .filter((revision) => eventIdOf(revision) !== given)
      .map(incidentEvent)
      .join('');
  }

  const told = async (request: FastifyRequest): Promise<string> => {
    await follow();
    return missed(request);
  };

  app.get('/api/stream', async (request, reply) => {
    if (listeners.size >= MAX_LISTENERS) {
      reply.header('Retry-After', '30');
      throw new Fault('TOO_MANY', `${MAX_LISTENERS} listen already`);
    }
    const { raw } = reply;
    const leave = () => {
      listeners.delete(raw);
      held.delete(raw);
    };
    // Before anything is waited for: however many come at once, no more are let in.
    listeners.add(raw);
    held.set(raw, '');
    raw.on('close', leave);
    raw.on('error', leave);
    const before = await told(request).catch((error: unknown) => {
      leave();
      throw error;
    });
    reply.hijack();
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    raw.write(`retry: 3000\n\n${before}${held.get(raw) ?? ''}`);
    held.delete(raw);
    watching ??= setTimeout(watch, 0);
  });

  app.addHook('preClose', async () => {
    clearTimeout(watching);
    for (const each of listeners) each.end();
  });
}

/** Changes whenever the river’s numbers would look different. */
async function versionOf({ store }: BoardContext): Promise<string> {
  const [articles, deliveries, quarantined, feeds] = await Promise.all([
    store.articles.counts(),
    store.deliveries.counts(),
    store.quarantine.count(),
    store.feeds.counts(),
  ]);
  return JSON.stringify([articles, deliveries, quarantined, feeds]);
}
