// What editors ask over HTTP: kept with who and why, refused with a word on what is wrong, and shown on the pages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { eventSchema, type Incident } from '../../src/shared/schema/index.ts';
import { formTokenOn } from '../dashboard/support/form-token.ts';
import { OURS, openRig, type Rig } from './rig.ts';

let rig: Rig;
let strike: Incident;
beforeAll(async () => {
  rig = await openRig();
  const id = await rig.publish('enab', 'قصفت قوات النظام بالمدفعية مدينة دارة عزة في ريف حلب الغربي.');
  await rig.publish('shaam', 'قوات النظام تقصف بالمدفعية الثقيلة مدينة دارة عزة بريف حلب الغربي.');
  await rig.work();
  strike = await rig.told(id);
}, 120_000);
afterAll(() => rig.close());

const get = async (url: string) => {
  const answer = await rig.board.app.inject(url);
  return { status: answer.statusCode, text: answer.body, json: () => answer.json() };
};

async function submit(path: string, fields: Record<string, string | string[]>) {
  const body = new URLSearchParams({ _csrf: await formTokenOn(rig.board.app, page()) });
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) body.append(name, value);
  const answer = await rig.board.app.inject({
    method: 'POST',
    url: path,
    payload: body.toString(),
    headers: { ...OURS, 'content-type': 'application/x-www-form-urlencoded' },
  });
  return { status: answer.statusCode, location: answer.headers.location };
}

const page = () => `/incidents/${strike.id}`;
const forms = () => `${page()}/corrections?lang=en`;

describe('a place that only the gazetteer knows', () => {
  const url = (id: string) => `/places/${encodeURIComponent(id)}`;

  it('has a page: what it is, where it lies, and what was told near it', async () => {
    const { location } = strike;
    const beside = GAZETTEER.find(
      ({ id, admin1, latitude }) =>
        admin1 === location!.admin1 && latitude !== null && id !== location!.placeId && id.startsWith('sy/'),
    )!;
    for (const [lang, name, said] of [
      ['ar', beside.ar[0]!, 'لم يُروَ شيء عن هذا المكان'],
      ['en', beside.en, 'Nothing was told of this place'],
    ] as const) {
      const page = await get(`${url(beside.id)}?lang=${lang}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain(`<h1><bdi dir="auto">${name}</bdi></h1>`);
      expect(page.text).toContain(said);
      expect(page.text).toContain(url(location!.placeId));
    }
    const { near, place, incidents } = (await get(`/api${url(beside.id)}`)).json();
    expect(place.location).toMatchObject({ country: 'SY', admin1: location!.admin1 });
    expect([incidents, near[0].placeId]).toEqual([[], location!.placeId]);
    expect(near[0].kilometres).toBeLessThan(200);
  });

  it('but no page for a name that is no id', async () => {
    expect((await get(url('حلب'))).status).toBe(404);
    expect((await get(url('sy/nowhere/at-all'))).status).toBe(404);
  });
});

describe('the API', () => {
  it.each([
    [{ kind: 'wrong', incidentId: 'i_none', why: 'x' }, 404, 'incidentId'],
    [{ kind: 'wrong', why: 'x' }, 400, 'incidentId'],
    [{ kind: 'wrong', incidentId: 'ID', why: ' ' }, 400, 'why'],
    [{ kind: 'wrong', incidentId: 'ID', why: 'x'.repeat(1001) }, 400, 'why'],
    [{ kind: 'fix', incidentId: 'ID', why: 'x' }, 400, 'fix'],
    [{ kind: 'fix', incidentId: 'ID', why: 'x', fix: { type: 'fight' } }, 400, 'fix'],
    [{ kind: 'join', incidentId: 'ID', why: 'x', with: 'ID' }, 400, 'with'],
    [{ kind: 'split', incidentId: 'ID', why: 'x' }, 400, 'reports'],
    [{ kind: 'wrong', incidentId: 'ID', why: 'x', reason: 'y' }, 400, 'reason'],
  ])('refuses %j', async (asked, status, parameter) => {
    const text = JSON.stringify(asked).replaceAll('"ID"', JSON.stringify(strike.id));
    const answer = await rig.post('/api/corrections', JSON.parse(text));
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ parameter, advice: expect.any(String) });
  });

  it('asks the record for nothing that is no id', async () => {
    const nul = 'i_\u0000';
    expect((await rig.post('/api/corrections', { kind: 'wrong', incidentId: nul, why: 'x' })).status).toBe(
      404,
    );
    expect((await rig.post('/api/corrections/%00/undo', {})).status).toBe(404);
    const fields = { kind: 'wrong', why: 'x', scope: 'some', revision: '1', report: '0' };
    expect((await submit('/incidents/%00/corrections', fields)).status).toBe(303);
    expect((await submit('/incidents/%00/silence', { for: '1h', why: 'x' })).status).toBe(303);
    const why = 'نص\u0000\ud800 <script>';
    const made = await rig.post('/api/corrections', {
      kind: 'fix',
      incidentId: strike.id,
      fix: { fatalities: 1 },
      why,
    });
    expect(made.status).toBe(201);
    expect((await get(page())).text).toContain('&lt;script&gt;');
    await rig.post(`/api/corrections/${made.body.correction!.id}/undo`, {});
    await rig.work();
  });

  it('bounds what it reads', async () => {
    const asked = { kind: 'wrong', incidentId: strike.id, why: 'x'.repeat(600_000) };
    expect((await rig.post('/api/corrections', asked)).status).toBe(413);
  });

  it('lists page after page, and gives gold that the corpus schema takes', async () => {
    const fix = { fatalities: 3 };
    for (const why of ['أولا', 'ثانيا']) {
      const { status } = await rig.post('/api/corrections', { kind: 'fix', incidentId: strike.id, fix, why });
      expect(status).toBe(201);
      rig.bench.wait(1000);
    }
    expect((await get('/api/corrections/gold')).json()).toMatchObject({ documents: [], waiting: 2 });
    const first = (await get('/api/corrections?limit=1')).json();
    expect(first.corrections).toMatchObject([{ why: 'ثانيا', by: 'local', kind: 'fix' }]);
    const next = (await get(`/api/corrections?limit=1&cursor=${first.nextCursor}`)).json();
    expect(next).toMatchObject({ corrections: [{ why: 'أولا' }] });
    await rig.work();
    const { documents, after } = (await get('/api/corrections/gold')).json();
    expect(after).toBeNull();
    expect(documents).toHaveLength(2);
    for (const { events } of documents)
      for (const event of events) expect(eventSchema.parse(event).fatalities).toBe(3);
    expect((await get('/api/corrections?cursor=x')).status).toBe(400);
    expect((await rig.post('/api/corrections/none/undo', {})).status).toBe(404);
  });
});

describe('the forms', () => {
  it('offers an editor every form, with the names of sides', async () => {
    const { text } = await get(`${page()}?lang=en`);
    for (const name of ['place', 'sides', 'type', 'facts', 'wrong', 'join', 'split', 'silence'])
      expect(text).toContain(`id="correct-${name}"`);
    expect(text).toContain('<option value="Islamic State');
    expect(text).not.toMatch(/ style=| onclick=|<script>/u);
  });

  it('fixes a place that one name means, and shows the list with an undo', async () => {
    const answer = await submit(forms(), { kind: 'fix', place: 'منبج', why: 'هي منبج' });
    expect(answer).toEqual({ status: 303, location: `${page()}?lang=en#corrections` });
    await rig.work();
    const { text } = await get(`${page()}?lang=en`);
    expect(text).toContain('هي منبج');
    expect(text).toMatch(/action="\/corrections\/c_[0-9a-f]+\/undo\?lang=en"/u);
    expect((await get('/corrections?lang=ar')).text).toContain('هي منبج');
  });

  it('asks which place is meant where several have the name', async () => {
    const answer = await submit(forms(), { kind: 'fix', place: 'الروضة', why: 'هي الروضة' });
    expect(answer.status).toBe(303);
    const { text } = await get(answer.location!);
    const ids = [...text.matchAll(/name="placeId" required value="([^"]+)"/gu)].map(([, id]) => id!);
    expect(ids.length).toBeGreaterThan(1);
    expect(text).toContain('هي الروضة');
    await submit(forms(), { kind: 'fix', placeId: ids[0]!, why: 'هي الروضة' });
    await rig.work();
    expect((await rig.bench.store.incidents.get(strike.id))?.location?.placeId).toBe(ids[0]);
  });

  it('takes sides by the names that the page shows, and empties what is emptied', async () => {
    const sides = { side1: ['Israeli forces', ''], side2: [''] };
    const unknown = await submit(forms(), { kind: 'fix', ...sides, side1: 'Martians', why: 'x' });
    expect(unknown.location).toBe(`${page()}/refused?lang=en&because=no-actor`);
    expect((await get(unknown.location!)).text).toContain('actors.yaml has no actor of this name');
    await submit(forms(), { kind: 'fix', side1: ['تنظيم الدولة', ''], side2: [''], why: 'x' });
    await rig.work();
    expect((await rig.bench.store.incidents.get(strike.id))?.sides).toEqual([['isis'], []]);
  });

  it('splits off the sources of the revision that was shown', async () => {
    const shown = (await rig.bench.store.incidents.get(strike.id))!;
    const none = await submit(forms(), { kind: 'split', revision: String(shown.revision), why: 'x' });
    expect(none.location).toContain('because=no-report');
    const fields = { kind: 'split', revision: String(shown.revision), report: '1', why: 'غيرها' };
    expect((await submit(forms(), fields)).location).toBe(`${page()}?lang=en#corrections`);
    await rig.work();
    const [kept] = (await rig.bench.store.incidents.get(strike.id))!.sources;
    expect(kept?.articleId).toBe(shown.sources[0]!.articleId);
  });

  it.each([
    [{ kind: 'wrong', why: '' }, 'no-why'],
    [{ kind: 'fix', why: 'x' }, 'no-fix'],
    [{ kind: 'join', with: '%E0%A4%A', why: 'x' }, 'no-other'],
    [{ kind: 'join', with: '', why: 'x' }, 'no-other'],
    [{ kind: 'join', with: 'http://127.0.0.1:7300/incidents/i_none?lang=ar', why: 'x' }, 'no-other'],
    [{ kind: 'fix', place: ' ', why: 'x' }, 'no-place'],
    [{ kind: 'mend', why: 'x' }, 'no-form'],
  ])('says why %j is not kept', async (fields, because) => {
    const { status, location } = await submit(forms(), fields as Record<string, string>);
    expect({ status, location }).toEqual({
      status: 303,
      location: `${page()}/refused?lang=en&because=${because}`,
    });
    expect((await get(location!)).status).toBe(200);
  });

  it('silences it for a while', async () => {
    const answer = await submit(`${page()}/silence`, { scope: 'incident', for: '6h', why: 'نتحقق' });
    expect(answer.status).toBe(303);
    const { silences } = (await get('/api/silences')).json();
    expect(silences).toMatchObject([
      { matchers: [`incident = "${strike.id}"`], comment: 'نتحقق', createdBy: 'local' },
    ]);
    const ended = await rig.board.app.inject({
      method: 'DELETE',
      url: `/api/silences/${silences[0].id}`,
      headers: OURS,
    });
    expect(ended.statusCode).toBe(200);
    expect((await get('/api/silences')).json().silences).toEqual([]);
    expect((await get('/api/silences?all=true')).json().silences).toHaveLength(1);
  });
});

describe('silences', () => {
  const good = { matchers: ['place = "حلب"'], comment: 'صيانة', for: '2h' };

  it('keeps one', async () => {
    const { status, body } = await rig.post('/api/silences', { ...good, receivers: ['desk'] });
    expect({ status, receivers: body.silence?.receivers }).toEqual({ status: 201, receivers: ['desk'] });
  });

  it.each([
    [{ matchers: ['klass = clash'] }, 'matchers', 'did you mean "class"?'],
    [{ matchers: [] }, 'matchers', ''],
    [{ receivers: ['dask'] }, 'receivers', 'did you mean "desk"?'],
    [{ comment: ' ' }, 'comment', ''],
    [{ for: 'long' }, 'for', 'is no duration'],
    [{ for: undefined }, 'for', 'say how long'],
    [{ for: undefined, until: '2020-01-01T00:00:00Z' }, 'until', 'has passed'],
  ])('refuses %j', async (parts, parameter, words) => {
    const { status, body } = await rig.post('/api/silences', { ...good, ...parts });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'BAD_REQUEST', parameter });
    expect(body.error?.message).toContain(words);
  });

  it('ends none that is not there', async () => {
    const answer = await rig.board.app.inject({ method: 'DELETE', url: '/api/silences/none', headers: OURS });
    expect(answer.statusCode).toBe(404);
  });
});
