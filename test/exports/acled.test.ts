import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { acled } from '../../src/exports/acled.ts';
import { hxl } from '../../src/exports/hxl.ts';
import { EVENT_TYPES, type Incident } from '../../src/shared/schema/index.ts';
import { capture, incident, outlets, source, toll } from '../alerts/build.ts';
import { knows, written, writtenOne } from './build.ts';

/** As the codebook lists them. */
const COLUMNS =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';

type Row = Record<string, string>;
const rows = (text: string): Row[] => parse(text, { columns: true });
const rowOf = async (one: Incident): Promise<Row> => rows(await writtenOne(acled, one))[0]!;

describe('the ACLED export', () => {
  it('has ACLED’s 31 columns in order, and as many cells in each row', async () => {
    const text = await written(acled, [incident(), capture(), incident({ place: null, location: null })]);
    expect(text.split('\n')[0]).toBe(COLUMNS);
    const lines: string[][] = parse(text);
    expect(lines.map((cells) => cells.length)).toEqual([31, 31, 31, 31]);
  });

  it('writes the header alone where nothing is left', async () => {
    expect(await written(acled, [])).toBe(`${COLUMNS}\n`);
  });

  it('says what happened, where, who and how many', async () => {
    const one = capture({
      id: 'i_00000000000000000a1f',
      date: '2026-11-20',
      fatalities: toll(3, 7),
      sources: [source({ date: '2026-11-20' }), source({ outlet: 'مرآة العرب', articleId: 'a2' })],
    });
    expect(await rowOf(one)).toEqual({
      event_id_cnty: 'SDN2591',
      event_date: '2026-11-20',
      year: '2026',
      time_precision: '1',
      disorder_type: 'Political violence',
      event_type: 'Battles',
      sub_event_type: 'Non-state actor overtakes territory',
      actor1: knows.actor('rapid-support-forces')!.en,
      assoc_actor_1: '',
      inter1: 'Political militia',
      actor2: knows.actor('sudanese-armed-forces')!.en,
      assoc_actor_2: '',
      inter2: 'State forces',
      interaction: 'State forces-Political militia',
      civilian_targeting: '',
      iso: '729',
      region: 'Northern Africa',
      country: 'Sudan',
      admin1: 'North Darfur',
      admin2: '',
      admin3: '',
      location: 'El Fasher',
      latitude: '13.63',
      longitude: '25.35',
      geo_precision: '1',
      source: 'سودان تربيون; مرآة العرب',
      source_scale: 'National-Regional',
      notes: 'Rapid Support Forces captured El Fasher from Sudanese Armed Forces. Deaths told: 3 to 7.',
      fatalities: '3',
      tags: 'status=reported; independent sources=2; rasid=i_00000000000000000a1f/1',
      timestamp: String(Date.parse(one.updatedAt) / 1000),
    });
  });

  it('says by its precision how the day is known', async () => {
    const day = '2026-11-20';
    const told = incident({ date: day, sources: [source({ date: day })] });
    const implied = incident({ date: day, sources: [source({ date: day, implied: ['date'] })] });
    const days = await Promise.all([told, implied, incident()].map(rowOf));
    expect(days.map((row) => [row.event_date, row.time_precision])).toEqual([
      [day, '1'],
      [day, '2'],
      ['2026-11-21', '2'],
    ]);
  });

  it.each(EVENT_TYPES)('knows ACLED’s words for %s', async (type) => {
    const row = await rowOf(incident({ type }));
    const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
    // Our types are ACLED’s sub-event types, some of them shortened.
    const [head = ''] = type.split('-');
    expect(letters(row.sub_event_type!)).toContain(letters(head));
    expect(row.event_type).not.toBe('');
    expect(row.disorder_type).toMatch(/^(Political violence|Demonstrations|Strategic developments)/);
  });

  it('codes an attack that was repelled as a clash, and a weapon that was stopped as disrupted', async () => {
    expect((await rowOf(capture({ status: 'failed' }))).sub_event_type).toBe('Armed clash');
    const drone = incident({ type: 'air-drone-strike', class: 'strike', status: 'failed' });
    expect((await rowOf(drone)).sub_event_type).toBe('Disrupted weapons use');
  });

  it('leaves out what did not happen, and counts it', async () => {
    const none = await written(acled, [incident({ status: 'denied' }), incident({ status: 'planned' })]);
    expect(rows(none)).toEqual([]);
  });

  describe('parties', () => {
    it('puts the first of a side in front and the others beside it', async () => {
      const row = await rowOf(
        incident({ sides: [['rapid-support-forces', 'sudan-liberation-movement'], ['nobody-we-know']] }),
      );
      expect(row.actor1).toBe('Rapid Support Forces');
      expect(row.assoc_actor_1).not.toBe('');
      expect([row.actor2, row.inter2]).toEqual(['Nobody We Know', 'Political militia']);
    });

    it('writes the unnamed as ACLED does, by country', async () => {
      const clash = await rowOf(incident({ sides: [[], []] }));
      expect([clash.actor1, clash.actor2]).toEqual(Array(2).fill('Unidentified Armed Group (Sudan)'));
      expect(clash.interaction).toBe('Political militia-Political militia');
      const attack = await rowOf(incident({ type: 'attack', sides: [[], []] }));
      expect([attack.actor2, attack.inter2]).toEqual(['Civilians (Sudan)', 'Civilians']);
      expect(attack.civilian_targeting).toBe('Civilians targeted');
      const protest = await rowOf(incident({ type: 'peaceful-protest', sides: [[], []] }));
      expect([protest.actor1, protest.interaction]).toEqual(['Protesters (Sudan)', 'Protesters only']);
      const arrests = await rowOf(incident({ type: 'arrests', sides: [[], []] }));
      expect([arrests.actor1, arrests.interaction]).toEqual(['', '']);
    });

    it('has demonstrators first, whoever acted', async () => {
      const sides: Incident['sides'] = [['sudanese-armed-forces'], ['protesters']];
      const row = await rowOf(incident({ type: 'excessive-force-against-protesters', sides }));
      expect([row.actor1, row.inter2]).toEqual(['Protesters (Sudan)', 'State forces']);
      expect(row.interaction).toBe('State forces-Protesters');
      expect(row.civilian_targeting).toBe('Civilians targeted');
    });

    it('has an army abroad as external', async () => {
      const location = { ...incident().location!, country: 'LY' };
      expect((await rowOf(incident({ location }))).inter2).toBe('External/Other forces');
    });

    it('says that civilians were targeted by a strike that hit them, never by a battle', async () => {
      const sides: Incident['sides'] = [['sudanese-armed-forces'], ['civilians']];
      const strike = await rowOf(incident({ type: 'air-drone-strike', sides }));
      expect(strike.civilian_targeting).toBe('Civilians targeted');
      expect((await rowOf(incident({ sides }))).civilian_targeting).toBe('');
    });
  });

  it('leaves blank what no place tells, and marks the number by no country', async () => {
    const row = await rowOf(incident({ id: 'i_0f', place: null, location: null }));
    expect([row.event_id_cnty, row.iso, row.region, row.country, row.latitude]).toEqual([
      'ZZZ15',
      '',
      '',
      '',
      '',
    ]);
  });

  it('names outlets once and none that only mention it', async () => {
    const twice = [...outlets(1), source({ outlet: 'o0' }), source({ outlet: 'عابر', passing: true })];
    expect((await rowOf(incident({ sources: twice }))).source).toBe('o0');
  });
});

describe('the HXL export', () => {
  it('has a hashtag under each of the columns', async () => {
    const [header, tags, ...data]: string[][] = parse(await written(hxl, [incident(), capture()]));
    expect(header!.join()).toBe(COLUMNS);
    expect(tags).toHaveLength(31);
    // https://hxlstandard.org/standard/1-1final/tagging/
    for (const tag of tags!) expect(tag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/);
    expect(new Set(tags).size).toBe(31);
    expect(data).toHaveLength(2);
  });
});
