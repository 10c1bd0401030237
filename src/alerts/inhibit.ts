// Inhibition, as in Alertmanager: while one incident is so, others that agree with it on some labels are not told.
import type { InhibitRule, Label } from '../shared/config.ts';
import type { Incident } from '../shared/schema/index.ts';
import { identityOf, type LabelSettings, type Labels, labelsOf } from './labels.ts';
import { matchesAll } from './match.ts';

/** A place, or everywhere. */
export interface AlertReach {
  placeId: string | null;
}

export interface Inhibition {
  /** Id of the incident that mutes. */
  by: string;
  until: Date;
}

/** @param nearby incidents that may mute; any others do no harm. */
export function inhibitedBy(
  incident: Incident,
  labels: Labels,
  nearby: readonly Incident[],
  rules: readonly InhibitRule[],
  settings: LabelSettings,
  now: Date,
): Inhibition | undefined {
  for (const rule of rules.filter(({ targetMatchers }) => matchesAll(targetMatchers, labels))) {
    const mutual = matchesAll(rule.sourceMatchers, labels);
    for (const other of nearby) {
      const until = new Date(Date.parse(other.firstToldAt) + rule.within);
      if (other.id === incident.id || other.state !== 'active' || until <= now) continue;
      const theirs = labelsOf(other, settings);
      if (!matchesAll(rule.sourceMatchers, theirs)) continue;
      // Two that mute each other would both be silent.
      if (mutual && matchesAll(rule.targetMatchers, theirs)) continue;
      if (rule.equal.every((label) => agree(label, labels, theirs))) return { by: other.id, until };
    }
  }
  return undefined;
}

/** Where tellings that still wait may be muted by this incident from now on; null: nowhere. */
export function mutesFromNowOn(
  { state, location }: Incident,
  labels: Labels,
  rules: readonly InhibitRule[],
): AlertReach | null {
  const own = rules.filter(({ sourceMatchers }) => matchesAll(sourceMatchers, labels));
  if (state !== 'active' || own.length === 0) return null;
  if (own.some(({ equal }) => !equal.includes('place'))) return { placeId: null };
  return location === null ? null : { placeId: location.placeId };
}

/** Unlike in Alertmanager, what neither says is nothing they agree on: two unknown places are not the same place. */
function agree(label: Label, ours: Labels, theirs: Labels): boolean {
  const [mine, other] = [identityOf(ours, label), identityOf(theirs, label)];
  return mine.length > 0 && mine.join('\n') === other.join('\n');
}
