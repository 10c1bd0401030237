// What a dry run would have told each receiver, weighed against what was told.
import type { DryTelling } from '../../alerts/index.ts';
import type { Delivery } from '../../shared/schema/index.ts';

export interface ReceiverTally {
  /** Messages that would have gone out: a digest is one. */
  messages: number;
  /** Notices of each kind that would have been told, in messages of their own or in digests. */
  kinds: Record<string, number>;
  /** `new i_…`: what would be told and was not. */
  added: string[];
  /** What was told and would not be. */
  dropped: string[];
}

export class ReplayTally {
  readonly #counts = new Map<string, Pick<ReceiverTally, 'messages' | 'kinds'>>();
  /** Of each receiver, by what it is told: how often more than it was. */
  readonly #balance = new Map<string, Map<string, number>>();
  readonly #digests = new Set<string>();

  constructor(receivers: readonly { name: string }[]) {
    for (const { name } of receivers) this.#countsOf(name);
  }

  would({ delivery, digest }: DryTelling): void {
    const counts = this.#countsOf(delivery.receiver);
    if (digest === null || !this.#digests.has(digest)) counts.messages++;
    if (digest !== null) this.#digests.add(digest);
    counts.kinds[delivery.kind] = (counts.kinds[delivery.kind] ?? 0) + 1;
    this.#weigh(delivery, 1);
  }

  /** What is dead or was replaced never arrived. */
  did(delivery: Delivery): void {
    this.#countsOf(delivery.receiver);
    if (delivery.state !== 'superseded' && delivery.state !== 'dead') this.#weigh(delivery, -1);
  }

  result(): Map<string, ReceiverTally> {
    return new Map(
      [...this.#counts].map(([receiver, counts]) => {
        const balance = [...(this.#balance.get(receiver) ?? [])];
        const added = balance.filter(([, more]) => more > 0).map(([what]) => what);
        const dropped = balance.filter(([, more]) => more < 0).map(([what]) => what);
        return [receiver, { ...counts, added, dropped }];
      }),
    );
  }

  #countsOf(receiver: string) {
    const counts = this.#counts.get(receiver) ?? { messages: 0, kinds: {} };
    this.#counts.set(receiver, counts);
    return counts;
  }

  #weigh({ receiver, kind, incidentId }: Delivery, by: 1 | -1): void {
    const balance = this.#balance.get(receiver) ?? new Map<string, number>();
    const what = `${kind} ${incidentId}`;
    this.#balance.set(receiver, balance.set(what, (balance.get(what) ?? 0) + by));
  }
}
