// One receiver's part of the decision: first notice, update, retraction or silence.
import type { Route } from '../shared/config.ts';
import type { Change, Delivery, Incident, NoticeKind } from '../shared/schema/index.ts';
import { changesBetween, isMaterial } from './changes.ts';
import { tooOld, whyNotNew } from './eligible.ts';
import { firstDue, updateDue } from './group.ts';
import type { ToldSoFar } from './told-so-far.ts';

export type Because =
  | 'first-told'
  | 'changed'
  | 'one-more-source'
  | 'taken-back'
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
  if (mine.some(({ revision, state }) => revision === incident.revision && state !== 'superseded')) {
    return { because: 'already-decided', supersede: [] };
  }
  const waiting = mine.filter(({ state }) => state === 'pending');
  const reached = mine.filter(({ state }) => REACHED.has(state));
  const supersede = waiting.map(({ id }) => id);
  if (reached.length === 0) return first();
  if (reached.some(({ kind }) => kind === 'retract')) return { because: 'retracted', supersede };
  if (incident.state === 'retracted') {
    return {
      because: 'taken-back',
      tell: { kind: 'retract', changes: ['retracted'], dueAt: now },
      supersede,
    };
  }
  return update();

  function first(): Verdict {
    if (!own) return { because: 'no-route', supersede };
    const not = whyNotNew(incident, now, alertWithinMs);
    if (not) return { because: not, supersede };
    const since = waiting.map(({ dueAt }) => Date.parse(dueAt) - own.groupWait);
    const dueAt = firstDue(own, new Date(Math.min(now.getTime(), ...since)));
    return { because: 'first-told', tell: { kind: 'new', changes: [], dueAt }, supersede };
  }

  function update(): Verdict {
    const last = reached.toSorted((a, b) => b.revision - a.revision)[0]!;
    const changes = changesBetween(shownIn(last, told) ?? incident, incident);
    if (changes.length === 0) return { because: 'nothing-changed', supersede };
    if (tooOld(incident, now, alertWithinMs)) return { because: 'too-old', supersede };
    const material = isMaterial(changes);
    const dueAt = updateDue(timing, lastTime(reached), material, now);
    return {
      because: material ? 'changed' : 'one-more-source',
      tell: { kind: 'update', changes, dueAt },
      supersede,
    };
  }
}

/**
 * Told, or on its way: an attempt has begun. `dead` has not arrived, so the next revision is news there again;
 * `uncertain` may have, so it counts as told.
 */
const REACHED: ReadonlySet<Delivery['state']> = new Set(['sending', 'sent', 'retry', 'uncertain']);

const shownIn = ({ noticeId }: Delivery, { notices }: ToldSoFar): Incident | undefined =>
  notices.find(({ notice }) => notice.id === noticeId)?.incident;

const lastTime = (reached: readonly Delivery[]): Date =>
  new Date(Math.max(...reached.map(({ sentAt, dueAt }) => Date.parse(sentAt ?? dueAt))));
