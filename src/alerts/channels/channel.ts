// What every channel can do, and how it fails. Beside it: one file for each channel, one contract test for all.
import type { Assessment, Content, Delivery } from '../../shared/schema/index.ts';
import type { Rendered } from '../render/words.ts';

export type Message = Content & {
  /** The first delivery about the same that reached the receiver: what is edited, and the head of its thread. */
  first: Delivery | null;
  /** The last one that did. */
  previous: Delivery | null;
  /** `test`: sent by hand; `repeat`: it may have gone out before. The words say so already. */
  mark: 'test' | 'repeat' | null;
  text: Rendered;
  /** Of the incident; null where it tells of none. */
  assessment: Assessment | null;
  /** A small map of the place as PNG, where the channel takes pictures and the place is known. */
  picture: { png: Uint8Array; alt: { ar: string; en: string } } | null;
  /**
   * Where telling takes several requests: what earlier attempts noted, oldest first, and how to note. Noted is what the
   * receiver has taken, right after it was taken; without it a message of several parts begins from the start again.
   */
  parts?: readonly string[];
  note?(part: string): Promise<void>;
};

/** What a channel needs to know to say what a second sending would do. */
export type Sent = Pick<Delivery, 'kind' | 'id'> & { first: Delivery | null };

export interface Channel {
  /** Whether it shows pictures: others are spared the drawing. */
  readonly takesPictures: boolean;
  /** Least time between two messages to the receiver; none where it names no limit. */
  readonly pace?: { perMs: number };
  /**
   * Whether sending the same delivery again can do harm: `harmless` where the receiver knows it by its id, or where
   * it only edits what stands there; `seen-twice` where people would read it twice.
   */
  repeating(sent: Sent): 'harmless' | 'seen-twice';
  /**
   * Asks the receiver whether a delivery of which nobody knows has arrived. Only where the service can be asked.
   * @returns the receiver’s id of the message, or `absent`.
   * @throws RasidError as `send` does.
   */
  lookUp?(message: Message, signal: AbortSignal): Promise<Receipt | 'absent'>;
  /**
   * Sends once; returns when the receiver has taken it.
   * @throws RasidError RECEIVER_REFUSED (never again), RECEIVER_GONE (nothing more to this receiver),
   * RECEIVER_UNREACHABLE (later, or when the receiver says; `inDoubt` where it may have been taken all the same).
   */
  send(message: Message, signal: AbortSignal): Promise<Receipt>;
  close?(): Promise<void>;
}

export interface Receipt {
  /** The receiver’s own id of the message, for edits and threads; null where it gives none. At most 2,000 characters. */
  providerMessageId: string | null;
}
