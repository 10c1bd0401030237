// What is to be believed of an incident, from what its sources say about it. One side's word stays a claim.
import type { EventStatus, Source } from '../shared/schema/index.ts';
import { isMentioned, tellingOf } from '../shared/schema/index.ts';
import { overlap } from './actors-meet.ts';

const gainers = (source: Source): readonly string[] =>
  source.control && source.control.to.length > 0 ? source.control.to : source.sides[0];
const losers = (source: Source): readonly string[] =>
  source.control && source.control.from.length > 0 ? source.control.from : source.sides[1];

/** Who claims it in a claim: the party that speaks, else the side it speaks well of. */
export const claimants = (source: Source): readonly string[] =>
  source.speaker?.actor ? [source.speaker.actor] : gainers(source);

/** The sources that say it happened, or was tried. */
export const tellers = (sources: readonly Source[]): Source[] =>
  sources.filter(({ status }) => status !== 'denied');

/** Told by the very side it goes against. */
export const admitsLoss = (source: Source): boolean =>
  source.status !== 'denied' &&
  source.speaker?.actor != null &&
  overlap([source.speaker.actor], losers(source));

/** Told by somebody who gains nothing by it: no claim, or the losing side's own words. */
export const disinterested = (source: Source): boolean =>
  source.status === 'reported' || source.status === 'failed' || admitsLoss(source);

/**
 * `denied` where nobody tells it; `claimed` until somebody outside the claiming side reports it, or the other side
 * tells it too; `failed` where all who tell it say that it was repelled. Mentions in passing bear witness to what others
 * tell: they make a claim a report, and no denied or failed attempt a fact.
 */
export function statusOf(sources: readonly Source[]): EventStatus {
  const told = tellers(isMentioned({ sources }) ? sources : tellingOf({ sources }));
  if (told.length === 0) return 'denied';
  if (told.every(({ status }) => status === 'failed')) return 'failed';
  const telling = tellers(sources);
  if (telling.some(disinterested) || claimedByBothSides(telling)) return 'reported';
  return 'claimed';
}

/** Two enemies that both tell of their fight confirm each other. */
const claimedByBothSides = (telling: readonly Source[]): boolean =>
  telling.some((a) => telling.some((b) => opponents(a, claimants(a), claimants(b))));

const opponents = ({ sides: [one, other] }: Source, a: readonly string[], b: readonly string[]): boolean =>
  (overlap(a, one) && overlap(b, other)) || (overlap(a, other) && overlap(b, one));
