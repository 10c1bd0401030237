// What Prometheus is told of each receiver: what waits for it, what failed, and since when nothing reaches it.
import { DELIVERY_STATES, type DeliveryState } from '../../shared/schema/index.ts';
import type { ReceiverState, Tally } from '../../store/store.ts';
import { type Family, gauge, type Sample } from './exposition.ts';

const WAITING: ReadonlySet<DeliveryState> = new Set(['pending', 'retry', 'sending']);

export function deliveryFamilies(
  tallies: readonly Tally[],
  receivers: readonly ReceiverState[],
  now: Date,
): Family[] {
  const names = [...new Set(tallies.map(({ receiver }) => receiver))];
  const of = (name: string) => tallies.filter(({ receiver }) => receiver === name);
  const each = (measure: (own: Tally[]) => number): Sample[] =>
    names.map((receiver) => ({ labels: { receiver }, value: measure(of(receiver)) }));
  const secondsSince = (instant: string) => Math.max(0, (now.getTime() - Date.parse(instant)) / 1000);
  const oldest = (own: Tally[]) =>
    own.filter(({ state }) => WAITING.has(state)).map(({ oldestAt }) => secondsSince(oldestAt));
  return [
    gauge(
      'rasid_receiver_deliveries',
      'Deliveries, by receiver and state.',
      names.flatMap((receiver) => statesOf(receiver, of(receiver))),
    ),
    gauge(
      'rasid_receiver_oldest_waiting_seconds',
      'Age of the delivery that has waited longest to go out; 0 where none waits.',
      each((own) => Math.max(0, ...oldest(own))),
    ),
    gauge(
      'rasid_receiver_seconds_since_sent',
      'Seconds since something last went out to the receiver; absent until something has.',
      names.flatMap((receiver) => {
        const last = of(receiver).find(({ lastSentAt }) => lastSentAt !== null)?.lastSentAt;
        return last ? [{ labels: { receiver }, value: secondsSince(last) }] : [];
      }),
    ),
    gauge(
      'rasid_receiver_retries',
      'Attempts beyond the first, of the deliveries in the record.',
      each((own) => own.reduce((sum, { retries }) => sum + retries, 0)),
    ),
    gauge(
      'rasid_receiver_failing_seconds',
      'Seconds since the first failure since something last went out; 0 where all is well.',
      receivers.map(({ name, failingSince }) => ({
        labels: { receiver: name },
        value: failingSince === null ? 0 : secondsSince(failingSince),
      })),
    ),
    gauge(
      'rasid_receiver_gone',
      'Whether the receiver has said that it is no more (1) or not (0).',
      receivers.map(({ name, goneAt }) => ({ labels: { receiver: name }, value: goneAt === null ? 0 : 1 })),
    ),
  ];
}

const statesOf = (receiver: string, own: readonly Tally[]): Sample[] =>
  DELIVERY_STATES.map((state) => ({
    labels: { receiver, state },
    value: own.find((tally) => tally.state === state)?.count ?? 0,
  }));
