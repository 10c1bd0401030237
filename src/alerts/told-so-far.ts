// What a decision is made from: the incident and everything that was told of it before.
import type { Delivery, Incident, Notice } from '../shared/schema/index.ts';

export interface ToldSoFar {
  incident: Incident;
  /** Earlier notices with the revision each showed; oldest first. */
  notices: readonly { notice: Notice; incident: Incident }[];
  deliveries: readonly Delivery[];
}
