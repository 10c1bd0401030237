// No more than so many messages to a receiver in so long: what is too much is told later in one digest, never lost.
import type { Cap } from '../shared/config.ts';
import type { Severity } from '../shared/schema/index.ts';
import type { Plan } from './group.ts';
import { breaksThrough } from './quiet-hours.ts';
import type { GroupSoFar } from './told-so-far.ts';

const GROUP = 'cap';

/** What a receiver has had, and has coming. */
export interface Load {
  recent: readonly { at: string }[];
  groups: readonly GroupSoFar[];
}

export function underCap(plan: Plan, cap: Cap | undefined, load: Load, severity: Severity): Plan {
  if (cap === undefined || breaksThrough(severity, cap.breakThrough)) return plan;
  if (joinsAnother(plan, load)) return plan;
  const times = messageTimes(load).filter((at) => at > plan.dueAt.getTime() - cap.per);
  if (times.length < cap.count) return plan;
  const free = Math.max(times[times.length - cap.count]! + cap.per, plan.dueAt.getTime());
  return { dueAt: new Date(digestDue(load, plan.dueAt) ?? free), hold: { reason: 'cap', group: GROUP } };
}

/** When the digest is told that others wait for already. */
function digestDue({ groups }: Load, notBefore: Date): number | undefined {
  const waiting = groups.find(({ group }) => group === GROUP)?.dueAt;
  const dueAt = waiting ? Date.parse(waiting) : Number.NaN;
  return dueAt >= notBefore.getTime() ? dueAt : undefined;
}

/** Whether it is told in a message that is on its way anyhow. */
const joinsAnother = ({ dueAt, hold }: Plan, { groups }: Load): boolean =>
  hold !== null && groups.some((one) => one.group === hold.group && one.dueAt === dueAt.toISOString());

/** Each message counts once, and so does each group that waits. */
function messageTimes({ recent, groups }: Load): number[] {
  const waiting = groups.flatMap(({ dueAt }) => dueAt ?? []);
  return [...recent.map(({ at }) => at), ...waiting].map((at) => Date.parse(at)).toSorted((a, b) => a - b);
}
