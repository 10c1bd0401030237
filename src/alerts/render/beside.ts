// What is known beside an incident itself, and of the reader.
import type { Assessment, ControlEntry } from '../../shared/schema/index.ts';

export interface Beside {
  timezone: string;
  assessment: Assessment | null;
  /** How far the ledger of control trusts the hold; null where it has no line of it. */
  held: ControlEntry['status'] | null;
}
