// What the record promises, on whichever engine: run by one test file for each.

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FRESH_POLLING, type HealthNotice, type Told } from '../../src/shared/schema/index.ts';
import {
  createStore,
  type Engine,
  type FeedState,
  type HealthDecision,
  type Store,
} from '../../src/store/index.ts';
import {
  article,
  at,
  clash,
  controlEntry,
  delivery,
  incident,
  iso,
  notice,
  reachFrom,
  signature,
  source,
} from './examples.ts';

const TABLES =
  'articles, deliveries, events, feeds, hosts, incident_revisions, incident_sources, incidents, ledger, notices, quarantine, receivers, silences, tallies';

export function storeSuite(name: string, open: () => Promise<Engine>): void {
  describe(`the record on ${name}`, () => {
    let engine: Engine;
    let store: Store;

    beforeAll(async () => {
      engine = await open();
      store = createStore(engine);
    });
    afterAll(() => store?.close());
    beforeEach(async () => {
      const tables = TABLES.split(', ').map((table) => `rasid.${table}`);
      await engine.db.execute(sql.raw(`truncate ${tables.join(', ')}`));
    });

    /** Stores an article and commits a reading of it that makes one incident. */
    async function tell(articleId: string, incidentId: string, change: Parameters<typeof incident>[1] = {}) {
      const text = article(articleId);
      await store.articles.store([text]);
      const made = incident(incidentId, { sources: [source(articleId)], ...change });
      await store.incidents.commitReading(reading(text), reachFrom(-60), () => ({
        incidents: [made],
        incidentOf: new Map([[0, incidentId]]),
        ledger: [],
      }));
      return made;
    }

    const reading = (text: { id: string; fingerprint: string }, events = [clash]) => ({
      articleId: text.id,
      fingerprint: text.fingerprint,
      extractorVersion: '1',
      events,
      at: at(0),
    });

    const planned = (ids: string[], change: Parameters<typeof delivery>[2] = {}) => ({
      notices: [notice('n1', 'i1')],
      deliveries: ids.map((id) => delivery(id, 'i1', change)),
      supersede: [],
    });

    it('answers a ping and names its engine', async () => {
      await store.ping();
      expect(store.engine).toBe(engine.kind);
    });

    describe('feeds', () => {
      const feed = (id: string) => ({ id, outlet: `منبر ${id}`, url: `https://example.org/${id}` });

      it('knows the configured ones as active and the others as inactive', async () => {
        await store.feeds.sync([feed('a'), feed('b')]);
        await store.feeds.sync([{ ...feed('b'), url: 'https://example.org/new' }]);
        expect((await store.feeds.list()).map(({ id, active, url }) => [id, active, url])).toEqual([
          ['a', false, 'https://example.org/a'],
          ['b', true, 'https://example.org/new'],
        ]);
        await store.feeds.sync([]);
        expect((await store.feeds.get('b'))?.active).toBe(false);
        expect(await store.feeds.get('c')).toBeUndefined();
        expect(await store.feeds.counts()).toEqual({ active: 0, failures: 0 });
      });

      it('remembers how polling went', async () => {
        await store.feeds.sync([feed('a')]);
        await store.feeds.recordPoll('a', {
          at: at(1),
          etag: '"1"',
          lastModified: null,
          newItems: 2,
          error: null,
        });
        await store.feeds.recordPoll('a', { at: at(2), newItems: 0, error: 'FEED_REFUSED: 503' });
        await store.feeds.recordPoll('a', { at: at(3), newItems: 0, error: 'FEED_REFUSED: 503' });
        const state = await store.feeds.get('a');
        expect(await store.feeds.counts()).toEqual({ active: 1, failures: 2 });
        expect(state).toMatchObject({ etag: '"1"', failures: 2, lastError: 'FEED_REFUSED: 503' });
        expect([state?.lastPolledAt, state?.lastSuccessAt, state?.lastNewAt]).toEqual([
          iso(3),
          iso(1),
          iso(1),
        ]);
        await store.feeds.recordPoll('a', { at: at(4), newItems: 0, error: null });
        expect(await store.feeds.get('a')).toMatchObject({ failures: 0, lastError: null, lastNewAt: iso(1) });
      });
    });

    describe('polls', () => {
      const feed = (id: string) => ({ id, outlet: id, url: `https://${id}.example/feed` });
      const ids = async (now: Date) =>
        (await store.feeds.claimDue(now, 60_000, 10)).map(({ id }) => id).sort();

      it('are claimed when they are due, once, and again when nobody came back', async () => {
        await store.feeds.sync([feed('a'), feed('b')]);
        expect(await ids(at(0))).toEqual(['a', 'b']);
        expect(await ids(at(0))).toEqual([]);
        await store.feeds.recordPoll('a', {
          at: at(0),
          newItems: 0,
          error: null,
          nextPollAt: new Date(iso(0)),
        });
        expect(await ids(at(0))).toEqual(['a']);
        const later = new Date(at(0).getTime() + 61_000);
        expect(await ids(later)).toEqual(['a', 'b']);
        await store.feeds.postpone('a', new Date(later.getTime() + 1));
        expect(await ids(later)).toEqual([]);
      });

      it('are due at once after an address has changed or a feed is switched on again', async () => {
        await store.feeds.sync([feed('a'), feed('b')]);
        await ids(at(0));
        await store.feeds.sync([{ ...feed('a'), url: 'https://new.example/feed' }]);
        await store.feeds.sync([{ ...feed('a'), url: 'https://new.example/feed' }, feed('b')]);
        expect(await ids(at(0))).toEqual(['a', 'b']);
      });

      it('teach, and fields that are not known yet begin fresh', async () => {
        await store.feeds.sync([feed('a')]);
        expect((await store.feeds.get('a'))?.polling).toEqual(FRESH_POLLING);
        const polling = { ...FRESH_POLLING, kind: 'rss', arrivals: [1, 2] };
        await store.feeds.recordPoll('a', { at: at(0), newItems: 0, error: null, polling });
        expect((await store.feeds.get('a'))?.polling).toEqual(polling);
      });
    });

    describe('the health of feeds', () => {
      const feed = (id: string) => ({ id, outlet: id, url: `https://${id}.example/feed` });
      const told: Told = {
        illness: 'silent',
        spellId: 'h1',
        revision: 1,
        since: iso(0),
        at: iso(1),
        wellAt: null,
      };
      const healthNotice: HealthNotice = {
        id: 'nh1',
        incidentId: 'h1',
        revision: 1,
        kind: 'silent',
        feeds: [
          {
            id: 'a',
            outlet: 'a',
            illness: 'silent',
            since: iso(0),
            until: null,
            rhythmMs: null,
            cause: null,
            status: null,
            lastSuccessAt: null,
            lastNewAt: null,
          },
        ],
        watched: 2,
        createdAt: iso(1),
      };
      const tellOnce = (feeds: FeedState[]): HealthDecision =>
        feeds[0]?.told === null
          ? {
              notices: [healthNotice],
              deliveries: [delivery('dh1', 'h1', { noticeId: 'nh1', kind: 'silent', dueAt: iso(1) })],
              told: new Map([['a', told]]),
            }
          : { notices: [], deliveries: [], told: new Map() };

      it('is told once, whoever decides at the same time, and polls do not forget it', async () => {
        await store.feeds.sync([feed('a'), feed('b')]);
        const decided = await Promise.all([1, 2, 3].map(() => store.feeds.decideHealth(tellOnce)));
        expect(decided.map((deliveries) => deliveries.length).sort()).toEqual([0, 0, 1]);
        await store.feeds.recordPoll('a', { at: at(2), newItems: 0, error: null, polling: FRESH_POLLING });
        await store.feeds.sync([feed('a'), feed('b')]);
        expect((await store.feeds.list()).map((state) => state.told)).toEqual([told, null]);
        await store.feeds.decideHealth(() => ({ notices: [], deliveries: [], told: new Map([['a', null]]) }));
        expect((await store.feeds.get('a'))?.told).toBeNull();
      });

      it('goes out like any notice, and counts for no latency', async () => {
        await store.feeds.sync([feed('a')]);
        await store.feeds.decideHealth(tellOnce);
        expect(await store.deliveries.claim('dh1', at(2), 60_000)).toMatchObject({
          notice: healthNotice,
          previous: null,
          delivery: { state: 'sending', kind: 'silent' },
        });
        await store.deliveries.settle('dh1', { state: 'sent', at: at(3), providerMessageId: null });
        expect(await store.deliveries.latencies(5)).toEqual([]);
        expect(await store.deliveries.counts()).toMatchObject({ sent: 1 });
      });

      it('survives whatever another version has written', async () => {
        await store.feeds.sync([feed('a'), feed('b')]);
        await engine.db.execute(
          sql.raw(`update rasid.feeds set polling = '[1]', told = '{"illness":"melancholy"}' where id = 'a'`),
        );
        await engine.db.execute(
          sql.raw(
            `update rasid.feeds set polling = '{"arrivals":"often","gaps":2,"phase":"new"}' where id = 'b'`,
          ),
        );
        expect((await store.feeds.list()).map(({ polling, told }) => ({ polling, told }))).toEqual([
          { polling: FRESH_POLLING, told: null },
          { polling: { ...FRESH_POLLING, gaps: 2 }, told: null },
        ]);
      });
    });

    describe('hosts', () => {
      const rules = { gapMs: 2000, connections: 2, leaseMs: 60_000 };
      const open = (failures: number) => (failures < 2 ? 0 : 30_000);
      const after = (ms: number) => new Date(at(0).getTime() + ms);
      const enter = async (ms: number, host = 'a.example') => {
        const leave = await store.hosts.enter(host, after(ms), rules);
        return 'lease' in leave ? leave.lease : leave.because;
      };

      it('are asked apart, and no more than so many at a time', async () => {
        const [first, early, other] = [await enter(0), await enter(1999), await enter(0, 'b.example')];
        expect([early, first.startsWith('l_'), other.startsWith('l_')]).toEqual(['gap', true, true]);
        expect((await enter(2000)).startsWith('l_')).toBe(true);
        expect(await enter(10_000)).toBe('connections');
        await store.hosts.leave('a.example', first, after(10_000), { failed: false, openForMs: open });
        expect((await enter(10_000)).startsWith('l_')).toBe(true);
      });

      it('forget a request whose process died', async () => {
        await enter(0);
        await enter(2000);
        expect((await enter(63_000)).startsWith('l_')).toBe(true);
      });

      it('keep a request that is renewed, and none that was given back or lost', async () => {
        const [lease, other] = [await enter(0), await enter(2000)];
        await store.hosts.leave('a.example', other, after(3000), { failed: false, openForMs: open });
        for (const held of [lease, other, 'l_lost'])
          await store.hosts.renew('a.example', held, after(120_000));
        expect((await enter(63_000)).startsWith('l_')).toBe(true);
        expect(await enter(65_000)).toBe('connections');
      });

      it('are left alone after failures in a row; then one may try', async () => {
        for (const ms of [0, 2000]) {
          const lease = await enter(ms);
          await store.hosts.leave('a.example', lease, after(ms), { failed: true, openForMs: open });
        }
        expect(await enter(10_000)).toBe('circuit');
        const trial = await enter(33_000);
        expect(trial.startsWith('l_')).toBe(true);
        expect(await enter(36_000)).toBe('circuit');
        await store.hosts.leave('a.example', trial, after(36_000), { failed: false, openForMs: open });
        expect((await enter(36_000)).startsWith('l_')).toBe(true);
        expect(await store.hosts.list()).toEqual([{ host: 'a.example', failures: 0, openUntil: null }]);
      });

      it('are left alone as long as they ask', async () => {
        const lease = await enter(0);
        const notBefore = after(90_000);
        await store.hosts.leave('a.example', lease, after(0), { failed: false, openForMs: open, notBefore });
        expect(await enter(89_000)).toBe('gap');
      });
    });

    describe('articles', () => {
      it('stores each once and gives it back as it came, with the outlet’s own time of day', async () => {
        const text = article('a1');
        expect(await store.articles.store([text, text])).toEqual(['a1']);
        expect(await store.articles.store([text])).toEqual([]);
        const { signature: _, keys: _keys, ...rest } = text;
        expect(await store.articles.get('a1')).toEqual({
          ...rest,
          stage: 'stored',
          fullText: 'unneeded',
          attempts: 0,
          extractorVersion: null,
        });
        const known = [{ id: 'a1', fingerprint: 'print-a1', keys: ['u_a1'] }];
        expect(await store.articles.known(text.feedId, [text, article('a2')])).toEqual(known);
        expect(await store.articles.known(text.feedId, [{ id: 'new', keys: ['t_x', 'u_a1'] }])).toEqual(
          known,
        );
        expect(await store.articles.known('another', [text])).toEqual([]);
      });

      it('puts a page’s text in place of the summary, which is known again when it comes unchanged', async () => {
        await store.articles.store([{ ...article('a1'), fullText: 'wanted' }]);
        const page = {
          title: 'عنوان',
          text: 'النص كله.',
          publishedAt: null,
          fingerprint: 'page',
          signature: [],
        };
        expect(await store.articles.setPageText('a1', page)).toBe(true);
        expect(await store.articles.setPageText('a1', page)).toBe(false);
        expect(await store.articles.get('a1')).toMatchObject({ text: 'النص كله.', fullText: 'read' });
        expect(await store.articles.known('enab-baladi', [{ id: 'a1', keys: [] }])).toMatchObject([
          { fingerprint: 'print-a1' },
        ]);
        expect(await store.articles.store([{ ...article('a1'), fullText: 'wanted' }])).toEqual([]);
        expect(
          await store.articles.store([article('a1', { fingerprint: 'newer', text: 'موجز آخر' })]),
        ).toEqual(['a1']);
        expect(await store.articles.get('a1')).toMatchObject({ text: 'موجز آخر', fullText: 'unneeded' });
        await store.articles.pageFailed('a1');
        expect((await store.articles.get('a1'))?.fullText).toBe('failed');
      });

      it('reads a changed text again, and only a changed one', async () => {
        await tell('a1', 'i1');
        expect((await store.articles.get('a1'))?.stage).toBe('extracted');
        expect(await store.articles.store([article('a1')])).toEqual([]);
        expect(await store.articles.store([article('a1', { fingerprint: 'new', text: 'نص آخر' })])).toEqual([
          'a1',
        ]);
        expect(await store.articles.get('a1')).toMatchObject({
          stage: 'stored',
          text: 'نص آخر',
          attempts: 0,
        });
      });

      it('takes any text: NUL and broken surrogates become U+FFFD and move no offset', async () => {
        await store.articles.store([article('a1', { title: 'أ\0ب', text: 'س\ud800ص 😀' })]);
        expect(await store.articles.get('a1')).toMatchObject({ title: 'أ\ufffdب', text: 'س\ufffdص 😀' });
      });

      it('finds what may be the same text by fingerprint or by a band of the signature', async () => {
        const similar = signature(1).map((value, index) => (index < 60 ? value + 7 : value));
        await store.articles.store([
          article('same', { fingerprint: 'x', signature: [] }),
          article('near', { signature: similar }),
          article('far', { signature: signature(500) }),
          article('old', { fingerprint: 'x', signature: [], fetchedAt: iso(-500) }),
        ]);
        const found = await store.articles.similar(
          [{ url: null, fingerprint: 'x', signature: signature(1), keys: [] }],
          at(-60),
        );
        expect(found.map(({ articleId }) => articleId)).toEqual(['near', 'same']);
        expect(found[0]).toEqual({
          articleId: 'near',
          syndicationId: 'syn-near',
          signature: similar,
          fingerprint: 'print-near',
          keys: ['u_near'],
          origin: null,
        });
        const forward = { url: null, keys: ['u_old'], fingerprint: 'y', signature: [] };
        expect((await store.articles.similar([forward], at(-600))).map(({ articleId }) => articleId)).toEqual(
          ['old'],
        );
        const short = await store.articles.similar(
          [{ url: null, fingerprint: 'y', signature: [], keys: [] }],
          at(-60),
        );
        expect(short).toEqual([]);
      });

      it('finds the copies of each, however many come in together', async () => {
        const texts = Array.from({ length: 450 }, (_, n) => ({ fingerprint: `text ${n}`, signature: [] }));
        await store.articles.store(texts.map((text, n) => article(`one-${n}`, text)));
        const given = texts.map((text) => ({ ...text, url: null, keys: [] }));
        expect(await store.articles.similar(given, at(-60))).toHaveLength(450);
      });

      it('finds a copy among however many that are alike only where every text of an outlet is', async () => {
        const footer = signature(9).slice(0, 8);
        const telling = (n: number) => [...footer, ...signature(1000 + 100 * n).slice(8)];
        const ids = Array.from({ length: 600 }, (_, n) => `one-${n}`);
        await store.articles.store(
          ids.map((id, n) => article(id, { signature: telling(n), fetchedAt: iso(n / 1000) })),
        );
        const given = { url: null, fingerprint: 'x', signature: telling(3), keys: [] };
        const found = await store.articles.similar([given], at(-60));
        expect(found.map(({ articleId }) => articleId)).toContain('one-3');
        expect(found.length).toBeLessThanOrEqual(20);
      });

      it('lets copies that come in at one instant find each other', async () => {
        const copy = (id: string) => article(id, { fingerprint: 'one text', signature: [] });
        const keep = (id: string) =>
          store.articles.storeRelated([copy(id)], at(-60), ([known]) => [
            { ...copy(id), syndicationId: known?.syndicationId ?? id },
          ]);
        const ids = ['c1', 'c2', 'c3', 'c4', 'c5'];
        expect((await Promise.all(ids.map(keep))).flat()).toEqual(ids);
        const stored = [...(await store.articles.some(ids)).values()];
        expect(new Set(stored.map(({ syndicationId }) => syndicationId)).size).toBe(1);
        expect(await store.articles.storeRelated([], at(-60), () => [copy('none')])).toEqual([]);
        const twice = await Promise.all([keep('c6'), keep('c7'), keep('c8'), keep('c7')]);
        expect(twice.flat()).toEqual(['c6', 'c7', 'c8']);
      });

      it('counts attempts while an article waits, and lists those whose job is missing or old', async () => {
        await store.articles.store([article('a1'), article('a2', { fetchedAt: iso(1) }), article('a3')]);
        expect((await store.articles.begin('a1'))?.attempts).toBe(1);
        expect((await store.articles.begin('a1'))?.attempts).toBe(2);
        expect(await store.articles.begin('none')).toBeUndefined();
        const among = () => Promise.all(['a1', 'a2', 'none'].map((id) => store.articles.beginAmong(id)));
        expect(await among()).toMatchObject([{ attempts: 3 }, { attempts: 1 }, undefined]);
        expect(await among()).toMatchObject(['suspect', { attempts: 2 }, undefined]);
        expect((await store.articles.begin('a1'))?.attempts).toBe(4);
        await store.articles.markQueued(['a1', 'a2'], at(5));
        expect(await store.articles.waiting(at(5), 10)).toEqual(['a3']);
        expect(await store.articles.waiting(at(6), 2)).toEqual(['a1', 'a3']);
        expect(await store.articles.counts()).toEqual({ stored: 3, extracted: 0, quarantined: 0 });
        expect((await store.articles.latest(1)).map(({ id }) => id)).toEqual(['a2']);
      });

      it('drops the oldest texts that have been read, some at a time, and knows the articles again', async () => {
        const old = ['a1', 'a2', 'a3'].map((id, day) => article(id, { fetchedAt: iso(day) }));
        await store.articles.store([...old, article('waits'), article('young', { fetchedAt: iso(9) })]);
        for (const id of ['a1', 'a2', 'a3', 'young'])
          await store.incidents.commitReading(
            { ...reading(article(id)), events: [] },
            reachFrom(-60),
            () => ({ incidents: [], incidentOf: new Map(), ledger: [] }),
          );
        expect(await store.articles.prune(at(5), at(60), 2)).toBe(2);
        expect(await store.articles.pruned(['a1', 'a2', 'a3', 'waits'])).toEqual(new Set(['a1', 'a2']));
        expect(await store.articles.prune(at(5), at(60), 2)).toBe(1);
        expect(await store.articles.prune(at(5), at(60), 2)).toBe(0);
        expect(await store.articles.countPruned()).toBe(3);
        expect(await store.articles.get('a1')).toMatchObject({ text: '', title: old[0]!.title });
        expect((await store.articles.get('waits'))?.text).not.toBe('');
        const unread = { readBy: null, since: null, after: '', limit: 9 };
        expect((await store.articles.read(unread)).map(({ id }) => id)).toEqual(['young']);
        expect(await store.articles.store([old[0]!])).toEqual([]);
        const changed = { ...old[0]!, fingerprint: 'other', text: 'نص آخر' };
        expect(await store.articles.store([changed])).toEqual(['a1']);
        expect(await store.articles.pruned(['a1'])).toEqual(new Set());
        const sizes = await store.sizes();
        expect(sizes.map(({ table }) => table)).toContain('articles');
        expect(sizes.every(({ bytes }) => bytes > 0)).toBe(true);
        expect(sizes.map(({ bytes }) => bytes)).toEqual(
          sizes.map(({ bytes }) => bytes).toSorted((a, b) => b - a),
        );
      });

      it('stores more than one statement can carry', async () => {
        const many = Array.from({ length: 1203 }, (_, index) => article(`m${index}`));
        expect(await store.articles.store(many)).toHaveLength(1203);
      });
    });

    describe('incidents', () => {
      it('commits events, incident, revision, ledger and stage together', async () => {
        await store.articles.store([article('a1')]);
        const changed = await store.incidents.commitReading(
          reading(article('a1')),
          reachFrom(-60),
          (existing, ledger) => {
            expect([existing, ledger]).toEqual([[], []]);
            return {
              incidents: [incident('i1')],
              incidentOf: new Map([[0, 'i1']]),
              ledger: [controlEntry('c1', 'i1'), controlEntry('c2', 'i1', { since: iso(5) })],
            };
          },
        );
        expect(changed).toEqual([{ id: 'i1', revision: 1 }]);
        expect(await store.incidents.get('i1')).toEqual(incident('i1'));
        expect(await store.incidents.events('a1')).toEqual([clash]);
        expect((await store.incidents.control('sy-manbij')).map(({ id }) => id)).toEqual(['c2', 'c1']);
        expect(await store.incidents.control(undefined, 1)).toHaveLength(1);
        expect(await store.articles.get('a1')).toMatchObject({ stage: 'extracted', extractorVersion: '1' });
        expect(await store.incidents.counts()).toEqual({ events: 1, incidents: 1, ledger: 2 });
      });

      it('shows a reading what it may join, and replaces what the article said before', async () => {
        await tell('a1', 'i1');
        await tell('a2', 'old', { sources: [source('a2', { publishedAt: iso(-500) })] });
        await tell('a3', 'strike', { class: 'strike' });
        await tell('a4', 'gone', { state: 'retracted' });
        await store.articles.store([article('a5')]);
        const seen: string[] = [];
        await store.incidents.commitReading(reading(article('a5')), reachFrom(-60), (existing) => {
          seen.push(...existing.map(({ id }) => id));
          const joined = incident('i1', {
            revision: 2,
            sources: [source('a1'), source('a5')],
            updatedAt: iso(3),
          });
          return {
            incidents: [joined],
            incidentOf: new Map([[0, 'i1']]),
            ledger: [controlEntry('c1', 'i1')],
          };
        });
        expect(seen).toEqual(['i1']);
        expect((await store.incidents.revisions('i1')).map(({ revision }) => revision)).toEqual([1, 2]);
        expect((await store.incidents.get('i1', 1))?.sources).toHaveLength(1);

        const held: string[] = [];
        await store.incidents.commitReading(
          { ...reading(article('a2')), events: [] },
          reachFrom(-60),
          (existing) => {
            held.push(...existing.map(({ id }) => id));
            return { incidents: [], incidentOf: new Map(), ledger: [] };
          },
        );
        // What it takes back may matter to what else is told of the place.
        expect(held).toEqual(['i1', 'old']);
        expect(await store.incidents.events('a2')).toEqual([]);
      });

      it('hands a delivery the line of the ledger that its incident has by now', async () => {
        const text = article('a1');
        await store.articles.store([text]);
        const lines = [
          controlEntry('c1', 'i1'),
          controlEntry('c2', 'i1', { since: iso(5), status: 'contested' }),
          controlEntry('c3', 'i2', { since: iso(9) }),
        ];
        await store.incidents.commitReading(reading(text), reachFrom(-60), () => ({
          incidents: [incident('i1', { sources: [source('a1')] })],
          incidentOf: new Map([[0, 'i1']]),
          ledger: lines,
        }));
        await store.incidents.decideAlert('i1', () => planned(['d1']));
        expect(await store.deliveries.claim('d1', at(2), 60_000)).toMatchObject({
          ledger: { id: 'c2', status: 'contested' },
        });
      });

      it('drops ledger lines that a changed incident no longer carries', async () => {
        const first = await tell('a1', 'i1');
        const commit = (revision: number, ledger: ReturnType<typeof controlEntry>[]) =>
          store.incidents.commitReading(reading(article('a1')), reachFrom(-60), () => ({
            incidents: [{ ...first, revision }],
            incidentOf: new Map(),
            ledger,
          }));
        await commit(2, [controlEntry('c1', 'i1'), controlEntry('c2', 'i1')]);
        const before = await store.incidents.ledgerWrites();
        await commit(3, [controlEntry('c2', 'i1', { status: 'confirmed' })]);
        expect(await store.incidents.ledgerWrites()).toBeGreaterThan(before);
        const left = await store.incidents.control();
        expect(left.map(({ id, status }) => [id, status])).toEqual([['c2', 'confirmed']]);
      });

      it('refuses a reading of a text that is gone or has changed, and a decision that fails leaves nothing', async () => {
        await store.articles.store([article('a1')]);
        const decide = () => ({ incidents: [incident('i1')], incidentOf: new Map(), ledger: [] });
        const stale = { ...reading(article('a1')), fingerprint: 'older' };
        expect(await store.incidents.commitReading(stale, reachFrom(0), decide)).toEqual([]);
        expect(await store.incidents.commitReading(reading(article('none')), reachFrom(0), decide)).toEqual(
          [],
        );
        const failing = store.incidents.commitReading(reading(article('a1')), reachFrom(0), () => {
          throw new Error('undecided');
        });
        await expect(failing).rejects.toThrow('undecided');
        expect(await store.incidents.counts()).toEqual({ events: 0, incidents: 0, ledger: 0 });
        expect((await store.articles.get('a1'))?.stage).toBe('stored');
      });

      it('sees what another process has made of an incident it knows, and nothing of what was rolled back', async () => {
        const ids = ['a1', 'a2', 'a3', 'a4', 'a5'];
        await store.articles.store(ids.map((id) => article(id)));
        const other = createStore(engine);
        const join = (by: Store, id: string, fail = false) =>
          by.incidents.commitReading(reading(article(id)), reachFrom(-60), ([known]) => {
            if (fail) throw new Error('undecided');
            const sources = [...(known?.sources ?? []), source(id)];
            const made = incident('i1', { revision: (known?.revision ?? 0) + 1, sources });
            return { incidents: [made], incidentOf: new Map([[0, 'i1']]), ledger: [] };
          });
        await join(store, 'a1');
        await join(store, 'a2');
        await join(other, 'a3');
        // Both of one transaction: the first is decided and saved before the second fails.
        const together = await Promise.allSettled([
          join(store, 'a4'),
          join(store, 'a4'),
          join(store, 'a4', true),
        ]);
        expect(together.map(({ status }) => status)).toContain('rejected');
        await join(other, 'a4');
        await join(store, 'a5');
        const told = (await store.incidents.get('i1'))!.sources.map(({ articleId }) => articleId);
        expect(told.slice(0, 3)).toEqual(['a1', 'a2', 'a3']);
        expect(told.at(-1)).toBe('a5');
        const revisions = await store.incidents.revisions('i1');
        expect(revisions.map(({ sources }) => sources.length)).toEqual(revisions.map((_, at) => at + 1));
      });

      it('commits readings one after another: the second sees what the first has made', async () => {
        const ids = Array.from({ length: 12 }, (_, index) => `a${index}`);
        await store.articles.store(ids.map((id) => article(id)));
        await Promise.all(
          ids.map((id) =>
            store.incidents.commitReading(reading(article(id)), reachFrom(-60), ([known]) => {
              const sources = [...(known?.sources ?? []), source(id)];
              const revision = (known?.revision ?? 0) + 1;
              const made = incident('i1', { revision, sources, updatedAt: iso(revision) });
              return { incidents: [made], incidentOf: new Map([[0, 'i1']]), ledger: [] };
            }),
          ),
        );
        expect((await store.incidents.get('i1'))?.sources.map(({ articleId }) => articleId).sort()).toEqual(
          [...ids].sort(),
        );
        expect(await store.incidents.revisions('i1')).toHaveLength(12);
      });

      it('commits the others of those that go together where one cannot be committed', async () => {
        const ids = Array.from({ length: 5 }, (_, index) => `a${index}`);
        await store.articles.store(ids.map((id) => article(id)));
        const done = await Promise.allSettled(
          ids.map((id) =>
            store.incidents.commitReading(reading(article(id)), reachFrom(-60), () => {
              if (id === 'a2') throw new Error('undecided');
              const made = incident(`i-${id}`, { sources: [source(id)] });
              return { incidents: [made], incidentOf: new Map([[0, made.id]]), ledger: [] };
            }),
          ),
        );
        expect(done.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true, true]);
        expect(await store.articles.counts()).toMatchObject({ stored: 1, extracted: 4 });
        expect((await store.incidents.counts()).events).toBe(4);
      });

      it('lists newest first, by pages and filters', async () => {
        for (const [index, id] of ['i1', 'i2', 'i3', 'i4'].entries()) {
          await tell(`a${index}`, id, {
            updatedAt: iso(index < 2 ? 1 : index),
            class: index === 3 ? 'control' : 'clash',
            status: index === 0 ? 'claimed' : 'reported',
          });
        }
        const idsOf = async (filter: Partial<Parameters<Store['incidents']['list']>[0]>) =>
          (await store.incidents.list({ limit: 10, ...filter })).map(({ id }) => id);
        expect(await idsOf({})).toEqual(['i4', 'i3', 'i2', 'i1']);
        expect(await idsOf({ before: { at: iso(1), id: 'i2' } })).toEqual(['i1']);
        expect(await idsOf({ before: { at: iso(3), id: 'i4' }, limit: 2 })).toEqual(['i3', 'i2']);
        expect(await idsOf({ classes: ['control'] })).toEqual(['i4']);
        expect(await idsOf({ statuses: ['claimed'], countries: ['SY', 'IQ'] })).toEqual(['i1']);
        expect(await idsOf({ countries: ['SD'] })).toEqual([]);
        expect(await idsOf({ placeId: 'sy-manbij', limit: 1 })).toEqual(['i4']);
      });

      it('finds incidents by words, actors, kind, sources and time, and counts them', async () => {
        await tell('a1', 'i1', { firstToldAt: iso(0), lastToldAt: iso(10), independentSources: 3 });
        await tell('a2', 'i2', {
          type: 'shelling-artillery-missile',
          class: 'strike',
          sides: [['rsf'], ['civilians']],
          place: { name: 'الفلوجة', within: 'الأنبار' },
          location: null,
          firstToldAt: iso(20),
          lastToldAt: iso(30),
          fatalities: { lowest: 1, highest: 7, lowestBy: 'a', highestBy: 'b' },
        });
        const found = async (filter: Parameters<Store['incidents']['count']>[0]) => {
          const ids = (await store.incidents.list({ order: 'told', limit: 10, ...filter })).map(
            ({ id }) => id,
          );
          expect(await store.incidents.count(filter)).toBe(ids.length);
          return ids;
        };
        expect(await found({})).toEqual(['i2', 'i1']);
        expect(await found({ text: 'بالفلوجه' })).toEqual([]);
        expect(await found({ text: 'فلوجه' })).toEqual(['i2']);
        expect(await found({ text: 'فلوجه انبار' })).toEqual(['i2']);
        expect(await found({ text: '!!' })).toEqual([]);
        expect(await found({ actors: ['rsf', 'nobody'] })).toEqual(['i2']);
        expect(await found({ types: ['shelling-artillery-missile'], classes: ['strike', 'blast'] })).toEqual([
          'i2',
        ]);
        expect(await found({ sourcesAtLeast: 3 })).toEqual(['i1']);
        expect(await found({ from: new Date(iso(11)) })).toEqual(['i2']);
        expect(await found({ to: new Date(iso(20)) })).toEqual(['i1']);
        expect(await found({ from: new Date(iso(5)), to: new Date(iso(25)) })).toEqual(['i2', 'i1']);
        expect(await found({ classes: [] })).toEqual(['i2', 'i1']);
      });

      it('counts by place and by day what stands', async () => {
        await tell('a1', 'i1', { lastToldAt: iso(1) });
        await tell('a2', 'i2', { lastToldAt: iso(2), status: 'claimed' });
        await tell('a3', 'i3', { state: 'retracted' });
        await tell('a4', 'i4', { place: null, location: null, lastToldAt: iso(3) });
        const [place, ...others] = await store.incidents.places({}, 10);
        expect(others).toEqual([]);
        expect(place).toMatchObject({
          placeId: 'sy-manbij',
          class: 'clash',
          incidents: 2,
          claimed: 1,
          lastToldAt: iso(2),
        });
        expect(place).toMatchObject({ precision: 1, country: 'SY', fatalities: 0 });
        expect(await store.incidents.days({})).toEqual([
          { day: iso(1).slice(0, 10), class: 'clash', incidents: 3 },
        ]);
        expect(await store.incidents.places({ text: 'nowhere' }, 10)).toEqual([]);
      });
    });

    describe('alerts', () => {
      it('saves a decision once, hands the next one what was told, and marks the revision as decided', async () => {
        const first = await tell('a1', 'i1');
        expect(await store.incidents.undecided(at(1), 5)).toEqual([{ id: 'i1', revision: 1 }]);
        expect(await store.incidents.undecided(at(0), 5)).toEqual([]);
        const saved = await store.incidents.decideAlert('i1', (told) => {
          expect(told).toEqual({
            incident: first,
            ...{ notices: [], deliveries: [], heir: null, nearby: [], silences: [], groups: [], recent: [] },
          });
          return planned(['d1', 'd2']);
        });
        expect(saved).toEqual(planned(['d1', 'd2']).deliveries);
        expect(await store.incidents.undecided(at(1), 5)).toEqual([]);

        await store.deliveries.claim('d1', at(2), 1000);
        const again = await store.incidents.decideAlert('i1', (told) => {
          expect(told.notices).toEqual([{ notice: notice('n1', 'i1'), incident: first }]);
          expect(told.deliveries.map(({ id, state }) => [id, state])).toEqual([
            ['d1', 'sending'],
            ['d2', 'pending'],
          ]);
          return { ...planned(['d1']), supersede: ['d1', 'd2'] };
        });
        expect(again.map(({ id, state }) => [id, state])).toEqual([['d1', 'sending']]);
        expect((await store.deliveries.get('d2'))?.state).toBe('superseded');
        expect(await store.incidents.decideAlert('none', () => planned([]))).toEqual([]);
      });

      it('gives one claim to one of many, with what it takes to render it', async () => {
        const told = await tell('a1', 'i1');
        await store.incidents.decideAlert('i1', () => planned(['d1']));
        expect(await store.deliveries.claim('d1', at(0), 1000)).toBeUndefined();
        const claims = await Promise.all(
          Array.from({ length: 8 }, () => store.deliveries.claim('d1', at(2), 60_000)),
        );
        const won = claims.filter((claim) => claim !== undefined);
        expect(won).toHaveLength(1);
        expect(won[0]).toMatchObject({
          delivery: { id: 'd1', state: 'sending', attempts: 1, leaseUntil: iso(3) },
          notice: notice('n1', 'i1'),
          incident: told,
          previous: null,
        });
      });

      it('settles what is being sent, and believes a late success', async () => {
        await tell('a1', 'i1');
        await store.incidents.decideAlert('i1', () => planned(['d1', 'd2']));
        await store.deliveries.claim('d1', at(2), 1000);
        await store.deliveries.settle('d1', { state: 'retry', at: at(2), dueAt: at(9), error: '503' });
        expect(await store.deliveries.claim('d1', at(8), 1000)).toBeUndefined();
        expect((await store.deliveries.claim('d1', at(9), 1000))?.delivery.attempts).toBe(2);
        expect(await store.deliveries.expire(at(9))).toEqual([]);
        expect((await store.deliveries.expire(at(10))).map(({ id, state }) => [id, state])).toEqual([
          ['d1', 'uncertain'],
        ]);
        await store.deliveries.settle('d1', {
          state: 'retry',
          at: at(10),
          dueAt: at(11),
          error: 'too late to say',
        });
        expect((await store.deliveries.get('d1'))?.state).toBe('uncertain');
        await store.deliveries.settle('d1', { state: 'sent', at: at(10), providerMessageId: 'm1' });
        expect(await store.deliveries.get('d1')).toMatchObject({
          state: 'sent',
          sentAt: iso(10),
          providerMessageId: 'm1',
          error: null,
          leaseUntil: null,
        });
        await store.deliveries.settle('d1', { state: 'dead', at: at(11), error: 'no' });
        expect((await store.deliveries.get('d1'))?.state).toBe('sent');
        expect((await store.deliveries.claim('d2', at(12), 1000))?.previous?.id).toBe('d1');
        expect(await store.deliveries.counts()).toMatchObject({ sent: 1, sending: 1, pending: 0, dead: 0 });
        expect(await store.deliveries.latencies(5)).toEqual([40 * 60]);
        expect((await store.deliveries.list({ state: 'sent', limit: 5 })).map(({ id }) => id)).toEqual([
          'd1',
        ]);
        expect(await store.deliveries.list({ incidentId: 'i1', limit: 1 })).toHaveLength(1);
      });

      it('lists what is due and unqueued, once for each sweep, and never what is in doubt', async () => {
        await tell('a1', 'i1');
        await store.incidents.decideAlert('i1', () => planned(['d1', 'd2', 'd3']));
        await store.deliveries.claim('d3', at(2), 1);
        await store.deliveries.expire(at(3));
        const due = (now: number, before: number) =>
          store.deliveries.due(at(now), at(before), 10).then((rows) => rows.map(({ id }) => id));
        expect(await due(0, 0)).toEqual([]);
        expect(await due(4, 3)).toEqual(['d1', 'd2']);
        expect(await due(5, 4)).toEqual([]);
        expect(await due(6, 5)).toEqual(['d1', 'd2']);
        expect((await store.deliveries.claim('d3', at(7), 1000))?.delivery.attempts).toBe(2);
      });
    });

    it('keeps what could not be worked on, and takes the article off the road', async () => {
      await store.articles.store([article('a1')]);
      const entry = { id: 'q1', queue: 'extract', subject: 'a1', reason: 'killed 10 workers', at: iso(1) };
      await store.quarantine.add(entry);
      await store.quarantine.add({ ...entry, id: 'q2', subject: 'd9', at: iso(2) });
      expect((await store.quarantine.list(5)).map(({ id }) => id)).toEqual(['q2', 'q1']);
      expect(await store.quarantine.count()).toBe(2);
      expect(await store.articles.counts()).toEqual({ stored: 0, extracted: 0, quarantined: 1 });
      expect(await store.articles.begin('a1')).toBeUndefined();
    });
  });
}
