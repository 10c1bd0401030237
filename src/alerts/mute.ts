// Whether something keeps an incident from a receiver for now, and until when: inhibition, silences, mute times.
import type { AlertsConfig, Route } from '../shared/config.ts';
import type { Notice } from '../shared/schema/index.ts';
import type { Telling } from './decide-receiver.ts';
import { type Inhibition, inhibitedBy } from './inhibit.ts';
import type { Labels } from './labels.ts';
import { mutedAt } from './mute-times.ts';
import { isWaiting } from './reached.ts';
import { silencedBy } from './silence.ts';
import type { ToldSoFar } from './told-so-far.ts';

/** `by`: id of the incident or silence, or names of intervals. */
export interface Mute {
  because: 'inhibited' | 'silenced' | 'muted';
  by: string;
  until: Date;
}

/** What is looked at once for all receivers. */
export interface Muting {
  told: ToldSoFar;
  labels: Labels;
  inhibition: Inhibition | undefined;
}

export function mutingOf(told: ToldSoFar, labels: Labels, config: AlertsConfig, now: Date): Muting {
  const { incident, nearby } = told;
  return {
    told,
    labels,
    inhibition: inhibitedBy(incident, labels, nearby, config.inhibitRules, config, now),
  };
}

/** @param telling what it would be told; undefined for what it waits for already. */
export function mutedFor(
  receiver: string,
  route: Route | undefined,
  telling: Telling | undefined,
  { told, labels, inhibition }: Muting,
  { timeIntervals }: Pick<AlertsConfig, 'timeIntervals'>,
  now: Date,
): Mute | undefined {
  if (inhibition && !isCorrection(receiver, telling, told)) return { because: 'inhibited', ...inhibition };
  const silence = silencedBy(receiver, labels, told.silences, now);
  if (silence) return { because: 'silenced', by: silence.id, until: new Date(silence.endsAt) };
  const muted = route && mutedAt(route, timeIntervals, telling?.dueAt ?? now);
  return muted && { because: 'muted', by: muted.intervals.join(', '), until: muted.until };
}

/** Who was told something untrue must hear of it, whatever else is news at the place. */
function isCorrection(receiver: string, telling: Telling | undefined, told: ToldSoFar): boolean {
  if (told.incident.state !== 'active') return true;
  if (telling) return corrects(telling);
  const waiting = told.deliveries.filter((one) => one.receiver === receiver && isWaiting(one));
  const notices = told.notices.filter(({ notice }) => waiting.some(({ noticeId }) => noticeId === notice.id));
  return notices.some(({ notice }) => corrects(notice));
}

const corrects = ({ kind, changes }: Pick<Notice, 'kind' | 'changes'>): boolean =>
  kind === 'retract' || (kind === 'update' && changes.includes('denied'));
