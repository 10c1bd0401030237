// What is new in an incident since a receiver was last told. One more outlet printing the same text is nothing.
import type { Change, Incident } from '../shared/schema/index.ts';
import { CHANGES, independentTellers } from '../shared/schema/index.ts';

type Test = (before: Incident, now: Incident) => boolean;

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
const asSet = (ids: readonly string[]): string[] => ids.toSorted();

/** One side’s word, or one that was denied. */
const UNCONFIRMED: ReadonlySet<Incident['status']> = new Set(['claimed', 'denied']);

const CHANGED: Readonly<Record<Change, Test>> = {
  'second-source': (before, now) =>
    independentTellers(before) < 2 && independentTellers(now) >= 2 && !stillClaimed(now),
  'more-sources': (before, now) =>
    independentTellers(now) > independentTellers(before) && !CHANGED['second-source'](before, now),
  confirmed: (before, now) => UNCONFIRMED.has(before.status) && now.status === 'reported',
  denied: (before, now) =>
    (before.status !== 'denied' && now.status === 'denied') ||
    now.deniedBy.some((name) => !before.deniedBy.includes(name)),
  fatalities: (before, now) => now.fatalities !== null && rangeDiffers(before, now),
  control: (before, now) => controlDiffers(before, now),
  sides: (before, now) => differ(sidesKey(before), sidesKey(now)),
  place: (before, now) => placeKey(before) !== placeKey(now),
  corrected: (before, now) => isEdited(before, now) && saysOtherwise(before, now),
  merged: (before, now) => before.state === 'active' && now.state === 'merged',
  retracted: (before, now) => before.state === 'active' && now.state === 'retracted',
};

/** Ten outlets that print one side’s claim do not confirm it. */
const stillClaimed = ({ status }: Incident): boolean => status === 'claimed';

const rangeDiffers = (before: Incident, now: Incident): boolean =>
  before.fatalities?.lowest !== now.fatalities?.lowest ||
  before.fatalities?.highest !== now.fatalities?.highest;

/** Who attacked whom may be told either way round; who is in it may not. */
const sidesKey = ({ sides }: Incident): string[][] =>
  sides.map(asSet).toSorted((a, b) => (a.join() < b.join() ? -1 : 1));

const controlDiffers = (before: Incident, now: Incident): boolean =>
  differ(
    before.control && [asSet(before.control.to), asSet(before.control.from), before.control.mode],
    now.control && [asSet(now.control.to), asSet(now.control.from), now.control.mode],
  );

const placeKey = ({ place, location }: Incident): string => location?.placeId ?? place?.name ?? '';

/** An editor has said something since, or taken it back. */
const isEdited = (before: Incident, now: Incident): boolean =>
  differ(idsOf(before.corrections), idsOf(now.corrections));

const idsOf = (corrections: Incident['corrections'] = []): string[] => asSet(corrections.map(({ id }) => id));

/** One more source is no correction, and neither is what only editors see. */
const saysOtherwise = (before: Incident, now: Incident): boolean =>
  before.type !== now.type ||
  before.status !== now.status ||
  rangeDiffers(before, now) ||
  CHANGED.place(before, now) ||
  CHANGED.sides(before, now) ||
  CHANGED.control(before, now);

/** @returns what changed, in the schema’s order; `retracted` alone where the incident is taken back. */
export function changesBetween(before: Incident, now: Incident): Change[] {
  if (CHANGED.retracted(before, now)) return ['retracted'];
  if (CHANGED.merged(before, now)) return ['merged'];
  return CHANGES.filter((change) => CHANGED[change](before, now));
}

/** Worth telling soon. One more source, after the second, is not: it waits for `repeat_interval`. */
export const isMaterial = (changes: readonly Change[]): boolean =>
  changes.some((change) => change !== 'more-sources');
