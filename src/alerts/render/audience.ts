// For whom words are made, and what stands around what is told.
import type { Receiver, Template } from '../../shared/config.ts';
import type { Assessment, Delivery } from '../../shared/schema/index.ts';
import type { Digits } from './bidi.ts';

export type Audience = Pick<Receiver, 'language' | 'timezone'> & { digits?: Digits };

export interface Occasion {
  /** `test`: sent by hand; `repeat`: it may have gone out before. */
  mark?: 'test' | 'repeat' | null;
  /** The first delivery about the same that reached the receiver: what an update refers to. */
  first?: Delivery | null;
  /** How grave and how certain it is, where that was computed. */
  assessment?: Assessment | null;
  /** The operator’s own words. */
  templates?: readonly Template[];
}
