// The JSON API: the record as it is, in the corpus schema’s shapes.
import type { FastifyInstance } from 'fastify';
import { askedAt } from '../../shared/control/index.ts';
import { assess } from '../../shared/severity/index.ts';
import type { BoardContext } from '../context.ts';
import { viewQuery } from '../pages/view.ts';
import { within } from '../read/board.ts';
import { readControl } from '../read/control.ts';
import { readFeedPage } from '../read/feed-page.ts';
import { reportFeeds } from '../read/feed-report.ts';
import { readFullText } from '../read/full-text.ts';
import { readIncidentPage } from '../read/incident-page.ts';
import { incidentQuery, MAX_LIMIT, toFilter } from '../read/incident-query.ts';
import { createMapReader, nameHolders } from '../read/map.ts';
import { reportProcesses } from '../read/process-report.ts';
import { nextLink } from './caching.ts';
import { Fault } from './faults.ts';
import { readParameters } from './parameters.ts';
import { controlQuery, listQuery, nothing } from './queries.ts';

export function addApi(
  app: FastifyInstance,
  { store, queues, feeds, actors, assessment, clock }: BoardContext,
): void {
  const readMap = createMapReader(store);

  app.get('/api/incidents', async (request, reply) => {
    const page = await readIncidentPage(store, readParameters(incidentQuery, request.query));
    if (page.nextCursor !== null) reply.header('Link', nextLink(request.url, page.nextCursor));
    return page;
  });

  app.get('/api/map', async (request) => {
    const { days, ...asked } = readParameters(viewQuery, request.query);
    const now = clock();
    const query = within(asked, days === 'all' ? null : Number(days), now);
    return nameHolders(await readMap(toFilter(query), now), actors);
  });

  app.get<{ Params: { id: string } }>('/api/incidents/:id', async (request) => {
    readParameters(nothing, request.query);
    const { id } = request.params;
    const incident = await store.incidents.get(id);
    if (!incident) throw new Fault('NOT_FOUND', 'no incident has this id', 'id');
    const [revisions, deliveries] = await Promise.all([
      store.incidents.revisions(id),
      store.deliveries.list({ incidentId: id, limit: MAX_LIMIT }),
    ]);
    return { incident, assessment: assess(incident, assessment), revisions, deliveries };
  });

  app.get('/api/control', async (request) => {
    const { place, at, limit } = readParameters(controlQuery, request.query);
    return readControl(store, place, at === undefined ? clock() : askedAt(at)!, limit);
  });

  app.get('/api/feeds', async (request) => {
    readParameters(nothing, request.query);
    const now = clock();
    const [states, fullText] = await Promise.all([store.feeds.list(), readFullText(store, feeds, now)]);
    return {
      feeds: reportFeeds(states, feeds, now).map((feed) => ({
        ...feed,
        fullText: fullText.get(feed.id) ?? null,
      })),
    };
  });

  app.get<{ Params: { id: string } }>('/api/feeds/:id', async (request) => {
    readParameters(nothing, request.query);
    const found = await readFeedPage({ store, feeds, clock }, request.params.id);
    if (!found) throw new Fault('NOT_FOUND', 'no feed has this id', 'id');
    const { feed, fullText, days } = found;
    return { feed: { ...feed, fullText }, days };
  });

  app.get('/api/queues', async (request) => {
    readParameters(nothing, request.query);
    return { queues: await queues.counts() };
  });

  app.get('/api/processes', async (request) => {
    readParameters(nothing, request.query);
    return reportProcesses(await store.processes.list());
  });

  app.get('/api/quarantine', async (request) => {
    const { limit } = readParameters(listQuery, request.query);
    const [total, entries] = await Promise.all([store.quarantine.count(), store.quarantine.list(limit)]);
    return { total, entries };
  });
}
