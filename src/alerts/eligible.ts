// Whether an incident may be told to somebody who has not heard of it.
import { type Incident, tellingOf } from '../shared/schema/index.ts';

/**
 * @param alertWithinMs news whose every source is older than this is stored and read, but told to nobody.
 * @returns why it is not told, as a reason’s name; undefined where it may be.
 */
export function whyNotNew(
  incident: Incident,
  now: Date,
  alertWithinMs: number,
): 'retracted' | 'denied' | 'too-old' | undefined {
  if (incident.state === 'retracted') return 'retracted';
  if (incident.status === 'denied') return 'denied';
  return tooOld(incident, now, alertWithinMs) ? 'too-old' : undefined;
}

export const tooOld = (incident: Incident, now: Date, alertWithinMs: number): boolean =>
  tellingOf(incident).every(
    ({ publishedAt, fetchedAt }) => now.getTime() - Date.parse(publishedAt ?? fetchedAt) > alertWithinMs,
  );
