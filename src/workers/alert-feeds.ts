// Feeds of alerts on the board's port: /alerts/NAME.atom, and each message at /alerts/NAME/DELIVERY.cap.xml.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { atomOf, readCap, readEntries } from '../alerts/index.ts';
import type { WorkerContext } from './context.ts';

/** Entries of a feed; older messages stay where they are. */
const LONGEST_FEED = 100;

/** Feed readers log in by Basic, and only when they are asked to. */
const ASKED_BY_READERS = { config: { needs: 'viewer', asksForBasic: true } } as const;

export function addAlertFeeds(
  app: FastifyInstance,
  { config, clock }: Pick<WorkerContext, 'config' | 'clock'>,
): void {
  const feeds = new Map(
    config.alerts.receivers.flatMap(({ name, feed }) => (feed ? [[name, { name, ...feed }] as const] : [])),
  );

  app.get<{ Params: { file: string } }>('/alerts/:file', ASKED_BY_READERS, async ({ params }, reply) => {
    const feed = feeds.get(params.file.replace(/\.atom$/u, ''));
    if (!feed || !params.file.endsWith('.atom')) return notFound(reply);
    const entries = await readEntries(feed.folder, LONGEST_FEED);
    const atom = atomOf(feed, entries, clock().toISOString());
    return reply.type('application/atom+xml; charset=utf-8').send(atom);
  });

  app.get<{ Params: { name: string; file: string } }>(
    '/alerts/:name/:file',
    ASKED_BY_READERS,
    async ({ params }, reply) => {
      const feed = feeds.get(params.name);
      const id = /^(.+)\.cap\.xml$/u.exec(params.file)?.[1];
      const cap = feed && id !== undefined ? await readCap(feed.folder, id) : undefined;
      if (cap === undefined) return notFound(reply);
      return reply.type('application/cap+xml; charset=utf-8').send(cap);
    },
  );
}

const notFound = (reply: FastifyReply) =>
  reply.code(404).type('text/plain; charset=utf-8').send('no such feed of alerts, or no such message\n');
