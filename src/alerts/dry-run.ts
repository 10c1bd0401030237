// What a configuration would have told: revisions go in in the order of their making, tellings come out when they
// would have been sent. Nothing is sent, and every receiver is taken to answer at once.
import type { AlertsConfig } from '../shared/config.ts';
import type { Delivery, Incident, Silence } from '../shared/schema/index.ts';
import { decideAlert } from './decide.ts';
import { MemoryRecord } from './memory-record.ts';
import { surroundingsOf } from './surroundings.ts';

export interface DryTelling {
  at: string;
  delivery: Delivery;
  incident: Incident;
  /** Told together with others; null: by itself. */
  digest: string | null;
}

export interface DrySettings {
  alertWithinMs: number;
  /** Those in the record, whenever they were in force. */
  silences: readonly Silence[];
}

/** What nobody has told of for so long is forgotten, so that a record of any size fits. */
const FORGOTTEN_AFTER = 30 * 86_400_000;
const FORGET_EVERY = 1000;

export class DryRun {
  readonly #record = new MemoryRecord();
  readonly #config: AlertsConfig;
  readonly #alertWithinMs: number;
  readonly #tell: (telling: DryTelling) => void;
  #revisions = 0;

  constructor(
    config: AlertsConfig,
    { alertWithinMs, silences }: DrySettings,
    tell: (telling: DryTelling) => void,
  ) {
    this.#config = config;
    this.#alertWithinMs = alertWithinMs;
    this.#tell = tell;
    this.#record.silences = silences;
  }

  /** A revision is made at its `updatedAt`; what falls due before is told first. */
  revise(incident: Incident): void {
    const now = new Date(incident.updatedAt);
    this.advance(now);
    this.#decide(incident, now);
    if (++this.#revisions % FORGET_EVERY === 0)
      this.#record.forget(new Date(now.getTime() - FORGOTTEN_AFTER));
  }

  /** Tells what is due by then, and decides again where a mute has ended, in the order of time. */
  advance(to: Date): void {
    for (;;) {
      const next = this.#record.due(to)[0];
      const review = this.#record.nextReview(to);
      if (review && (!next || review.at <= next.dueAt)) this.#decide(review.incident, new Date(review.at));
      else if (next) this.#send(next);
      else return;
    }
  }

  #decide(incident: Incident, now: Date): void {
    const told = this.#record.toldSoFar(incident, surroundingsOf(this.#config, now));
    this.#record.save(incident, decideAlert(told, this.#config, now, { alertWithinMs: this.#alertWithinMs }));
  }

  #send(next: Delivery): void {
    const at = new Date(next.dueAt);
    const together =
      next.hold === null
        ? [next]
        : this.#record
            .waiting()
            .filter(
              ({ receiver, state, hold }) =>
                receiver === next.receiver && state === 'held' && hold?.group === next.hold?.group,
            );
    const digest = together.length > 1 ? `${next.id}+${together.length - 1}` : null;
    for (const delivery of together) {
      this.#tell({
        at: next.dueAt,
        delivery: { ...delivery },
        incident: this.#record.shownBy(delivery),
        digest,
      });
      this.#record.settle(delivery, digest === null ? 'sent' : 'folded', at);
    }
    if (digest !== null) this.#record.noteMessage(digest, next.receiver, at);
  }
}
