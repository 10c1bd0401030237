// The record, on whichever engine.
import { sql } from 'drizzle-orm';
import { createActorRecordStore } from './actor-record.ts';
import { createArticleStore } from './articles.ts';
import { createBoardKeyStore } from './board-keys.ts';
import { createCorrectionStore } from './corrections.ts';
import type { Engine } from './database.ts';
import { createDeliveryStore } from './deliveries.ts';
import { createFeedStore } from './feeds.ts';
import { createFlowStore } from './flow.ts';
import { createHistoryStore } from './history.ts';
import { createHostStore } from './hosts.ts';
import { createIncidentStore } from './incidents.ts';
import { createPlaceRecordStore } from './place-record.ts';
import { createProcessStore } from './processes.ts';
import { createPushSubscriptionStore } from './push-subscriptions.ts';
import { createQuarantineStore } from './quarantine.ts';
import { createReceiverStore } from './receivers.ts';
import { readSizes } from './retention.ts';
import { createRewind } from './rewind.ts';
import { createSilenceStore } from './silences.ts';
import type { Store } from './store.ts';
import { createSubscriptionStore } from './subscriptions.ts';

export type { Engine } from './database.ts';
export { type EngineSettings, openEngine } from './engine.ts';
export { type IndexedIncidents, indexIncidents } from './incident-index/index.ts';
export { KNOWN_MIGRATIONS } from './migrate.ts';
export type { QueuePool } from './queue-pool.ts';
export type * from './store.ts';

/** Closing the store closes the engine. */
export function createStore(engine: Engine): Store {
  const { kind, db, receipts } = engine;
  return {
    engine: kind,
    feeds: createFeedStore(db),
    hosts: createHostStore(db),
    subscriptions: createSubscriptionStore(db),
    articles: createArticleStore(db),
    incidents: createIncidentStore(db),
    places: createPlaceRecordStore(db),
    actors: createActorRecordStore(db),
    deliveries: createDeliveryStore(db, receipts),
    receivers: createReceiverStore(db),
    quarantine: createQuarantineStore(db),
    pushSubscriptions: createPushSubscriptionStore(db),
    silences: createSilenceStore(db),
    boardKeys: createBoardKeyStore(db),
    corrections: createCorrectionStore(db),
    history: createHistoryStore(db),
    flow: createFlowStore(db),
    processes: createProcessStore(db),
    rewind: createRewind(db),
    sizes: () => readSizes(db),
    ping: async () => {
      await db.execute(sql`select 1`);
    },
    close: () => engine.close(),
  };
}
