// What every channel can do, and how it fails. Beside it: one file for each channel, one contract test for all.
import type { Content, Delivery } from '../../shared/schema/index.ts';
import type { Rendered } from '../render/render-notice.ts';

export type Message = Content & {
  /** The last delivery about the same that reached the receiver: what an edit or a thread refers to. */
  previous: Delivery | null;
  text: Rendered;
};

export interface Channel {
  /**
   * What to do where nobody knows whether a message went out: `resend-same-id` where the receiver knows a repeated
   * delivery by its id, `list` where a person has to look.
   */
  readonly settlesUncertain: 'resend-same-id' | 'list';
  /**
   * Sends once; returns when the receiver has taken it.
   * @returns the receiver’s own id of the message, for edits and threads; null where it gives none.
   * @throws RasidError RECEIVER_REFUSED (never again), RECEIVER_UNREACHABLE (later, or when the receiver says).
   */
  send(message: Message, signal: AbortSignal): Promise<{ providerMessageId: string | null }>;
}
