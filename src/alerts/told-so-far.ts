// What a decision is made from: the incident, everything that was told of it before, and what lies around it.
import type { Delivery, Incident, Notice, Silence } from '../shared/schema/index.ts';

/** A receiver's group: incidents that are told together. */
export interface GroupSoFar {
  receiver: string;
  group: string;
  /** When those that wait are told; null where none waits. */
  dueAt: string | null;
  /** When it was told last; null where that is long ago or never was. */
  lastAt: string | null;
}

export interface ToldSoFar {
  incident: Incident;
  /** Earlier notices with the revision each showed, of this incident and those merged into it; oldest first. */
  notices: readonly { notice: Notice; incident: Incident }[];
  /** Of this incident and those merged into it. One in a digest that is dead is dead. */
  deliveries: readonly Delivery[];
  /** Where it is merged: what goes on in its place, with what was told of that and of all else merged into it. */
  heir: { id: string; deliveries: readonly Delivery[] } | null;
  /** Active incidents that may inhibit this one. */
  nearby: readonly Incident[];
  /** Those in force. */
  silences: readonly Silence[];
  groups: readonly GroupSoFar[];
  /** Messages that went out lately or are on their way, each with its time. */
  recent: readonly { id: string; receiver: string; at: string }[];
}

/** Of an incident that nobody was told of, with nothing around it. */
export const untold = (incident: Incident): ToldSoFar => ({
  incident,
  notices: [],
  deliveries: [],
  heir: null,
  nearby: [],
  silences: [],
  groups: [],
  recent: [],
});
