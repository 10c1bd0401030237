// What an editor says, from the request to those who were told, with the real parts.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { renderNotice } from '../../src/alerts/index.ts';
import { createExtractor } from '../../src/extraction/index.ts';
import type { Correction, Incident } from '../../src/shared/schema/index.ts';
import { openRig, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
}, 120_000);
afterAll(() => rig.close());
beforeEach(() => {
  rig.sink.receipts.length = 0;
  rig.bench.wait(10 * 24 * 3_600_000);
});

const arrived = () =>
  rig.sink.receipts.map(({ body: { type, data } }) => ({ type, id: data.id, changes: data.changes }));

async function correct(incident: Incident, asked: object): Promise<Correction> {
  const { status, body } = await rig.post('/api/corrections', { incidentId: incident.id, ...asked });
  expect({ status, error: body.error }).toEqual({ status: 201, error: undefined });
  return body.correction!;
}

const now = async ({ id }: Incident): Promise<Incident> => (await rig.bench.store.incidents.get(id))!;

/** The words of its latest notice, as a receiver reads them. */
async function words(incident: Incident, language: 'ar' | 'en'): Promise<string> {
  const { store, clock } = rig.bench;
  const around = { now: clock(), nearby: null, groupsSince: null, recent: null };
  const told = (await store.incidents.toldSoFar(incident.id, around))!;
  const [before, last] = told.notices.slice(-2);
  const delivery = { kind: last!.notice.kind };
  const parts = { delivery, notice: last!.notice, incident: last!.incident, before: before!.incident };
  return renderNotice(parts, { language, timezone: 'Asia/Damascus' }, () => undefined).plain.replace(
    /[\u2066-\u2069\u200E\u200F]/gu,
    '',
  );
}

it('tells the corrected place on the same thread, however old the news is, and keeps to it', async () => {
  const first = await rig.publish(
    'enab',
    'قصفت طائرات حربية روسية مدينة الباب في ريف حلب، ما أدى إلى مقتل 7 مدنيين.',
  );
  const second = await rig.publish(
    'shaam',
    'شنت طائرات حربية روسية غارات على مدينة الباب بريف حلب وقتل 7 مدنيين.',
  );
  await rig.work();
  const strike = await rig.told(first);
  expect(await rig.told(second)).toEqual(strike);
  expect(strike).toMatchObject({ place: { name: 'الباب' }, state: 'active' });
  rig.bench.wait(5 * 24 * 3_600_000);
  const manbij = {
    place: { name: 'منبج', within: 'حلب' },
    location: { ...strike.location!, placeId: 'sy/aleppo/manbij', nameEn: 'Manbij' },
  };
  const correction = await correct(strike, { kind: 'fix', fix: manbij, why: 'المراسل صحح الموقع' });
  expect(correction).toMatchObject({ by: 'local', reports: [{ articleId: first }, { articleId: second }] });
  await rig.work();
  expect(await now(strike)).toMatchObject({
    place: { name: 'منبج' },
    reason: 'corrected by local: المراسل صحح الموقع',
    revision: strike.revision + 1,
  });
  expect(arrived()).toEqual([
    { type: 'incident.new', id: strike.id, changes: [] },
    { type: 'incident.update', id: strike.id, changes: ['place', 'corrected'] },
  ]);
  expect(await words(strike, 'ar')).toMatch(/تصحيح: .*منبج بدلاً من .*الباب.*المحرر: «المراسل صحح الموقع»/u);
  expect(await words(strike, 'en')).toMatch(/Correction: .*Manbij.* instead of .*Al-Bab/iu);

  // A text that changes is read anew, and the editor still wins.
  const { store } = rig.bench;
  const article = (await store.articles.get(first))!;
  const text = article.text.replace('7 مدنيين', '9 مدنيين');
  await store.articles.store([{ ...article, text, fingerprint: 'f2', signature: [], keys: [] }]);
  await rig.work();
  expect(await now(strike)).toMatchObject({ place: { name: 'منبج' }, fatalities: { highest: 9 } });
});

it('takes back what is wrong, with the reason, and tells it anew when that is undone', async () => {
  const id = await rig.publish(
    'enab',
    'اندلعت اشتباكات عنيفة بين قوات سوريا الديمقراطية وتنظيم الدولة في بلدة السوسة بريف دير الزور.',
  );
  await rig.work();
  const clash = await rig.told(id);
  const correction = await correct(clash, { kind: 'wrong', why: 'خبر من العام الماضي' });
  await rig.work();
  expect(await now(clash)).toMatchObject({
    state: 'retracted',
    reason: 'corrected by local: خبر من العام الماضي',
  });
  expect(arrived().map(({ type }) => type)).toEqual(['incident.new', 'incident.retract']);
  expect(await words(clash, 'ar')).toContain('السبب: سحبه المحرر: «خبر من العام الماضي»');
  expect(await words(clash, 'en')).toContain('Reason: withdrawn by the editor');
  const undone = await rig.post(`/api/corrections/${correction.id}/undo`, {});
  expect(undone.body.correction).toMatchObject({ undoneBy: 'local' });
  await rig.work();
  const again = await rig.told(id);
  expect(again).toMatchObject({ state: 'active', sources: clash.sources });
  expect(arrived().at(-1)).toEqual({ type: 'incident.new', id: again.id, changes: [] });
});

it('tells of a corrected type, which nothing else would', async () => {
  const id = await rig.publish('enab', 'قصفت قوات النظام بالمدفعية قرية كفر عمة في ريف حلب الغربي.');
  await rig.work();
  const strike = await rig.told(id);
  expect(strike.type).toBe('shelling-artillery-missile');
  await correct(strike, { kind: 'fix', fix: { type: 'air-drone-strike' }, why: 'مسيّرة لا مدفعية' });
  await rig.work();
  expect(arrived().at(-1)).toEqual({ type: 'incident.update', id: strike.id, changes: ['corrected'] });
  expect(await words(strike, 'ar')).toMatch(/تصحيح: نوع الحدث: .*\(كان: قصف مدفعي أو صاروخي\)/u);
});

it('joins two incidents: whoever was told of both hears that they are one', async () => {
  const one = await rig.publish(
    'enab',
    'اندلعت اشتباكات بين الجيش الوطني وقوات سوريا الديمقراطية في مدينة عين عيسى شمالي الرقة.',
  );
  const other = await rig.publish(
    'shaam',
    'اشتباكات بين الجيش الوطني وقوات سوريا الديمقراطية في قرية معلق شمالي الرقة.',
  );
  await rig.work();
  const [first, second] = [await rig.told(one), await rig.told(other)];
  expect(first.id).not.toBe(second.id);
  const correction = await correct(first, { kind: 'join', with: second.id, why: 'معركة واحدة' });
  await rig.work();
  const [left, right] = [await now(first), await now(second)];
  expect([left.state, right.state].toSorted()).toEqual(['active', 'merged']);
  expect(arrived().filter(({ changes }) => changes.includes('merged'))).toHaveLength(1);
  await rig.post(`/api/corrections/${correction.id}/undo`, {});
  await rig.work();
  expect((await rig.told(one)).sources).toHaveLength(1);
  expect((await rig.told(other)).sources).toHaveLength(1);
});

it('splits off a new incident, which is told as new', async () => {
  const texts = ['enab', 'shaam', 'horan'].map((outlet) =>
    rig.publish(outlet, `${outlet}: اندلعت اشتباكات بين الجيش السوداني وقوات الدعم السريع في مدينة الأبيض.`),
  );
  const [a, b, c] = await Promise.all(texts);
  await rig.work();
  const clash = await rig.told(a!);
  expect(clash.sources).toHaveLength(3);
  const chosen = clash.sources.filter(({ articleId }) => articleId === c);
  const reports = chosen.map(({ articleId, quote }) => ({ articleId, quote }));
  await correct(clash, { kind: 'split', reports, why: 'اشتباك آخر في الليل' });
  await rig.work();
  expect((await now(clash)).sources.map(({ articleId }) => articleId).toSorted()).toEqual([a, b].toSorted());
  const other = await rig.told(c!);
  expect(other.id).not.toBe(clash.id);
  expect(
    arrived()
      .filter(({ type }) => type === 'incident.new')
      .map(({ id }) => id),
  ).toEqual([clash.id, other.id]);
});

it('survives an extractor that reads nothing any more', async () => {
  const id = await rig.publish('enab', 'قصفت قوات النظام بالمدفعية بلدة كفر تعال في ريف حلب الغربي.');
  await rig.work();
  const strike = await rig.told(id);
  await correct(strike, { kind: 'fix', fix: { fatalities: 2 }, why: 'أكدها الدفاع المدني' });
  const blind = createExtractor({ gazetteer: [], actors: [], rules: [] });
  await rig.work(blind);
  expect(await now(strike)).toMatchObject({
    state: 'active',
    fatalities: { highest: 2 },
    sources: strike.sources.map(({ quote }) => ({ quote })),
  });
});

it('finds the articles again when the job is lost, and refuses a reading that does not know the correction', async () => {
  const id = await rig.publish('enab', 'قصفت قوات النظام بالمدفعية بلدة دارة عزة في ريف حلب الغربي.');
  await rig.work();
  const { store, clock } = rig.bench;
  const strike = await rig.told(id);
  await correct(strike, { kind: 'wrong', why: 'خطأ' });
  expect((await store.articles.get(id))?.stage).toBe('stored');
  const stale = {
    articleId: id,
    fingerprint: (await store.articles.get(id))!.fingerprint,
    extractorVersion: 'old',
    events: await store.incidents.events(id),
    at: clock(),
  };
  const reach = { from: clock(), last: clock(), chainMs: 0, aroundMs: 0 };
  const decided = await store.incidents.commitReading(stale, reach, () => {
    throw new Error('a stale reading was decided on');
  });
  expect(decided).toEqual([]);
  expect((await store.articles.get(id))?.stage).toBe('stored');
  await rig.work();
  expect((await now(strike)).state).toBe('retracted');
  expect((await store.articles.get(id))?.stage).toBe('extracted');
});
