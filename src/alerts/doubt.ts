// Deliveries of which nobody knows whether they went out: what makes one, and how each channel settles it.
import { RasidError } from '../shared/errors.ts';
import type { Delivery, Severity } from '../shared/schema/index.ts';
import type { Channel } from './channels/channel.ts';

/** What errors say where no connection came about, in Node’s and undici’s words: surely nothing has arrived. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_INVALID_URL|EDNS|ECONNECTION|ERR_TLS_.*|CERT_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*)$/u;

/**
 * Whether a message that failed may have arrived all the same. An answer says that it has not; a silence, or a
 * connection cut before the answer, says nothing.
 */
export function mayHaveArrived(error: unknown): boolean {
  if (error instanceof RasidError && error.inDoubt !== undefined) return error.inDoubt;
  if (error instanceof RasidError && error.cause === undefined) return false;
  return !causesOf(error).some((cause) => NEVER_CONNECTED.test(codeOf(cause)));
}

/** The error and what lies under it; of several attempts at once all of them. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  return [error, ...inner.flatMap(causesOf)];
}

const codeOf = (error: Error): string => String((error as { code?: unknown }).code ?? '');

interface InDoubt {
  delivery: Delivery;
  first: Delivery | null;
  doubts: number;
  overtaken: boolean;
}

/** Worth reading twice rather than never. */
const REPEATED: ReadonlySet<Severity> = new Set(['extreme', 'severe']);

/**
 * How a delivery in doubt goes on: `again` under the same id, which the receiver knows; `ask` the receiver whether it
 * has arrived; `repeat` it once, marked as perhaps told before; or `leave` it to people. Behind a later telling, which
 * tells all of it, nothing is repeated.
 */
export function wayOut(
  { delivery, first, doubts, overtaken }: InDoubt,
  channel: Pick<Channel, 'repeating' | 'lookUp'>,
): 'again' | 'ask' | 'repeat' | 'leave' {
  if (channel.repeating({ ...delivery, first }) === 'harmless') return 'again';
  if (channel.lookUp) return 'ask';
  return doubts === 1 && !overtaken && REPEATED.has(delivery.severity) ? 'repeat' : 'leave';
}
