// One incident as one row of ACLED’s columns.
import { type Incident, tellingOf } from '../../shared/schema/index.ts';
import { countryOf } from '../countries.ts';
import { type Cell, listCell } from '../csv.ts';
import { didHappen } from '../did-happen.ts';
import { eventNumber } from '../event-number.ts';
import type { Knowledge } from '../knowledge.ts';
import type { AcledColumn } from './columns.ts';
import { type EventWords, eventWordsOf } from './event-words.ts';
import { interactionOf, type Party, partiesOf } from './parties.ts';
import { regionOf } from './regions.ts';

type Cells<Column extends AcledColumn> = Record<Column, Cell>;

/** @returns null for what ACLED does not code: what is denied, and what is only announced. */
export function acledRow(incident: Incident, knows: Knowledge): Record<AcledColumn, Cell> | null {
  if (!didHappen(incident)) return null;
  const words = eventWordsOf(incident);
  const parties = partiesOf(incident, words, knows);
  return {
    event_id_cnty: `${countryOf(incident.location?.country)?.iso3 ?? 'ZZZ'}${eventNumber(incident.id)}`,
    ...dayCells(incident),
    disorder_type: words.disorder,
    event_type: words.event,
    sub_event_type: words.sub,
    ...partyCells(parties),
    civilian_targeting: isAgainstCivilians(words, parties) ? 'Civilians targeted' : '',
    ...placeCells(incident),
    source: listCell(outletsOf(incident)),
    source_scale: scaleOf(incident, knows),
    notes: notesOf(incident, knows),
    // ACLED takes the lowest figure where sources differ, and counts none where none is told.
    fatalities: incident.fatalities?.lowest ?? 0,
    tags: listCell(tagsOf(incident)),
    timestamp: Math.floor(Date.parse(incident.updatedAt) / 1000),
  };
}

/** Precision 1: the day is told; 2: it is concluded from context, or no more is known than when it was first told. */
function dayCells(incident: Incident): Cells<'event_date' | 'year' | 'time_precision'> {
  const { date, firstToldAt } = incident;
  const day = date ?? new Date(firstToldAt).toISOString().slice(0, 10);
  const isTold = incident.sources.some((source) => source.date === date && !source.implied.includes('date'));
  return { event_date: day, year: Number(day.slice(0, 4)), time_precision: date !== null && isTold ? 1 : 2 };
}

const partyCells = (parties: readonly [Party, Party]) => ({
  actor1: parties[0].actor,
  assoc_actor_1: listCell(parties[0].associated),
  inter1: parties[0].inter,
  actor2: parties[1].actor,
  assoc_actor_2: listCell(parties[1].associated),
  inter2: parties[1].inter,
  interaction: interactionOf(parties),
});

/** Civilians are the only or the main target: never in battles, always of violence against them. */
function isAgainstCivilians({ event, sub }: EventWords, [, second]: readonly [Party, Party]): boolean {
  if (event === 'Violence against civilians' || sub === 'Excessive force against protesters') return true;
  const canBe = event === 'Explosions/Remote violence' || sub === 'Mob violence';
  return canBe && second.inter === 'Civilians';
}

function placeCells({ place, location }: Incident) {
  const country = countryOf(location?.country);
  const name = location?.nameEn ?? place?.name ?? '';
  const isGovernorate = location?.kind === 'governorate';
  return {
    iso: country?.numeric ?? null,
    region: regionOf(location?.country),
    country: country?.name ?? '',
    admin1: location?.admin1En ?? (isGovernorate ? name : ''),
    admin2: location?.kind === 'district' ? name : '',
    admin3: '',
    location: name,
    latitude: degrees(location?.latitude),
    longitude: degrees(location?.longitude),
    geo_precision: location?.precision ?? null,
  };
}

/** Four decimals, about ten metres, as ACLED gives them. */
const degrees = (value: number | null | undefined): number | null =>
  value == null ? null : Math.round(value * 1e4) / 1e4;

const outletsOf = (incident: Incident): string[] => [
  ...new Set(tellingOf(incident).map(({ outlet }) => outlet.trim())),
];

/** `National`: an outlet that mostly covers the country; `Regional`: one that covers another, or several. */
function scaleOf(incident: Incident, { coverage }: Knowledge): string {
  const country = incident.location?.country;
  const scales = outletsOf(incident).flatMap((outlet) => {
    const covered = coverage(outlet);
    if (covered === undefined) return [];
    return [covered !== null && covered === country ? 'National' : 'Regional'];
  });
  return [...new Set(scales)].toSorted().join('-');
}

function notesOf(incident: Incident, { headline }: Knowledge): string {
  const { fatalities, deniedBy } = incident;
  const differ = fatalities !== null && fatalities.lowest !== fatalities.highest;
  return [
    `${headline(incident, 'en')}.`,
    ...(differ ? [`Deaths told: ${fatalities.lowest} to ${fatalities.highest}.`] : []),
    ...(deniedBy.length > 0 ? [`Denied by: ${deniedBy.join(', ')}.`] : []),
  ].join(' ');
}

const tagsOf = ({ id, status, revision, independentSources }: Incident): string[] => [
  `status=${status}`,
  `independent sources=${independentSources}`,
  `rasid=${id}/${revision}`,
];
