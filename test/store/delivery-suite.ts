// What the ledger of telling promises, on whichever engine: order, claims, folding, doubts, and what people do by hand.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/alerts/digest.ts';
import { decideOutages } from '../../src/alerts/outage.ts';
import { circuitMs } from '../../src/alerts/retry.ts';
import type { Delivery, DigestNotice, Incident } from '../../src/shared/schema/index.ts';
import { createStore, type Engine, type Failure, type Store } from '../../src/store/index.ts';
import { at, delivery, incident, iso, notice, source } from './examples.ts';
import { seedIncidents } from './seed.ts';

const TABLES = 'articles deliveries events incident_revisions incident_sources incidents notices receivers';
const DOUBT_MS = 60_000;

export function deliverySuite(name: string, open: () => Promise<Engine>): void {
  describe(`the ledger of telling on ${name}`, () => {
    let engine: Engine;
    let store: Store;

    beforeAll(async () => {
      engine = await open();
      store = createStore(engine);
    });
    afterAll(() => store?.close());
    beforeEach(async () => {
      const tables = TABLES.split(' ').map((table) => `rasid.${table}`);
      await engine.db.execute(sql.raw(`truncate ${tables.join(', ')}`));
    });

    /** A revision of an incident, and the decision to tell it. */
    async function tell(
      id: string,
      revision: number,
      tellings: Partial<Delivery>[],
      change: Partial<Incident> = {},
    ) {
      const articleId = `${id}-${revision}`;
      const made = incident(id, { revision, sources: [source(articleId)], ...change });
      await seedIncidents(store, articleId, [made]);
      const told = notice(`n-${id}-${revision}`, id, revision);
      const kind = revision === 1 ? ('new' as const) : ('update' as const);
      await store.incidents.decideAlert(id, () => ({
        notices: [told],
        deliveries: tellings.map((one) =>
          delivery(`${id}-${revision}`, id, {
            noticeId: told.id,
            revision,
            kind,
            createdAt: iso(revision),
            ...one,
          }),
        ),
        supersede: [],
      }));
      return made;
    }

    const held = (group = 'g', change: Partial<Delivery> = {}): Partial<Delivery> => ({
      state: 'held',
      hold: { reason: 'group', group },
      dueAt: iso(5),
      ...change,
    });
    const claim = (id: string, minute = 10) => store.deliveries.claim(id, at(minute), 60_000);
    const sent = async (id: string, minute = 10, providerMessageId: string | null = `m-${id}`) => {
      await claim(id, minute);
      await store.deliveries.settle(id, { state: 'sent', at: at(minute), providerMessageId });
    };
    const doubtful = async (id: string, minute = 10) => {
      await claim(id, minute);
      await store.deliveries.settle(id, { state: 'uncertain', at: at(minute), error: 'cut off' });
    };
    const blocker = (id: string, minute = 10) => store.deliveries.blocker(id, at(minute), DOUBT_MS);
    const fold = (group = 'g', minute = 10) =>
      store.deliveries.fold('desk', group, at(minute), DOUBT_MS, (all) => digestOf(all, at(minute)));
    const stateOf = async (id: string) => (await store.deliveries.get(id))?.state;

    describe('order', () => {
      it('keeps an update behind its first notice, whatever that is waiting for', async () => {
        await tell('i1', 1, [{}]);
        await tell('i1', 2, [{}]);
        expect(await blocker('i1-1')).toBeUndefined();
        expect(await blocker('i1-2')).toMatchObject({ state: 'pending' });
        await claim('i1-1');
        expect(await blocker('i1-2')).toMatchObject({ state: 'sending' });
        await store.deliveries.settle('i1-1', { state: 'retry', at: at(10), dueAt: at(40), error: '503' });
        expect(await blocker('i1-2')).toEqual({ state: 'retry', dueAt: iso(40), since: iso(10) });
        await sent('i1-1', 40);
        expect(await blocker('i1-2')).toBeUndefined();
      });

      it('waits for one in doubt a while, and no longer once it is left to people', async () => {
        await tell('i1', 1, [{}]);
        await tell('i1', 2, [{}]);
        await doubtful('i1-1');
        expect(await blocker('i1-2')).toMatchObject({ state: 'uncertain' });
        expect(await blocker('i1-2', 12)).toBeUndefined();
        await store.deliveries.leaveInDoubt(['i1-1'], at(100));
        expect(await blocker('i1-2')).toBeUndefined();
        expect(await claim('i1-2')).toMatchObject({
          first: null,
          previous: null,
          before: null,
          earlierInDoubt: true,
        });
      });

      it('holds up neither other incidents nor other receivers', async () => {
        await tell('i1', 1, [{}, { id: 'other', receiver: 'wire' }]);
        await tell('i2', 1, [{ createdAt: iso(3) }]);
        await claim('i1-1');
        expect(await blocker('other')).toBeUndefined();
        expect(await blocker('i2-1')).toBeUndefined();
      });

      it('counts what was told of an incident that has since been merged, and goes on in its thread', async () => {
        const shown = await tell('old', 1, [{}]);
        await tell('mid', 1, [], { state: 'merged', mergedInto: 'heir' });
        await tell('old', 2, [], { state: 'merged', mergedInto: 'mid' });
        await tell('heir', 1, [{ kind: 'update', createdAt: iso(5) }]);
        expect(await blocker('heir-1')).toMatchObject({ state: 'pending' });
        await sent('old-1');
        expect(await blocker('heir-1')).toBeUndefined();
        expect(await claim('heir-1')).toMatchObject({
          first: { id: 'old-1', providerMessageId: 'm-old-1' },
          before: shown,
          earlierInDoubt: false,
        });
      });
    });

    describe('held back', () => {
      it('is told in one digest, whoever folds at the same time, and each item counts as told by it', async () => {
        const shown = await tell('i1', 1, [held()]);
        await tell('i2', 1, [held('g', { severity: 'extreme' })]);
        await tell('i3', 1, [held('other')]);
        expect(await store.deliveries.foldable(at(4))).toEqual([]);
        const due = (await store.deliveries.foldable(at(6))).toSorted((a, b) => (a.group < b.group ? -1 : 1));
        expect(due).toEqual(['g', 'other'].map((group) => ({ receiver: 'desk', group })));
        const made = (await Promise.all([fold(), fold(), fold()])).flat();
        expect(made).toMatchObject([
          { kind: 'digest', state: 'pending', receiver: 'desk', severity: 'extreme' },
        ]);
        const digest = made[0]!.id;
        expect(await store.deliveries.get('i1-1')).toMatchObject({ state: 'folded', foldedInto: digest });

        await tell('i1', 2, [{}]);
        expect(await blocker('i1-2')).toMatchObject({ state: 'pending' });
        const claimed = await claim(digest);
        expect(claimed).toMatchObject({
          about: 'digest',
          first: null,
          incidents: [{ id: 'i1' }, { id: 'i2' }],
        });
        await store.deliveries.settle(digest, { state: 'sent', at: at(11), providerMessageId: 'm9' });
        expect(await blocker('i1-2')).toBeUndefined();
        expect(await claim('i1-2', 12)).toMatchObject({
          first: { id: digest, providerMessageId: 'm9' },
          previous: { id: digest },
          before: shown,
        });
      });

      it('is told by itself where it is alone, as the latest there is', async () => {
        await tell('i1', 1, [held()]);
        await tell('i1', 2, [held()]);
        expect(await fold()).toMatchObject([{ id: 'i1-2', kind: 'new', state: 'pending', dueAt: iso(10) }]);
        expect(await stateOf('i1-1')).toBe('superseded');
        expect(await fold()).toEqual([]);
      });

      it('stays held while an earlier notice of the incident is on its way, and holds up nothing else', async () => {
        await tell('i1', 1, [{}]);
        await tell('i1', 2, [held()]);
        await tell('i2', 1, [held()]);
        expect(await fold()).toMatchObject([{ id: 'i2-1' }]);
        expect(await stateOf('i1-2')).toBe('held');
        await sent('i1-1');
        expect(await fold()).toMatchObject([{ id: 'i1-2', kind: 'update' }]);
      });

      it('is as it was where folding fails in the middle', async () => {
        await tell('i1', 1, [held()]);
        await tell('i2', 1, [held()]);
        const cut = store.deliveries.fold('desk', 'g', at(10), DOUBT_MS, (all) => {
          const folding = digestOf(all, at(10));
          return { ...folding, digest: { ...folding.digest!, delivery: null as unknown as Delivery } };
        });
        await expect(cut).rejects.toThrow();
        expect([await stateOf('i1-1'), await stateOf('i2-1')]).toEqual(['held', 'held']);
        expect(await fold()).toHaveLength(1);
      });

      it('shares the fate of its digest in the lists, and is sent again with it', async () => {
        await tell('i1', 1, [held()]);
        await tell('i2', 1, [held()]);
        const [digest] = await fold();
        await claim(digest!.id);
        await store.deliveries.settle(digest!.id, { state: 'dead', at: at(11), error: 'refused' });
        const dead = await store.deliveries.lines({ fate: 'dead', limit: 9 });
        expect(dead.map(({ delivery: { id } }) => id).toSorted()).toEqual(
          [digest!.id, 'i1-1', 'i2-1'].toSorted(),
        );
        expect(dead.find(({ delivery: { id } }) => id === digest!.id)).toMatchObject({
          incidentIds: ['i1', 'i2'],
          since: iso(11),
        });
        const { resent, refused } = await store.deliveries.resend(['i1-1', 'i2-1'], at(20));
        expect(refused).toEqual([]);
        expect(resent).toMatchObject([{ id: digest!.id, state: 'pending', attempts: 0 }]);
        expect((await claim(digest!.id, 21))?.notice as DigestNotice).toMatchObject({ kind: 'digest' });
      });
    });

    describe('doubts', () => {
      it('begin now, also where a start takes up claims that run on', async () => {
        await tell('i1', 1, [{}]);
        await claim('i1-1');
        expect(await store.deliveries.expire(at(10))).toEqual([]);
        expect(await store.deliveries.expire(at(10), at(9999))).toHaveLength(1);
        expect(await store.deliveries.lines({ fate: 'uncertain', limit: 9 })).toMatchObject([
          { since: iso(10) },
        ]);
      });

      it('are told with how often they arose, and keep the parts that have gone out', async () => {
        await tell('i1', 1, [{}]);
        await claim('i1-1');
        await store.deliveries.notePart('i1-1', '17');
        await store.deliveries.renew(['i1-1'], at(30));
        expect(await store.deliveries.expire(at(20))).toEqual([]);
        expect(await store.deliveries.expire(at(31))).toHaveLength(1);
        expect(await store.deliveries.inDoubt(at(31), 9)).toMatchObject([
          { delivery: { id: 'i1-1' }, first: null, doubts: 1 },
        ]);
        expect(await store.deliveries.claim('i1-1', at(32), 1000, ['pending', 'retry'])).toBeUndefined();
        expect(await store.deliveries.claim('i1-1', at(32), 1000, ['uncertain'])).toMatchObject({
          doubts: 1,
          parts: ['17'],
        });
        await store.deliveries.settle('i1-1', {
          state: 'uncertain',
          at: at(33),
          error: 'asked in vain',
          dueAt: at(50),
        });
        expect(await store.deliveries.inDoubt(at(40), 9)).toEqual([]);
        expect(await store.deliveries.doubt('i1-1')).toMatchObject({ doubts: 1 });
        // In doubt since it first was, however often somebody asked.
        expect(await store.deliveries.lines({ fate: 'uncertain', limit: 9 })).toMatchObject([
          { since: iso(31) },
        ]);
        await doubtful('i1-1', 60);
        expect(await store.deliveries.doubt('i1-1')).toMatchObject({ doubts: 2 });
      });

      it('know whether a later telling has gone out since', async () => {
        await tell('i1', 1, [{}]);
        await doubtful('i1-1');
        expect(await store.deliveries.doubt('i1-1')).toMatchObject({ overtaken: false });
        await tell('i1', 2, [{}]);
        await sent('i1-2');
        expect(await store.deliveries.doubt('i1-1')).toMatchObject({ overtaken: true });
        await tell('i1', 3, [{}]);
        await doubtful('i1-3');
        expect(await store.deliveries.doubt('i1-3')).toMatchObject({ overtaken: false });
      });

      it('are ended by people', async () => {
        await tell('i1', 1, [{}]);
        expect(await store.deliveries.settleByHand('i1-1', at(9))).toBe(false);
        await doubtful('i1-1');
        expect(await store.deliveries.settleByHand('i1-1', at(12))).toBe(true);
        expect(await store.deliveries.get('i1-1')).toMatchObject({
          state: 'sent',
          sentAt: iso(12),
          error: null,
        });
      });
    });

    describe('sending again', () => {
      it('makes dead and doubtful ones wait anew under their ids, and says why others are not sent', async () => {
        await tell('i1', 1, [{}]);
        await tell('i2', 1, [{}]);
        await tell('i3', 1, [{}]);
        await store.deliveries.bury('i1-1', at(9), 'gone');
        await doubtful('i2-1');
        await sent('i3-1');
        const { resent, refused } = await store.deliveries.resend(['i1-1', 'i2-1', 'i3-1', 'none'], at(20));
        expect(resent.map(({ id, state, dueAt }) => [id, state, dueAt])).toEqual([
          ['i1-1', 'pending', iso(20)],
          ['i2-1', 'pending', iso(20)],
        ]);
        expect(refused.map(({ id }) => id).toSorted()).toEqual(['i3-1', 'none']);
        expect((await store.deliveries.due(at(20), at(19), 9)).map(({ id }) => id)).toEqual(['i1-1', 'i2-1']);
        expect((await claim('i2-1', 21))?.doubts).toBe(1);
      });

      it('does not tell what a later notice has made old', async () => {
        await tell('i1', 1, [{}]);
        await store.deliveries.bury('i1-1', at(9), 'gone');
        await tell('i1', 2, [{}]);
        await sent('i1-2');
        expect(await store.deliveries.resend(['i1-1'], at(20))).toMatchObject({
          resent: [],
          refused: [{ because: expect.stringContaining('i1-2') }],
        });
      });
    });

    describe('receivers', () => {
      const rules = { perMs: 1000, trialMs: 30_000 };
      const after = (ms: number) => new Date(at(0).getTime() + ms);
      const enter = async (ms: number, name = 'desk') => {
        const leave = await store.receivers.enter(name, after(ms), rules);
        return 'may' in leave ? 'may' : 'gone' in leave ? 'gone' : leave.because;
      };
      const failed = (ms: number, change: Partial<Failure> = {}) =>
        store.receivers.failed('desk', after(ms), {
          error: '503',
          counts: true,
          openForMs: circuitMs,
          ...change,
        });

      it('are written to at their pace, over all processes', async () => {
        const all = await Promise.all(Array.from({ length: 6 }, () => enter(0)));
        expect(all.filter((leave) => leave === 'may')).toHaveLength(1);
        expect([await enter(999), await enter(0, 'wire'), await enter(1000)]).toEqual(['pace', 'may', 'may']);
      });

      it('are left alone when they ask, until then', async () => {
        await failed(0, { counts: false, pauseUntil: after(60_000) });
        await failed(10, { counts: false, pauseUntil: after(30_000) });
        expect([await enter(59_000), await enter(60_000)]).toEqual(['pause', 'may']);
        expect(await store.receivers.list()).toMatchObject([
          { failures: 0, failingSince: at(0).toISOString() },
        ]);
      });

      it('that fail one delivery after another are tried by one at a time, until something goes out', async () => {
        await failed(0);
        await failed(0);
        expect(await enter(0)).toBe('may');
        await failed(1000);
        expect([await enter(2000), await enter(3000), await enter(4000)]).toEqual([
          'circuit',
          'may',
          'circuit',
        ]);
        await store.receivers.reached('desk');
        expect(await enter(5000)).toBe('may');
        expect(await store.receivers.list()).toMatchObject([
          { failures: 0, openUntil: null, failingSince: null },
        ]);
      });

      it('that are gone stay so until they are given another chance', async () => {
        await failed(0, { gone: true, counts: false, error: 'answered 410' });
        expect(await store.receivers.enter('desk', after(9e9), rules)).toEqual({ gone: 'answered 410' });
        await store.receivers.revive(['wire']);
        expect(await enter(9e9)).toBe('gone');
        await store.receivers.revive();
        expect(await enter(9e9)).toBe('may');
      });

      it('out of reach are told of once, by whomever it is decided, and over restarts', async () => {
        await tell('i1', 1, [{}]);
        await failed(0);
        const settings = [{ name: 'desk', fallback: 'wire', fallback_after: 600_000 }];
        const decide = (ms: number) =>
          store.receivers.decideOutages((all) => decideOutages(all, settings, after(ms)));
        expect(await decide(599_000)).toEqual([]);
        const told = (await Promise.all([decide(600_000), decide(600_000), decide(601_000)])).flat();
        expect(told).toMatchObject([{ kind: 'undeliverable', receiver: 'wire', revision: 1 }]);
        expect(await claim(told[0]!.id, 20)).toMatchObject({
          about: 'outage',
          notice: { receiver: 'desk', waiting: 1, error: '503', since: at(0).toISOString() },
        });
        await store.deliveries.settle(told[0]!.id, { state: 'sent', at: at(20), providerMessageId: 'm1' });
        await store.receivers.reached('desk');
        const [over] = await decide(1_300_000);
        expect(await claim(over!.id, 30)).toMatchObject({
          delivery: { kind: 'delivering' },
          first: { providerMessageId: 'm1' },
        });
        expect(await decide(1_400_000)).toEqual([]);
      });

      it('know how many deliveries are ahead of one', async () => {
        for (const id of ['i1', 'i2', 'i3']) await tell(id, 1, [{ dueAt: iso(3) }]);
        expect(await store.receivers.ahead('desk', { id: 'i3-1', dueAt: iso(3) })).toBe(2);
        expect(await store.receivers.ahead('desk', { id: 'i1-1', dueAt: iso(3) })).toBe(0);
      });
    });

    it('tallies deliveries by receiver and state', async () => {
      await tell('i1', 1, [{}, { id: 'other', receiver: 'wire' }]);
      await claim('other');
      await store.deliveries.settle('other', { state: 'retry', at: at(10), dueAt: at(11), error: '503' });
      await claim('other', 12);
      expect(await store.deliveries.tallies()).toEqual([
        {
          receiver: 'desk',
          state: 'pending',
          count: 1,
          oldestAt: iso(1),
          firstDueAt: iso(1),
          retries: 0,
          lastSentAt: null,
        },
        {
          receiver: 'wire',
          state: 'sending',
          count: 1,
          oldestAt: iso(1),
          firstDueAt: iso(11),
          retries: 1,
          lastSentAt: null,
        },
      ]);
    });
  });
}
