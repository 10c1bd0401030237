// A desk with the real parts: embedded record, queues, extractor, alerts to a receiver over HTTP, and the board.

import { createIncidentWording } from '../../src/alerts/index.ts';
import { type Board, createBoard } from '../../src/dashboard/index.ts';
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { createExtractor } from '../../src/extraction/index.ts';
import { type Access, NO_ACCESS } from '../../src/shared/config/access.ts';
import { readActors } from '../../src/shared/config.ts';
import { stableId } from '../../src/shared/ids.ts';
import type { Correction, Incident, Silence } from '../../src/shared/schema/index.ts';
import { DEFAULT_TABLE } from '../../src/shared/severity/index.ts';
import { createAlertHandler } from '../../src/workers/alert-worker.ts';
import type { Extractor } from '../../src/workers/context.ts';
import { addCorrecting } from '../../src/workers/correcting.ts';
import { addCorrectingForms } from '../../src/workers/correcting-forms.ts';
import { createDeliverHandler } from '../../src/workers/deliver-worker.ts';
import { createExtractHandler } from '../../src/workers/extract-worker.ts';
import { createPlaceResolver } from '../../src/workers/resolve-place.ts';
import { addSilencing } from '../../src/workers/silencing.ts';
import { SECRET, startWebhookSink, type WebhookSink } from '../support/webhook-sink.ts';
import { type Bench, openBench } from '../workers/bench.ts';

const CONFIG = new URL('../../config', import.meta.url).pathname;
const MINUTE = 60_000;
/** As a page of the board’s own says it. */
export const OURS = { origin: 'http://localhost' };

interface Answer {
  correction?: Correction;
  silence?: Silence;
  error?: { code: string; message: string; parameter?: string; advice: string };
}

export interface Rig {
  bench: Bench;
  board: Board;
  sink: WebhookSink;
  /** Reads what waits, decides and tells; minutes pass meanwhile. @param extract in place of the present extractor. */
  work(extract?: Extractor): Promise<void>;
  /** Stores an article, as a poll does; its text is all that tells it from others. */
  publish(outlet: string, text: string): Promise<string>;
  /** The incident that the article tells. */
  told(articleId: string): Promise<Incident>;
  /** @returns status and body of a JSON request. */
  post(path: string, body: object): Promise<{ status: number; body: Answer }>;
  close(): Promise<void>;
}

/** @param access who may use the board: by itself whoever sits at this machine. */
export async function openRig(access: Access = NO_ACCESS): Promise<Rig> {
  const sink = await startWebhookSink();
  const bench = await openBench(
    'feeds: []\n',
    `receivers: [{ name: desk, webhook: { url: "${sink.url}", secret: ${SECRET} } }]
route: { receiver: desk }
`,
  );
  const actors = readActors(CONFIG, CONFIG);
  const context = { ...bench, config: { ...bench.config, actors } };
  const extractor = createExtractor({ gazetteer: GAZETTEER, actors });
  const resolvePlace = createPlaceResolver(GAZETTEER);
  const { store, queues, clock, logger } = bench;
  const board = await createBoard(
    {
      store,
      queues,
      feeds: [],
      actors,
      assessment: DEFAULT_TABLE,
      wording: createIncidentWording(actors, bench.config.alerts),
      pushReceivers: [],
      access: () => access,
      settings: { host: '127.0.0.1', port: 0 },
      resolvePlace,
      logger,
      clock,
    },
    [
      async (app) => addCorrecting(app, context),
      (app) => addCorrectingForms(app, { ...context, resolvePlace }),
      async (app) => addSilencing(app, context),
    ],
  );
  const signal = new AbortController().signal;

  return {
    bench,
    board,
    sink,
    async work(extract = extractor) {
      const later = new Date(clock().getTime() + 24 * 60 * MINUTE);
      const read = createExtractHandler(context, extract);
      for (const articleId of await store.articles.waiting(later, 100)) await read({ articleId });
      for (const { id } of await store.incidents.undecided(later, 100))
        await createAlertHandler(context)({ incidentId: id });
      bench.wait(10 * MINUTE);
      for (const { id } of await store.deliveries.list({ state: 'pending', limit: 100 }))
        await createDeliverHandler(context, bench.tellings)({ deliveryId: id }, signal);
    },
    async publish(outlet, text) {
      const id = stableId('a', outlet, text);
      const now = clock().toISOString();
      const parts = {
        feedId: outlet,
        outlet,
        country: 'SY',
        url: `https://${outlet}.example/${id}`,
        title: null,
      };
      const keys = {
        fingerprint: stableId('f', text),
        signature: [],
        keys: [],
        syndicationId: stableId('s', id),
      };
      await store.articles.store([{ id, ...parts, text, publishedAt: now, fetchedAt: now, ...keys }]);
      return id;
    },
    async told(articleId) {
      const [id] = await store.incidents.of(articleId);
      return (await store.incidents.get(id!))!;
    },
    async post(path, body) {
      const answer = await board.app.inject({ method: 'POST', url: path, payload: body, headers: OURS });
      return { status: answer.statusCode, body: answer.json() };
    },
    async close() {
      await board.close();
      await bench.close();
      await sink.close();
    },
  };
}
