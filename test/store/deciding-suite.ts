// What the record hands out to a decision and keeps of it, on whichever engine.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, Incident, Silence } from '../../src/shared/schema/index.ts';
import { createStore, type Engine, type Store, type Surroundings } from '../../src/store/index.ts';
import { at, clash, delivery, incident, iso, notice, source } from './examples.ts';
import { seedIncidents } from './seed.ts';

const TABLES = [
  'articles',
  'deliveries',
  'events',
  'incident_revisions',
  'incident_sources',
  'incidents',
  'notices',
  'silences',
];

const silence = (id: string, from: number, to: number): Silence => ({
  id,
  matchers: ['class = "clash"'],
  receivers: null,
  comment: 'تدريب معلن',
  createdBy: 'desk',
  startsAt: iso(from),
  endsAt: iso(to),
  createdAt: iso(from),
});

export function decidingSuite(name: string, open: () => Promise<Engine>): void {
  describe(`deciding on ${name}`, () => {
    let engine: Engine;
    let store: Store;

    beforeAll(async () => {
      engine = await open();
      store = createStore(engine);
    });
    afterAll(() => store?.close());
    beforeEach(async () => {
      await engine.db.execute(sql.raw(`truncate ${TABLES.map((table) => `rasid.${table}`).join(', ')}`));
    });

    const commit = (...incidents: Incident[]) =>
      seedIncidents(store, `a-${incidents[0]!.id}-${incidents[0]!.revision}`, incidents);

    const around = (change: Partial<Surroundings> = {}): Surroundings => ({
      now: at(5),
      nearby: null,
      groupsSince: null,
      recent: null,
      ...change,
    });
    const told = async (id: string, change: Partial<Surroundings> = {}) =>
      (await store.incidents.toldSoFar(id, around(change)))!;
    const plan = (id: string, deliveries: Delivery[], supersede: string[] = []) =>
      store.incidents.decideAlert(id, () => ({ notices: [notice('n1', id)], deliveries, supersede }));
    const held = (id: string, of: string, group: string, dueAt: string) =>
      delivery(id, of, { state: 'held', hold: { reason: 'group', group }, dueAt });

    it('hands a decision the incidents around it: the same place, the classes asked for, told since', async () => {
      const elsewhere = { ...clash.location!, placeId: 'sy-azaz' };
      await commit(
        incident('i1'),
        incident('i2', { class: 'control', type: 'government-regains-territory' }),
        incident('i3', { class: 'control', location: elsewhere }),
        incident('i4', { class: 'control', state: 'retracted' }),
        incident('i5', { class: 'control', lastToldAt: iso(-600) }),
      );
      const nearby = { classes: ['control' as const], since: at(-60), samePlace: true };
      expect((await told('i1', { nearby })).nearby.map(({ id }) => id)).toEqual(['i2']);
      expect(
        (await told('i1', { nearby: { ...nearby, samePlace: false } })).nearby.map(({ id }) => id),
      ).toEqual(['i2', 'i3']);
      expect((await told('i2', { nearby })).nearby).toEqual([]);
      expect(await store.incidents.toldSoFar('none', around())).toBeUndefined();
    });

    it('counts what was told of a merged incident as told of the one that goes on', async () => {
      await commit(incident('i1'), incident('i2'), incident('i3'));
      await plan('i1', [delivery('d1', 'i1')]);
      await commit(
        incident('i1', { revision: 2, state: 'merged', mergedInto: 'i2' }),
        incident('i2', { revision: 2, state: 'merged', mergedInto: 'i3' }),
        incident('i3', { revision: 2 }),
      );
      const heir = await told('i3');
      expect(heir.deliveries.map(({ id }) => id)).toEqual(['d1']);
      expect(heir.notices).toMatchObject([{ incident: { id: 'i1', revision: 1 } }]);
      expect(await told('i1')).toMatchObject({
        heir: { id: 'i3', deliveries: [] },
        deliveries: [{ id: 'd1' }],
      });
      expect(await told('i2')).toMatchObject({ heir: { id: 'i3', deliveries: [] } });
    });

    it('goes on with the thread of a merged incident, unless the receiver knows the other by itself', async () => {
      await commit(incident('i1'), incident('i2'));
      await plan('i1', [delivery('d1', 'i1'), delivery('d2', 'i1', { receiver: 'other' })]);
      await store.incidents.decideAlert('i2', () => ({
        notices: [notice('n2', 'i2')],
        deliveries: [delivery('d3', 'i2', { noticeId: 'n2' })],
        supersede: [],
      }));
      for (const [index, id] of ['d1', 'd2', 'd3'].entries()) {
        await store.deliveries.claim(id, at(2), 60_000);
        await store.deliveries.settle(id, { state: 'sent', at: at(3 + index), providerMessageId: null });
      }
      await commit(
        incident('i1', { revision: 2, state: 'merged', mergedInto: 'i2' }),
        incident('i2', { revision: 2 }),
      );
      const update = { noticeId: 'n3', kind: 'update' as const, revision: 2, dueAt: iso(9) };
      await store.incidents.decideAlert('i2', () => ({
        notices: [notice('n3', 'i2', 2)],
        deliveries: [delivery('d4', 'i2', update), delivery('d5', 'i2', { ...update, receiver: 'other' })],
        supersede: [],
      }));
      expect(await store.deliveries.claim('d4', at(9), 60_000)).toMatchObject({
        first: { id: 'd3' },
        previous: { id: 'd3' },
      });
      expect(await store.deliveries.claim('d5', at(9), 60_000)).toMatchObject({ first: { id: 'd2' } });
    });

    it('knows when groups are told next and were last, and what a receiver had lately', async () => {
      await commit(incident('i1'));
      const sent = { state: 'sent' as const, sentAt: iso(3) };
      await plan('i1', [
        held('d1', 'i1', 'north', iso(20)),
        held('d2', 'i1', 'north', iso(10)),
        { ...held('d3', 'i1', 'north', iso(4)), state: 'folded' },
        { ...held('d4', 'i1', 'south', iso(-90)), state: 'folded' },
        delivery('d5', 'i1', sent),
        delivery('d6', 'i1', { ...sent, sentAt: iso(-90) }),
        delivery('d7', 'i1', { dueAt: iso(9) }),
        delivery('d8', 'i1', { ...sent, receiver: 'other' }),
      ]);
      const { groups, recent } = await told('i1', {
        groupsSince: at(-60),
        recent: { receivers: ['desk'], since: at(-60) },
      });
      expect(groups).toEqual([{ receiver: 'desk', group: 'north', dueAt: iso(10), lastAt: iso(4) }]);
      expect(recent).toEqual([
        { id: 'd5', receiver: 'desk', at: iso(3) },
        { id: 'd7', receiver: 'desk', at: iso(9) },
      ]);
    });

    it('takes what was folded into a dead digest for dead', async () => {
      await commit(incident('i1'));
      await plan('i1', [
        { ...held('d1', 'i1', 'g', iso(1)), state: 'folded', foldedInto: 'd2' },
        delivery('d2', 'g_1', { kind: 'digest', state: 'dead' }),
      ]);
      expect((await told('i1')).deliveries).toMatchObject([{ id: 'd1', state: 'dead' }]);
    });

    it('replaces what is held, and sends after all what a silence had stopped', async () => {
      await commit(incident('i1'));
      await plan('i1', [held('d1', 'i1', 'g', iso(9))]);
      await store.incidents.decideAlert('i1', () => ({
        notices: [],
        deliveries: [],
        supersede: ['d1'],
        reviewAt: iso(30),
      }));
      expect((await store.deliveries.get('d1'))?.state).toBe('superseded');
      expect(await store.incidents.undecided(at(29), 9)).toEqual([]);
      expect(await store.incidents.undecided(at(31), 9)).toEqual([{ id: 'i1', revision: 1 }]);
      await plan('i1', [delivery('d1', 'i1', { dueAt: iso(31) })]);
      expect(await store.deliveries.get('d1')).toMatchObject({
        state: 'pending',
        hold: null,
        dueAt: iso(31),
      });
      expect(await store.incidents.undecided(at(99), 9)).toEqual([]);
    });

    it('keeps silences, hands out those in force, and decides again on what they touch', async () => {
      await commit(incident('i1'), incident('i2'));
      await plan('i1', [delivery('d1', 'i1')]);
      await store.incidents.decideAlert('i2', () => ({
        notices: [],
        deliveries: [],
        supersede: [],
        reviewAt: iso(90),
      }));
      await store.silences.add(silence('s1', 0, 90), at(2));
      await store.silences.add(silence('s2', 10, 20), at(2));
      expect(await store.incidents.undecided(at(3), 9)).toEqual([{ id: 'i1', revision: 1 }]);
      expect((await told('i1')).silences.map(({ id }) => id)).toEqual(['s1']);
      expect((await told('i1', { now: at(15) })).silences.map(({ id }) => id)).toEqual(['s1', 's2']);
      expect((await told('i1', { now: at(90) })).silences).toEqual([]);

      expect(await store.silences.expire('s1', at(4))).toMatchObject({ id: 's1', endsAt: iso(4) });
      expect(await store.silences.expire('s1', at(7))).toMatchObject({ endsAt: iso(4) });
      expect(await store.silences.expire('none', at(7))).toBeUndefined();
      expect(await store.incidents.undecided(at(5), 9)).toHaveLength(2);
      expect((await store.silences.list({ endingAfter: at(5), limit: 9 })).map(({ id }) => id)).toEqual([
        's2',
      ]);
      expect((await store.silences.list({ endingAfter: null, limit: 9 })).map(({ id }) => id)).toEqual([
        's2',
        's1',
      ]);
    });

    it('decides again on what waits at a place where something may inhibit it, once for each revision', async () => {
      const elsewhere = { ...clash.location!, placeId: 'sy-azaz' };
      await commit(incident('i1'), incident('i2', { location: elsewhere }), incident('i3'), incident('i4'));
      for (const id of ['i1', 'i2', 'i3']) await plan(id, id === 'i3' ? [] : [delivery(`d-${id}`, id)]);
      const inhibit = () =>
        store.incidents.decideAlert(
          'i4',
          () => ({ notices: [], deliveries: [], supersede: [], reviewOthers: { placeId: 'sy-manbij' } }),
          around(),
        );
      await inhibit();
      expect(await store.incidents.undecided(at(6), 9)).toEqual([{ id: 'i1', revision: 1 }]);
      await plan('i1', []);
      await inhibit();
      expect(await store.incidents.undecided(at(6), 9)).toEqual([]);
    });

    it('gives revisions and deliveries page by page in the order of their making', async () => {
      await commit(incident('i2'), incident('i1'));
      await commit(incident('i1', { revision: 2, updatedAt: iso(5), sources: [source('a2')] }));
      await plan('i1', [
        delivery('d1', 'i1'),
        delivery('d2', 'i1'),
        delivery('d3', 'g_1', { kind: 'digest' }),
      ]);
      const seen: string[] = [];
      let after: Incident | null = null;
      for (;;) {
        const page: Incident[] = await store.history.revisions({ since: at(0), after, limit: 1 });
        if (page.length === 0) break;
        seen.push(`${page[0]!.id}@${page[0]!.revision}`);
        after = page[0]!;
      }
      expect(seen).toEqual(['i1@1', 'i2@1', 'i1@2']);
      expect(await store.history.revisions({ since: at(1), after: null, limit: 9 })).toHaveLength(1);
      const [first] = await store.history.deliveries({ since: at(0), after: null, limit: 1 });
      const rest = await store.history.deliveries({ since: at(0), after: first!, limit: 9 });
      expect([first!.id, ...rest.map(({ id }) => id)]).toEqual(['d1', 'd2']);
    });
  });
}
