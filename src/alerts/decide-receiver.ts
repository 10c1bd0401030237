// One receiver's part of the decision: first notice, update, retraction or silence.
import type { Route } from '../shared/config.ts';
import type { Change, Delivery, Incident, NoticeKind } from '../shared/schema/index.ts';
import { changesBetween, isMaterial } from './changes.ts';
import { tooOld, whyNotNew } from './eligible.ts';
import { firstDue, updateDue } from './group.ts';
import { goesOnElsewhere } from './merged.ts';
import { hasReached, isWaiting } from './reached.ts';
import type { ToldSoFar } from './told-so-far.ts';

export type Because =
  | 'first-told'
  | 'changed'
  | 'one-more-source'
  | 'taken-back'
  | 'merged'
  | 'no-route'
  | 'denied'
  | 'too-old'
  | 'retracted'
  | 'nothing-changed'
  | 'already-decided';

export interface Telling {
  kind: NoticeKind;
  changes: Change[];
  dueAt: Date;
  /** What the receiver saw of it last; null in a first notice. */
  previous: Incident | null;
}

export interface Verdict {
  because: Because;
  tell?: Telling;
  supersede: string[];
}

/**
 * @param own the route that takes the incident to this receiver; undefined where none does (any more).
 * @param timing where the waiting times come from: `own`, or the top route for a receiver that was told before.
 */
export function decideReceiver(
  receiver: string,
  told: ToldSoFar,
  own: Route | undefined,
  timing: Route,
  now: Date,
  alertWithinMs: number,
): Verdict {
  const { incident } = told;
  const mine = told.deliveries.filter((delivery) => delivery.receiver === receiver);
  if (mine.some((delivery) => isDecision(delivery, incident))) {
    return { because: 'already-decided', supersede: [] };
  }
  const waiting = mine.filter(isWaiting);
  const reached = mine.filter(hasReached);
  const supersede = waiting.map(({ id }) => id);
  if (reached.length === 0) return first();
  if (reached.some(({ kind }) => kind === 'retract')) return { because: 'retracted', supersede };
  const previous = shownLast(reached, told);
  if (incident.state === 'retracted') return tell('taken-back', 'retract', ['retracted'], now);
  if (incident.state === 'merged') return merge();
  return update();

  function tell(because: Because, kind: NoticeKind, changes: Change[], dueAt: Date): Verdict {
    return { because, tell: { kind, changes, dueAt, previous: kind === 'new' ? null : previous }, supersede };
  }

  function first(): Verdict {
    if (incident.state === 'merged') return { because: 'merged', supersede };
    if (!own) return { because: 'no-route', supersede };
    const not = whyNotNew(incident, now, alertWithinMs);
    if (not) return { because: not, supersede };
    const since = waiting.map(({ dueAt }) => Date.parse(dueAt) - own.groupWait);
    const dueAt = firstDue(own, new Date(Math.min(now.getTime(), ...since)));
    return { because: 'first-told', tell: { kind: 'new', changes: [], dueAt, previous: null }, supersede };
  }

  /** Told of both, it hears that they are one; told of this alone, it hears the other's news as this one's. */
  function merge(): Verdict {
    if (previous.state === 'merged' || !goesOnElsewhere(receiver, told))
      return { because: 'merged', supersede };
    return tell('merged', 'update', ['merged'], updateDue(timing, lastTime(reached), true, now));
  }

  function update(): Verdict {
    const changes = changesBetween(previous, incident);
    if (changes.length === 0) return { because: 'nothing-changed', supersede };
    // What was told wrongly is put right, however long ago it was.
    if (!changes.includes('corrected') && tooOld(incident, now, alertWithinMs))
      return { because: 'too-old', supersede };
    const material = isMaterial(changes);
    const dueAt = updateDue(timing, lastTime(reached), material, now);
    return tell(material ? 'changed' : 'one-more-source', 'update', changes, dueAt);
  }
}

const isDecision = (delivery: Delivery, { id, revision }: Incident): boolean =>
  delivery.incidentId === id && delivery.revision === revision && delivery.state !== 'superseded';

/** The revision that the receiver saw last, of this incident or of one merged into it. */
function shownLast(reached: readonly Delivery[], { incident, notices }: ToldSoFar): Incident {
  const last = reached.toSorted((a, b) => latestFirst(a, b, incident))[0]!;
  return notices.find(({ notice }) => notice.id === last.noticeId)?.incident ?? incident;
}

/** What was told of the incident itself is later than what was told of one merged into it. */
function latestFirst(a: Delivery, b: Delivery, { id }: Incident): number {
  const own = Number(b.incidentId === id) - Number(a.incidentId === id);
  if (own !== 0) return own;
  if (a.incidentId === b.incidentId) return b.revision - a.revision;
  return Date.parse(b.createdAt) - Date.parse(a.createdAt);
}

const lastTime = (reached: readonly Delivery[]): Date =>
  new Date(Math.max(...reached.map(({ sentAt, dueAt }) => Date.parse(sentAt ?? dueAt))));
