// Rows of many blocks: what is found in them is what going through them one by one finds.
import { expect, it } from 'vitest';
import { createIncidentColumns, type IndexedIncident } from '../../src/store/incident-index/columns.ts';
import { countDays, countMatching, countPlaces } from '../../src/store/incident-index/counting.ts';
import { countFacets } from '../../src/store/incident-index/facets.ts';
import { latestMatching } from '../../src/store/incident-index/latest.ts';
import type { IncidentFilter } from '../../src/store/incident-lists.ts';

const COUNT = 10_001;
const BEGIN = Date.UTC(2026, 10, 1);
const HOUR_MS = 3_600_000;
const CLASSES = ['clash', 'control', 'strike'] as IndexedIncident['class'][];
const STATES = [
  'active',
  'active',
  'active',
  'merged',
  'retracted',
  'mentioned',
] as IndexedIncident['state'][];

function made(n: number): IndexedIncident {
  const [a, b] = [Math.imul(n + 1, 0x9e3779b1) >>> 0, Math.imul(n + 7, 0x85ebca6b) >>> 0];
  const at = new Date(BEGIN + (a % 500) * HOUR_MS).toISOString();
  const place = b % 40;
  return {
    id: `i${a}`,
    state: STATES[b % STATES.length]!,
    class: CLASSES[a % CLASSES.length]!,
    type: null,
    status: b % 2 ? 'claimed' : 'confirmed',
    actors: [`actor-${b % 7}`],
    sources: a % 4,
    fatalities: a % 3,
    firstToldAt: at,
    lastToldAt: at,
    updatedAt: at,
    where: {
      placeId: `p${place}`,
      country: place % 2 ? 'SY' : 'SD',
      governorate: `g${place % 5}`,
      name: `مكان ${place}`,
      ...{ nameEn: null, latitude: 1, longitude: 2, precision: 1 },
    },
  } as IndexedIncident;
}

const incidents = Array.from({ length: COUNT }, (_, n) => made(n));
const columns = createIncidentColumns();
for (const incident of incidents) columns.put(incident);

const after = new Date(BEGIN + 470 * HOUR_MS);
const FILTERS: [string, IncidentFilter, (one: IndexedIncident) => boolean][] = [
  ['any', {}, () => true],
  ['since', { from: after }, ({ lastToldAt }) => lastToldAt >= after.toISOString()],
  ['until', { to: after }, ({ firstToldAt }) => firstToldAt! < after.toISOString()],
  ['class', { classes: ['control'] }, (one) => one.class === 'control'],
  ['country', { countries: ['SD'] }, ({ where }) => where.country === 'SD'],
  ['place', { placeId: 'p7' }, ({ where }) => where.placeId === 'p7'],
  ['actor', { actors: ['actor-3', 'actor-5'] }, ({ actors }) => /[35]$/.test(actors![0]!)],
  ['sources', { sourcesAtLeast: 3 }, ({ sources }) => sources! >= 3],
  ['nothing', { governorates: ['g9'] }, () => false],
  [
    'much',
    { classes: ['clash'], countries: ['SY'], statuses: ['claimed'], from: after },
    (one) =>
      one.class === 'clash' &&
      one.where.country === 'SY' &&
      one.status === 'claimed' &&
      one.lastToldAt >= after.toISOString(),
  ],
];

it.each(FILTERS)('of %s', (_name, filter, wants) => {
  const news = incidents.filter((one) => wants(one) && !['merged', 'mentioned'].includes(one.state));
  const isShown = (state: string) => !['merged', 'mentioned'].includes(state);
  expect(countMatching(columns, filter, isShown)).toBe(news.length);
  const active = incidents.filter((one) => wants(one) && one.state === 'active');
  const sum = (of: readonly { incidents: number }[]) => of.reduce((all, one) => all + one.incidents, 0);
  expect(sum(countPlaces(columns, filter, 1000))).toBe(active.length);
  expect(sum(countDays(columns, filter))).toBe(active.length);
  const states = ['active'] as const;
  const ids = [...active]
    .sort((a, b) =>
      a.updatedAt === b.updatedAt ? (a.id < b.id ? 1 : -1) : a.updatedAt < b.updatedAt ? 1 : -1,
    )
    .map(({ id }) => id);
  const first = latestMatching(columns, { ...filter, states: [...states], order: 'updated', limit: 30 });
  expect(first).toEqual(ids.slice(0, 30));
  if (first.length < 30) return;
  const last = incidents.find(({ id }) => id === first.at(-1))!;
  const before = { at: last.updatedAt, id: last.id };
  expect(
    latestMatching(columns, { ...filter, states: [...states], order: 'updated', limit: 30, before }),
  ).toEqual(ids.slice(30, 60));
});

it('counts what a place has together', () => {
  const [first] = countPlaces(columns, { placeId: 'p7', classes: ['clash'] }, 10);
  const there = incidents.filter(
    ({ where, state, ...one }) => where.placeId === 'p7' && state === 'active' && one.class === 'clash',
  );
  expect(first).toMatchObject({
    incidents: there.length,
    claimed: there.filter(({ status }) => status === 'claimed').length,
    fatalities: there.reduce((all, { fatalities }) => all + fatalities!, 0),
    lastToldAt: there
      .map(({ lastToldAt }) => lastToldAt)
      .sort()
      .at(-1),
  });
});

it('counts after revisions what is so now, whatever was so before', () => {
  const revised = createIncidentColumns();
  for (const incident of incidents) revised.put(incident);
  // Asked in between, so that what was known before the revisions is known to be stale.
  countPlaces(revised, {}, 10);
  for (const [number, { id }] of incidents.entries()) revised.put({ ...made(number + COUNT), id });
  for (const incident of incidents.toReversed()) revised.put(incident);
  const order = (counts: { placeId: string; class: string }[]) =>
    counts.toSorted((a, b) => (a.placeId + a.class < b.placeId + b.class ? -1 : 1));
  for (const [, filter] of FILTERS) {
    expect(order(countPlaces(revised, filter, 1000))).toEqual(order(countPlaces(columns, filter, 1000)));
    expect(countDays(revised, filter)).toEqual(countDays(columns, filter));
    expect(countMatching(revised, filter)).toBe(countMatching(columns, filter));
    expect(latestMatching(revised, { ...filter, order: 'told', limit: 40 })).toEqual(
      latestMatching(columns, { ...filter, order: 'told', limit: 40 }),
    );
  }
  expect(countFacets(revised, 99)).toEqual(countFacets(columns, 99));
});

it('of what left a kind, knows who was told last of the others', () => {
  const few = createIncidentColumns();
  const [first, second] = [
    { ...made(1), id: 'a', lastToldAt: '2026-11-02T00:00:00.000Z' },
    { ...made(1), id: 'b', lastToldAt: '2026-11-05T00:00:00.000Z' },
  ].map((one) => ({ ...one, state: 'active' as const }));
  few.put(first!);
  few.put(second!);
  expect(countPlaces(few, {}, 9)).toMatchObject([{ incidents: 2, lastToldAt: second!.lastToldAt }]);
  few.put({ ...second!, state: 'retracted' });
  expect(countPlaces(few, {}, 9)).toMatchObject([{ incidents: 1, lastToldAt: first!.lastToldAt }]);
});
