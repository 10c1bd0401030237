// How each receiver is doing: what reached it last, what waits, what failed.
import type { DeliveryState } from '../../shared/schema/index.ts';
import type { ReceiverState, Tally } from '../../store/store.ts';

export interface ReceiverReport {
  name: string;
  /** Since when nothing reaches it; null where all is well. */
  failingSince: string | null;
  gone: boolean;
  lastSentAt: string | null;
  sent: number;
  /** To be sent, or on its way. */
  waiting: number;
  retrying: number;
  uncertain: number;
  dead: number;
  /** Held back for a digest, and when the first of it is due. */
  held: number;
  heldUntil: string | null;
  folded: number;
}

/** Those in trouble first, then by name. */
export function reportReceivers(
  tallies: readonly Tally[],
  states: readonly ReceiverState[],
): ReceiverReport[] {
  const names = new Set([...tallies.map(({ receiver }) => receiver), ...states.map(({ name }) => name)]);
  return [...names]
    .map((name) =>
      report(
        name,
        tallies.filter(({ receiver }) => receiver === name),
        states.find((state) => state.name === name),
      ),
    )
    .toSorted((a, b) => troubleOf(b) - troubleOf(a) || a.name.localeCompare(b.name));
}

function report(name: string, own: readonly Tally[], state: ReceiverState | undefined): ReceiverReport {
  const of = (wanted: DeliveryState) => own.find((tally) => tally.state === wanted);
  const count = (wanted: DeliveryState) => of(wanted)?.count ?? 0;
  return {
    name,
    failingSince: state?.failingSince ?? null,
    gone: (state?.goneAt ?? null) !== null,
    lastSentAt: of('sent')?.lastSentAt ?? null,
    sent: count('sent'),
    waiting: count('pending') + count('sending'),
    retrying: count('retry'),
    uncertain: count('uncertain'),
    dead: count('dead'),
    held: count('held'),
    heldUntil: of('held')?.firstDueAt ?? null,
    folded: count('folded'),
  };
}

/** Out of reach is not everything that is wrong with a receiver. */
export const isUnreached = ({ failingSince, gone }: ReceiverReport): boolean => gone || failingSince !== null;

const troubleOf = (receiver: ReceiverReport): number =>
  Number(isUnreached(receiver)) * 2 + Number(receiver.dead + receiver.uncertain > 0);
