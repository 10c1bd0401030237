// Silences: what an operator has muted for a while, for all receivers or for some.
import { type Matcher, parseMatcher } from '../shared/config.ts';
import type { Silence } from '../shared/schema/index.ts';
import type { Labels } from './labels.ts';
import { matches } from './match.ts';

/** @returns the silence that ends last of those that keep the incident from the receiver. */
export function silencedBy(
  receiver: string,
  labels: Labels,
  silences: readonly Silence[],
  now: Date,
): Silence | undefined {
  const at = now.toISOString();
  return silences
    .filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
    .filter(({ receivers }) => receivers === null || receivers.includes(receiver))
    .filter(({ matchers }) => matchers.every((text) => holds(text, labels)))
    .toSorted((a, b) => (a.endsAt < b.endsAt ? 1 : -1))[0];
}

/** A matcher that this version cannot read mutes nothing: better told than lost. */
function holds(text: string, labels: Labels): boolean {
  const matcher: Matcher | { fault: string } = parseMatcher(text);
  return !('fault' in matcher) && matches(matcher, labels);
}
