// The record of telling in memory, for trying a configuration on what has been: hands out what a decision is made
// from and keeps what comes out, as the real one does.
import type { Delivery, DeliveryState, Incident, Silence } from '../shared/schema/index.ts';
import type { AlertDecision } from './decide.ts';
import { isWaiting } from './reached.ts';
import type { Surroundings } from './surroundings.ts';
import type { GroupSoFar, ToldSoFar } from './told-so-far.ts';

interface Entry {
  incident: Incident;
  notices: ToldSoFar['notices'][number][];
  deliveries: Delivery[];
}

/** Longer than any cap or group interval looks back. */
const LATELY = 8 * 86_400_000;

export class MemoryRecord {
  readonly #entries = new Map<string, Entry>();
  /** When to decide again, by incident. */
  readonly #reviews = new Map<string, string>();
  /** What was merged into each. */
  readonly #merged = new Map<string, Set<string>>();
  /** Of each class, those told lately. */
  readonly #active = new Map<Incident['class'], Map<string, Incident>>();
  /** Not settled for good. */
  readonly #open = new Set<Delivery>();
  readonly #groups = new Map<string, GroupSoFar>();
  #messages: { id: string; receiver: string; at: string }[] = [];
  /** All that were ever added. */
  silences: readonly Silence[] = [];

  /** @returns what a decision about this revision is made from. */
  toldSoFar(incident: Incident, { now, nearby, recent }: Surroundings): ToldSoFar {
    const at = now.toISOString();
    const lineage = [incident.id, ...this.#mergedInto(incident.id)];
    const entries = lineage.flatMap((id) => this.#entries.get(id) ?? []);
    return {
      incident,
      notices: entries.flatMap(({ notices }) => notices),
      deliveries: entries.flatMap(({ deliveries }) => deliveries),
      heir: this.#heirOf(incident, lineage),
      nearby: nearby ? this.#nearby(incident, nearby) : [],
      silences: this.silences.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt),
      groups: this.#groupsNow(),
      recent: recent ? this.#messagesSince(recent) : [],
    };
  }

  save(incident: Incident, { notices, deliveries, supersede, reviewAt, reviewOthers }: AlertDecision): void {
    const isRevision = this.#entries.get(incident.id)?.incident !== incident;
    const entry = this.#entryOf(incident);
    if (isRevision && reviewOthers) this.#reviewWaiting(incident, reviewOthers.placeId);
    if (reviewAt === null) this.#reviews.delete(incident.id);
    else this.#reviews.set(incident.id, reviewAt);
    for (const one of [...this.#open])
      if (supersede.includes(one.id) && isWaiting(one)) this.settle(one, 'superseded');
    for (const notice of notices)
      if (!entry.notices.some((known) => known.notice.id === notice.id))
        entry.notices.push({ notice, incident });
    for (const planned of deliveries) {
      const known = entry.deliveries.find(({ id }) => id === planned.id);
      if (known && known.state !== 'superseded') continue;
      const kept = known ? Object.assign(known, planned) : { ...planned };
      if (!known) entry.deliveries.push(kept);
      this.#open.add(kept);
    }
  }

  /** Sent, dead or superseded ones are settled for good; what is told in a digest is `folded`. */
  settle(delivery: Delivery, state: DeliveryState, at?: Date): void {
    delivery.state = state;
    if (state === 'sent' && at) delivery.sentAt = at.toISOString();
    if (['sent', 'folded', 'dead', 'superseded'].includes(state)) this.#open.delete(delivery);
    if (state === 'sent') this.#messages.push(messageOf(delivery));
    if (state === 'folded' || state === 'sent') this.#noteFlush(delivery);
  }

  /** A digest went out: one message for several deliveries. */
  noteMessage(id: string, receiver: string, at: Date): void {
    this.#messages.push({ id, receiver, at: at.toISOString() });
  }

  waiting(): Delivery[] {
    return [...this.#open].filter(isWaiting);
  }

  /** What waits and is due, the earliest first. */
  due(now: Date): Delivery[] {
    const at = now.toISOString();
    return this.waiting()
      .filter(({ dueAt }) => dueAt <= at)
      .toSorted(byDue);
  }

  /** What is muted no more, and must be decided on again. */
  reviewsDue(now: Date): Incident[] {
    const at = now.toISOString();
    const due = [...this.#reviews].filter(([, reviewAt]) => reviewAt <= at);
    return due.flatMap(([id]) => this.#entries.get(id)?.incident ?? []);
  }

  /** The first of them. */
  nextReview(now: Date): { incident: Incident; at: string } | undefined {
    const due = [...this.#reviews].filter(([, at]) => at <= now.toISOString());
    const first = due.toSorted(([, a], [, b]) => (a < b ? -1 : 1))[0];
    const incident = first && this.#entries.get(first[0])?.incident;
    return incident && { incident, at: first[1] };
  }

  /** The revision that a delivery shows. */
  shownBy({ incidentId, noticeId }: Delivery): Incident {
    const { notices } = this.#entries.get(incidentId)!;
    return notices.find(({ notice }) => notice.id === noticeId)!.incident;
  }

  /** Drops what nobody has told of since. What comes back later is judged as if it had never been told. */
  forget(before: Date): void {
    const at = before.toISOString();
    for (const [id, { incident, deliveries }] of this.#entries) {
      if (incident.updatedAt >= at || this.#reviews.has(id) || deliveries.some((one) => this.#open.has(one)))
        continue;
      this.#entries.delete(id);
      this.#merged.delete(id);
    }
    const lately = new Date(before.getTime() - LATELY).toISOString();
    this.#messages = this.#messages.filter((message) => message.at >= lately);
  }

  #entryOf(incident: Incident): Entry {
    const { id, class: kind, state, mergedInto } = incident;
    const entry = this.#entries.get(id) ?? { incident, notices: [], deliveries: [] };
    this.#active.get(entry.incident.class)?.delete(id);
    entry.incident = incident;
    this.#entries.set(id, entry);
    const active = this.#active.get(kind) ?? new Map<string, Incident>();
    this.#active.set(kind, active.set(id, incident));
    if (state === 'merged' && mergedInto !== null)
      this.#merged.set(mergedInto, (this.#merged.get(mergedInto) ?? new Set()).add(id));
    return entry;
  }

  /** What waits to be told may be muted by this incident. */
  #reviewWaiting({ id, updatedAt }: Incident, placeId: string | null): void {
    for (const { incidentId } of this.waiting()) {
      const place = this.#entries.get(incidentId)?.incident.location?.placeId;
      if (incidentId !== id && (placeId === null || place === placeId))
        this.#reviews.set(incidentId, updatedAt);
    }
  }

  #mergedInto(id: string, seen = new Set([id])): string[] {
    const direct = [...(this.#merged.get(id) ?? [])].filter(
      (one) => !seen.has(one) && this.#entries.get(one)?.incident.mergedInto === id,
    );
    for (const one of direct) seen.add(one);
    return [...direct, ...direct.flatMap((one) => this.#mergedInto(one, seen))];
  }

  #heirOf({ id, state, mergedInto }: Incident, lineage: readonly string[]): ToldSoFar['heir'] {
    const seen = new Set([id]);
    let heir = state === 'merged' ? mergedInto : null;
    while (heir !== null && !seen.has(heir)) {
      seen.add(heir);
      const next = this.#entries.get(heir)?.incident;
      if (next?.state !== 'merged') break;
      heir = next.mergedInto;
    }
    if (heir === null) return null;
    const theirs = [heir, ...this.#mergedInto(heir)].filter((one) => !lineage.includes(one));
    return { id: heir, deliveries: theirs.flatMap((one) => this.#entries.get(one)?.deliveries ?? []) };
  }

  #nearby({ location }: Incident, around: NonNullable<Surroundings['nearby']>): Incident[] {
    const active = this.#activeSince(around);
    if (!around.samePlace) return active;
    return active.filter((one) => location !== null && one.location?.placeId === location.placeId);
  }

  /** Time only goes forward: what is too old once is too old for good. */
  #activeSince({ classes, since }: NonNullable<Surroundings['nearby']>): Incident[] {
    return classes.flatMap((kind) => {
      const active = this.#active.get(kind) ?? new Map<string, Incident>();
      for (const [id, { lastToldAt }] of active)
        if (Date.parse(lastToldAt) < since.getTime()) active.delete(id);
      return [...active.values()];
    });
  }

  /** Time only goes forward here too. */
  #messagesSince({ receivers, since }: NonNullable<Surroundings['recent']>): ToldSoFar['recent'] {
    const at = since.toISOString();
    this.#messages = this.#messages.filter((message) => message.at > at);
    const coming = [...this.#open].filter(({ state }) => state !== 'held').map(messageOf);
    return [...this.#messages, ...coming].filter(({ receiver }) => receivers.includes(receiver));
  }

  #groupsNow(): GroupSoFar[] {
    const groups = new Map([...this.#groups].map(([key, group]) => [key, { ...group }]));
    for (const { receiver, hold, state, dueAt } of this.#open) {
      if (state !== 'held') continue;
      const key = JSON.stringify([receiver, hold!.group]);
      const known = groups.get(key) ?? { receiver, group: hold!.group, dueAt: null, lastAt: null };
      groups.set(key, { ...known, dueAt: known.dueAt === null || dueAt < known.dueAt ? dueAt : known.dueAt });
    }
    return [...groups.values()];
  }

  #noteFlush({ receiver, hold, dueAt }: Delivery): void {
    if (hold === null) return;
    const key = JSON.stringify([receiver, hold.group]);
    this.#groups.set(key, { receiver, group: hold.group, dueAt: null, lastAt: dueAt });
  }
}

const messageOf = ({ id, receiver, sentAt, dueAt }: Delivery) => ({ id, receiver, at: sentAt ?? dueAt });

const byDue = (a: Delivery, b: Delivery): number => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0);
