// However holding, folding, sending, superseding and kills interleave: what was held is told once, or superseded.
import { rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestOf } from '../../src/alerts/digest.ts';
import { createLogger } from '../../src/shared/logger.ts';
import type { DigestNotice } from '../../src/shared/schema/index.ts';
import { createStore, type Engine, openEngine, type Store } from '../../src/store/index.ts';
import { notices } from '../../src/store/tables.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { at, delivery, incident, iso, notice, source } from './examples.ts';
import { seedIncidents } from './seed.ts';

const GROUPS = ['even', 'odd'] as const;
const INCIDENTS = 4;
const TABLES = 'articles deliveries events incident_revisions incident_sources incidents notices';

const dataDir = makeTempFolder();
let engine: Engine;
let store: Store;
beforeAll(async () => {
  engine = await openEngine({ dataDir, logger: createLogger('silent') });
  store = createStore(engine);
});
afterAll(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

type Step =
  | { do: 'hold' | 'supersede'; incident: number }
  | { do: 'fold' | 'kill'; group: number }
  | { do: 'send' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('hold' as const), incident: fc.nat(INCIDENTS - 1) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('supersede' as const), incident: fc.nat(INCIDENTS - 1) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('fold' as const, 'kill' as const), group: fc.nat(1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('send' as const) }) },
);

/** Each batch runs at once. */
async function run(batches: readonly Step[][]): Promise<void> {
  const revisions = Array.from({ length: INCIDENTS }, () => 0);
  for (const batch of batches) {
    await Promise.all(
      batch.map((one) => {
        if (one.do === 'hold') return hold(one.incident, ++revisions[one.incident]!);
        if (one.do === 'supersede') return supersede(`i${one.incident}`);
        if (one.do === 'fold') return fold(GROUPS[one.group]!);
        return one.do === 'kill' ? killedFold(GROUPS[one.group]!) : sendAll();
      }),
    );
  }
}

async function hold(index: number, revision: number): Promise<void> {
  const id = `i${index}`;
  const articleId = `${id}-${revision}`;
  await seedIncidents(store, articleId, [incident(id, { revision, sources: [source(articleId)] })]);
  const told = notice(`n-${id}-${revision}`, id, revision);
  const planned = delivery(`d-${id}-${revision}`, id, {
    noticeId: told.id,
    revision,
    kind: revision === 1 ? 'new' : 'update',
    createdAt: iso(revision),
    state: 'held',
    hold: { reason: 'cap', group: GROUPS[index % 2]! },
  });
  await store.incidents.decideAlert(id, () => ({ notices: [told], deliveries: [planned], supersede: [] }));
}

const supersede = (id: string) =>
  store.incidents.decideAlert(id, ({ deliveries }) => ({
    notices: [],
    deliveries: [],
    supersede: deliveries.map((one) => one.id),
  }));

const fold = (group: string) =>
  store.deliveries.fold('desk', group, at(30), 0, (held) => digestOf(held, at(30)));

/** Cut off before it is saved, as by a kill. */
const killedFold = (group: string) =>
  store.deliveries
    .fold('desk', group, at(30), 0, () => {
      throw new Error('killed');
    })
    .catch(() => undefined);

async function sendAll(): Promise<void> {
  for (const { id } of await store.deliveries.list({ state: 'pending', limit: 99 })) {
    await store.deliveries.claim(id, at(40), 1000);
    await store.deliveries.settle(id, { state: 'sent', at: at(40), providerMessageId: null });
  }
}

/** As the sweeper does, until nothing is held or waits. */
async function settle(): Promise<void> {
  do {
    await sendAll();
    for (const { group } of await store.deliveries.foldable(at(30))) await fold(group);
  } while ((await store.deliveries.list({ state: 'pending', limit: 1 })).length > 0);
}

async function assertToldOnce(): Promise<void> {
  const all = await store.deliveries.list({ limit: 1000 });
  const rows = await engine.db.select({ data: notices.data }).from(notices);
  const digests = rows.map(({ data }) => data).filter((data): data is DigestNotice => data.kind === 'digest');
  const items = digests.flatMap((digest) =>
    digest.items.map(({ deliveryId }) => ({ deliveryId, in: digest.id })),
  );
  const byNotice = new Map(all.map((one) => [one.noticeId, one]));
  const told = all.filter(({ kind }) => kind !== 'digest');
  expect(told.filter(({ state }) => !['sent', 'folded', 'superseded'].includes(state))).toEqual([]);
  for (const one of told) {
    const within = items.filter(({ deliveryId }) => deliveryId === one.id);
    expect(within).toHaveLength(one.state === 'folded' ? 1 : 0);
    if (one.state === 'folded')
      expect(byNotice.get(within[0]!.in)).toMatchObject({ id: one.foldedInto, state: 'sent' });
  }
  expect(items).toHaveLength(told.filter(({ state }) => state === 'folded').length);
}

it('tells each held notice exactly once, or supersedes it', { timeout: 120_000 }, async () => {
  const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(batches, async (steps) => {
      const tables = TABLES.split(' ').map((table) => `rasid.${table}`);
      await engine.db.execute(sql.raw(`truncate ${tables.join(', ')}`));
      await run(steps);
      await settle();
      await assertToldOnce();
    }),
    { numRuns: 15 },
  );
});
