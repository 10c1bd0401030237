// What went wrong on the way to a feed, in words an operator can use.
import { STATUS_CODES } from 'node:http';
import { messageOf, RasidError } from '../../shared/errors.ts';
import { redactUrl } from '../../shared/logger.ts';
import { retryAfterMs } from './http-headers.ts';

const CAUSES: Record<string, string> = {
  ENOTFOUND: 'the name is not known to DNS',
  EAI_AGAIN: 'DNS does not answer',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the host broke off',
  EPIPE: 'the host broke off',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the host does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'the host does not answer',
  UND_ERR_BODY_TIMEOUT: 'the host stopped in the middle',
  UND_ERR_SOCKET: 'the host broke off',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too large',
  HPE_INVALID_CONSTANT: 'what answers does not speak HTTP',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is self-signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

/** Any error of a request as a RasidError that names the feed’s address without its secrets. */
export function fetchFailure(error: unknown, url: string): RasidError {
  const address = redactUrl(url);
  if (error instanceof RasidError) {
    return new RasidError(error.code, `${address}: ${error.message}`, { cause: error, retry: error.retry });
  }
  const code = codeOf(error);
  const text = (code !== undefined && CAUSES[code]) || messageOf(error);
  return new RasidError('FEED_UNREACHABLE', `${address}: ${text}${code ? ` (${code})` : ''}`, {
    cause: error,
  });
}

/** The first system code in a chain of causes; several attempts are summed up by the first. */
function codeOf(error: unknown, depth = 0): string | undefined {
  if (depth > 4 || !(error instanceof Error)) return undefined;
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  return (error as NodeJS.ErrnoException).code ?? codeOf(inner, depth + 1);
}

/** A status that carries no feed. 429 and 503 say when to come back. */
export function refusal(status: number, retryAfter: string | undefined, now: Date): RasidError {
  const afterMs = status === 429 || status === 503 ? retryAfterMs(retryAfter, now) : undefined;
  const wait = afterMs === undefined ? '' : `; come back in ${Math.ceil(afterMs / 1000)} s`;
  return new RasidError(
    'FEED_REFUSED',
    `HTTP ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd() + wait,
    afterMs === undefined ? {} : { retry: { afterMs } },
  );
}
