// What a language must be able to say of a digest.
import type { EventClass, HoldReason, Incident, NoticeKind } from '../../../shared/schema/index.ts';
import type { Moment } from '../when.ts';
import type { Fact } from '../words.ts';

export interface DigestVoice {
  headline(count: number, from: Moment, to: Moment): string;
  why(reason: HoldReason): string;
  counts(kinds: readonly (readonly [NoticeKind, number])[]): Fact;
  area(incident: Incident): string;
  class(kind: EventClass): string;
}
