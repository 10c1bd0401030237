import { describe, expect, it } from 'vitest';
import { cap } from '../../src/exports/cap.ts';
import { geojson } from '../../src/exports/geojson.ts';
import { chunksOf, ndjson, type Tally } from '../../src/exports/index.ts';
import { plover } from '../../src/exports/plover.ts';
import {
  type Article,
  type CodedEvent,
  EVENT_TYPES,
  eventSchema,
  type Incident,
} from '../../src/shared/schema/index.ts';
import { capture, incident, source, toll } from '../alerts/build.ts';
import { capFaults } from '../alerts/cap/cap-schema.ts';
import { type Node, readXml } from '../alerts/cap/xml-reader.ts';
import { AT, knows, written, writtenOne } from './build.ts';

const ploverOf = async (one: Incident) => JSON.parse(await writtenOne(plover, one));

describe('PLOVER', () => {
  it('has both sides of a fight as actors, and the sides of a strike apart', async () => {
    const fight = await ploverOf(incident({ fatalities: toll(4, 9) }));
    expect(fight).toMatchObject({
      event: ['ASSAULT'],
      quad_code: 4,
      recipient: [],
      size: { dead: 4 },
      event_loc: { country_code: 'SDN', resolution: 4 },
    });
    expect(fight.actor.map(({ sector }: { sector: string }) => sector)).toEqual(['PRM', 'MIL']);
    const strike = await ploverOf(incident({ type: 'shelling-artillery-missile' }));
    expect([strike.mode, strike.actor.length, strike.recipient.length]).toEqual([['heavy-weapons'], 1, 1]);
  });

  it('has whoever withdraws as the actor', async () => {
    const control = { to: [], from: ['sudanese-armed-forces'], mode: 'withdrawal' } as const;
    const record = await ploverOf(
      capture({
        type: 'non-violent-transfer-of-territory',
        control: { ...control, to: [], from: [...control.from] },
      }),
    );
    expect(record).toMatchObject({ event: ['RETREAT'], mode: ['withdraw'], context: ['territory'] });
    expect(record.actor[0].identifier_text).toBe('sudanese-armed-forces');
  });

  it('codes every type that it has a category for, always with an actor', async () => {
    const coded = await Promise.all(
      EVENT_TYPES.map(async (type) => writtenOne(plover, incident({ type, sides: [[], []] }))),
    );
    expect(EVENT_TYPES.filter((_, index) => coded[index] === '')).toEqual(['other']);
    for (const line of coded.filter((text) => text !== ''))
      expect(JSON.parse(line)).toMatchObject({ actor: [{ sector: 'UNK' }], event: [expect.any(String)] });
  });

  it('leaves out what did not happen, and counts it', async () => {
    const tally: Tally = { written: 0, leftOut: 0 };
    const items = [incident({ status: 'denied' }), incident({ status: 'planned' }), incident()];
    const pages = (async function* () {
      yield items;
    })();
    for await (const _ of chunksOf(plover, pages, knows, AT, tally));
    expect(tally).toEqual({ written: 1, leftOut: 2 });
  });
});

describe('CAP', () => {
  it('gives one valid alert an incident, in an Atom feed', async () => {
    const names = ['الفاشر <&> "x"', 'بلدة\u0000'];
    const all = [
      incident(),
      capture({ revision: 3, status: 'claimed', claimedBy: ['rapid-support-forces'] }),
      ...names.map((name) => incident({ place: { name, within: null }, location: null })),
      incident({ place: null, location: null, sources: [source({ url: 'javascript:alert(1)' })] }),
    ];
    const feed = readXml(await written(cap, all));
    expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    const children = (node: Node, name: string) => node.children.filter((child) => child.name === name);
    const alerts = children(feed, 'entry').map((entry) => children(entry, 'content')[0]!.children[0]!);
    expect(alerts).toHaveLength(all.length);
    for (const alert of alerts) expect(capFaults(alert)).toEqual([]);
    expect(children(alerts[1]!, 'identifier')[0]!.text).toBe('i_1.3');
  });
});

describe('GeoJSON', () => {
  it('has a point, longitude first, or none', async () => {
    const { features } = JSON.parse(
      await written(geojson, [incident(), incident({ id: 'i_2', place: null, location: null })]),
    );
    expect(features.map(({ geometry }: { geometry: unknown }) => geometry)).toEqual([
      { type: 'Point', coordinates: [25.35, 13.63] },
      null,
    ]);
    expect(features[0]).toMatchObject({ id: 'i_1', properties: { precision: 1, outlets: ['سودان تربيون'] } });
  });

  it('is a collection of nothing where there is nothing', async () => {
    expect(JSON.parse(await written(geojson, []))).toEqual({ type: 'FeatureCollection', features: [] });
  });
});

describe('corpus lines', () => {
  const article = {
    id: 'a_1',
    outlet: 'سودان تربيون',
    url: 'https://example.org/a1',
    title: 'اشتباكات في الفاشر',
    text: 'اندلعت اشتباكات في الفاشر',
    publishedAt: '2026-11-21T10:00:00Z',
  } as Article;
  const event: CodedEvent = {
    type: 'armed-clash',
    sides: [['rapid-support-forces'], []],
    place: { name: 'الفاشر', within: 'شمال دارفور' },
    status: 'reported',
    freshness: 'new',
    date: '2026-11-21',
    fatalities: null,
    evidence: 'اندلعت اشتباكات',
    location: null,
    rule: 'armed-clash/test',
    span: { field: 'text', start: 0, end: 4 },
    speaker: null,
    implied: [],
  };
  const lineOf = async (withText: boolean) =>
    JSON.parse(await written(ndjson(withText), [{ article, events: [event, { ...event, passing: true }] }]));

  it('are of the corpus schema, without the text unless it is asked for', async () => {
    const line = await lineOf(false);
    expect(Object.keys(line)).toEqual(['id', 'outlet', 'url', 'title', 'publishedAt', 'events']);
    expect(line.events).toHaveLength(1);
    eventSchema.parse(line.events[0]);
    expect((await lineOf(true)).text).toBe(article.text);
  });
});
