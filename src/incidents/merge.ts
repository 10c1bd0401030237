// From the reports of one event to the best that is known of it. A pure summary: the same reports always give the
// same incident.
import type { Control, Incident, Sides, Source } from '../shared/schema/index.ts';
import { CONTROL_MODES, classOf, countIndependent, tellingOf } from '../shared/schema/index.ts';
import { named, overlap, precisionOf } from './actors-meet.ts';
import { best } from './best.ts';
import { bestPlace } from './best-place.ts';
import { claimants, statusOf, tellers } from './status.ts';
import { toldAt } from './time.ts';

/** What the reports decide; identity, revision and reason come from elsewhere. */
export type Summary = Omit<
  Incident,
  'id' | 'revision' | 'state' | 'mergedInto' | 'reason' | 'corrections' | 'createdAt' | 'updatedAt'
>;

/** @param sources of one event, in order of publication; at least one. */
export function merge(sources: readonly Source[]): Summary {
  const telling = tellers(sources);
  const told = tellingOf({ sources });
  const voices = [tellers(told), told, sources].find((some) => some.length > 0)!;
  const status = statusOf(sources);
  const { place, location } = bestPlace(voices);
  const times = sources.map(toldAt);
  return {
    class: classOf(voices[0]!.type),
    type: best(voices.map(({ type }) => type))!,
    sides: bestSides(voices),
    place,
    location,
    control: bestControl(voices),
    status,
    date: best(voices.flatMap(({ date }) => date ?? [])) ?? null,
    fatalities: rangeOf(voices),
    sources: [...sources],
    independentSources: countIndependent(telling),
    claimedBy: [
      ...new Set(voices.filter(({ status }) => status === 'claimed').flatMap(claimants)),
    ].toSorted(),
    reportedBy: [
      ...new Set(telling.filter(({ status }) => status !== 'claimed').map(({ outlet }) => outlet)),
    ],
    deniedBy: [...new Set(sources.filter(denies).map(denier))],
    firstToldAt: new Date(Math.min(...times)).toISOString(),
    lastToldAt: new Date(Math.max(...times)).toISOString(),
  };
}

/** Where somebody is only mentioned, it must be plain who denies. */
const denies = ({ status, passing, speaker }: Source): boolean =>
  status === 'denied' && (!passing || speaker !== null);

const denier = (source: Source): string => source.speaker?.name ?? source.outlet;

/** The lowest and the highest figure, each with the outlet that gave it first. */
function rangeOf(voices: readonly Source[]): Summary['fatalities'] {
  const figures = voices.flatMap(({ fatalities, outlet }) =>
    fatalities === null ? [] : [{ fatalities, outlet }],
  );
  if (figures.length === 0) return null;
  const sorted = figures.toSorted((a, b) => a.fatalities - b.fatalities);
  const lowest = sorted[0]!;
  const highest = sorted.find(({ fatalities }) => fatalities === sorted.at(-1)!.fatalities)!;
  return {
    lowest: lowest.fatalities,
    highest: highest.fatalities,
    lowestBy: lowest.outlet,
    highestBy: highest.outlet,
  };
}

/** The closest naming of both sides, gaps filled from reports that agree with it. */
function bestSides(sources: readonly Source[]): Sides {
  const all = sources.map(({ sides }) => sides);
  const precision = (sides: Sides) => precisionOf(sides[0]) + precisionOf(sides[1]);
  let [one, other] = best(all, precision)!;
  for (const sides of all) {
    for (const [a, b] of [sides, [sides[1], sides[0]]] as const) {
      if (named(one).length === 0 && named(a).length > 0 && overlap(b, other)) one = a;
      if (named(other).length === 0 && named(b).length > 0 && overlap(a, one)) other = b;
    }
  }
  return [one, other];
}

/** Taking a place back, or being handed it, says more than taking it; part of it says less than all. */
const MODE_RANK: Record<Control['mode'], number> = {
  recaptured: 2,
  handover: 2,
  withdrawal: 1,
  captured: 1,
  partial: 0,
};

function bestControl(sources: readonly Source[]): Control | null {
  const controls = sources.flatMap(({ control }) => control ?? []);
  if (controls.length === 0) return null;
  const mode = best(controls.map((control) => control.mode))!;
  const tied = CONTROL_MODES.filter((candidate) => votes(controls, candidate) === votes(controls, mode));
  return {
    to: best(
      controls.map(({ to }) => to),
      precisionOf,
    )!,
    from: best(
      controls.map(({ from }) => from),
      precisionOf,
    )!,
    mode: tied.toSorted((a, b) => MODE_RANK[b] - MODE_RANK[a])[0]!,
  };
}

const votes = (controls: readonly Control[], mode: Control['mode']): number =>
  controls.filter((control) => control.mode === mode).length;
