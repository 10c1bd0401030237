// Server-sent events: «something changed, look again», with an id that a returning listener is held against.
// However many listen, the record is asked once a second; nobody listening, it is not asked at all.
import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { messageOf } from '../../shared/errors.ts';
import type { BoardContext } from '../context.ts';
import { Fault } from './faults.ts';

const WATCH_MS = 1000;
/** Comments between events, so that proxies keep the line open and dead listeners are noticed. */
const HEARTBEAT_MS = 20_000;
export const MAX_LISTENERS = 256;

export function addStream(app: FastifyInstance, context: BoardContext): void {
  const listeners = new Set<ServerResponse>();
  let latest: string | undefined;
  let watching: NodeJS.Timeout | undefined;
  let beatAt = 0;

  const write = (listener: ServerResponse, text: string) => {
    // One that does not read is let go: its browser comes back by itself.
    if (listener.writableLength > 64 * 1024) listener.destroy();
    else listener.write(text);
  };

  async function watch(): Promise<void> {
    try {
      const version = await versionOf(context);
      if (version !== latest) for (const each of listeners) write(each, event(version));
      latest = version;
    } catch (error) {
      context.logger.warn({ error: messageOf(error) }, 'the record does not answer the stream');
    }
    if (Date.now() - beatAt > HEARTBEAT_MS) {
      beatAt = Date.now();
      for (const each of listeners) write(each, ':\n\n');
    }
    if (listeners.size > 0) watching = setTimeout(watch, WATCH_MS);
    else watching = undefined;
  }

  app.get('/api/stream', (request, reply) => {
    if (listeners.size >= MAX_LISTENERS) {
      reply.header('Retry-After', '30');
      throw new Fault('TOO_MANY', `${MAX_LISTENERS} listen already`);
    }
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    raw.write('retry: 3000\n\n');
    // What changed while this listener was away, it is told at once.
    const known = request.headers['last-event-id'];
    if (known !== undefined && latest !== undefined && known !== latest) raw.write(event(latest));
    listeners.add(raw);
    raw.on('close', () => listeners.delete(raw));
    raw.on('error', () => listeners.delete(raw));
    watching ??= setTimeout(watch, 0);
  });

  app.addHook('preClose', async () => {
    clearTimeout(watching);
    for (const each of listeners) each.end();
  });
}

const event = (version: string): string => `id: ${version}\nevent: change\ndata: {}\n\n`;

/** Changes whenever the board would look different: cheap counts and the newest incident’s revision. */
async function versionOf({ store }: BoardContext): Promise<string> {
  const [newest, counts, articles, deliveries, quarantined, feeds] = await Promise.all([
    store.incidents.list({ limit: 1 }),
    store.incidents.counts(),
    store.articles.counts(),
    store.deliveries.counts(),
    store.quarantine.count(),
    store.feeds.counts(),
  ]);
  const parts = [
    newest[0]?.updatedAt ?? '',
    newest[0]?.revision ?? 0,
    ...Object.values(counts),
    ...Object.values(articles),
    ...Object.values(deliveries),
    quarantined,
    ...Object.values(feeds),
  ];
  return parts.join('-').replace(/[^\w.:-]/g, '');
}
