// How channels fail: coded, and without a word that should stay secret.
import { messageOf, RasidError } from '../../shared/errors.ts';

/** This message will never be taken. */
export const refused = (message: string): RasidError => new RasidError('RECEIVER_REFUSED', message);

/** No message will be taken any more. */
export const gone = (message: string): RasidError => new RasidError('RECEIVER_GONE', message);

/** It was not taken. @param afterMs when the receiver wants it again, where it says so. */
export const notTaken = (message: string, afterMs?: number): RasidError =>
  new RasidError('RECEIVER_UNREACHABLE', message, {
    inDoubt: false,
    ...(afterMs === undefined ? {} : { retry: { afterMs } }),
  });

/** It may have been taken. */
export const inDoubt = (message: string): RasidError =>
  new RasidError('RECEIVER_UNREACHABLE', message, { inDoubt: true });

/**
 * What a status says by itself.
 * @param explained whether the service itself says that it failed; else the answer may come from something before it,
 * while the request went through.
 */
export function statusFailure(status: number, message: string, explained: boolean): RasidError {
  if (status >= 500) return explained ? notTaken(message) : inDoubt(message);
  return status < 400 ? notTaken(message) : refused(message);
}

/** Codes before which nothing of a request had left this machine, or nothing had been read of it. */
const NEVER_SENT =
  /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_INVALID_URL|bad port)\b/u;

/** @param said code or message of an error of the network. */
export const neverSent = (said: string): boolean => NEVER_SENT.test(said);

/**
 * A request that got no answer. The cause is not kept: it may hold the address, and the address a token.
 * @param who like «telegram».
 */
export function unanswered(who: string, cause: unknown, timeout: number): RasidError {
  if (cause instanceof Error && cause.name === 'TimeoutError')
    return inDoubt(`${who} did not answer within ${timeout / 1000} s`);
  if (cause instanceof Error && cause.name === 'AbortError')
    return inDoubt(`${who}: the program stopped before the answer`);
  const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const code = String((reason as NodeJS.ErrnoException | undefined)?.code ?? messageOf(reason));
  const message = `${who} did not answer: ${safe(code)}`;
  return neverSent(code) ? notTaken(message) : inDoubt(message);
}

const LONGEST_QUOTE = 200;

/** What a service says of a failure, on one line, shortened, without the secrets and without addresses. */
export function safe(answer: string, secrets: readonly string[] = []): string {
  const hidden = secrets
    .filter((secret) => secret.length > 3)
    .reduce((text, secret) => text.replaceAll(secret, '[secret]'), answer);
  const line = hidden
    .replace(/https?:\/\/\S+/gu, '[address]')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
