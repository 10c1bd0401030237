// Server-sent events: every revision of an incident as it is made, with an id from which a returning listener is told
// what it missed, out of the record. However many listen, the record is asked once a second; nobody listening, it is
// not asked at all.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { messageOf } from '../../shared/errors.ts';
import type { Guard } from '../access/index.ts';
import type { BoardContext } from '../context.ts';
import { readSizes } from '../read/numbers.ts';
import { createAudience, MAX_LISTENERS, MAX_OF_ONE } from './audience.ts';
import { CHANGE, eventIdOf, incidentEvent, RESET, readEventId } from './events.ts';
import { Fault } from './faults.ts';
import { BACK_MS, createTail, type Tail } from './tail.ts';

const WATCH_MS = 1000;
/** Whether feeds, queues or deliveries changed is asked less often: it is counted. */
const COUNT_EVERY = 5;
/** Comments between events, so that proxies keep the line open and dead listeners are noticed. */
const HEARTBEAT_MS = 20_000;
/** Revisions that are told again to whoever was away; beyond, reading everything anew is quicker. */
export const MOST_REPLAYED = 500;

const RETRY_AFTER_S = '30';

export function addStream(
  app: FastifyInstance,
  context: BoardContext,
  { ownerOf, mayStill }: Pick<Guard, 'ownerOf' | 'mayStill'>,
): void {
  const { store, logger } = context;
  const audience = createAudience();
  let watching: NodeJS.Timeout | undefined;
  let tail: Promise<Tail> | undefined;
  let counted: string | undefined;
  let rounds = 0;
  let beatAt = 0;

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
      audience.dismiss();
      audience.tell((await (await follow()).next()).map(incidentEvent).join(''));
      if (rounds++ % COUNT_EVERY === 0) {
        const version = await versionOf(context);
        if (counted !== undefined && version !== counted) audience.tell(CHANGE);
        counted = version;
      }
    } catch (error) {
      logger.warn({ error: messageOf(error) }, 'the record does not answer the stream');
    }
    if (Date.now() - beatAt > HEARTBEAT_MS) {
      beatAt = Date.now();
      audience.tell(':\n\n');
    }
    if (audience.size > 0) watching = setTimeout(watch, WATCH_MS);
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
    const { raw } = reply;
    const entered = audience.enter({
      response: raw,
      owner: ownerOf(request),
      mayStay: () => mayStill(request),
    });
    if (entered !== 'in') {
      reply.header('Retry-After', RETRY_AFTER_S);
      throw refusals[entered];
    }
    const leave = () => audience.leave(raw);
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
    raw.write(`retry: 3000\n\n${before}${audience.release(raw)}`);
    watching ??= setTimeout(watch, 0);
  });

  app.addHook('preClose', async () => {
    clearTimeout(watching);
    audience.end();
  });
}

const refusals = {
  full: new Fault('TOO_MANY', `${MAX_LISTENERS} listen already`),
  'too-many-of-one': new Fault('TOO_MANY_OF_ONE', `${MAX_OF_ONE} of yours listen already`),
};

/** Changes whenever the river’s numbers would look different. */
async function versionOf({ store }: BoardContext): Promise<string> {
  const [{ articles, deliveries }, quarantined, feeds] = await Promise.all([
    readSizes(store),
    store.quarantine.count(),
    store.feeds.counts(),
  ]);
  return JSON.stringify([articles, deliveries, quarantined, feeds]);
}
