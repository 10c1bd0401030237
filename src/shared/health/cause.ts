// Why a feed could not be read, from the error’s code and text as the record keeps them.
import type { CauseCode } from '../schema/index.ts';

export interface Cause {
  code: CauseCode;
  /** The HTTP status, where it was one. */
  status: number | null;
}

/** Where the host does not want us or the feed is no more: waiting changes nothing, a person has to look. */
const BARRED: ReadonlySet<CauseCode> = new Set([
  'login',
  'forbidden',
  'gone',
  'legal',
  'challenge',
  'private-address',
  'not-web',
  'no-preview',
  'robots',
]);
export const isBarred = ({ code }: Cause): boolean => BARRED.has(code);

/** Where no host answered at all: what many feeds have in common when one’s own network is down. */
const OF_THE_WAY: ReadonlySet<CauseCode> = new Set([
  'dns-unknown',
  'dns-away',
  'connection-refused',
  'broken-off',
  'unreachable',
  'no-answer',
  'too-slow',
]);
export const isOfTheWay = ({ code }: Cause): boolean => OF_THE_WAY.has(code);

/** System codes stand in brackets at the end of the text. */
const BY_SYSTEM_CODE: Readonly<Record<string, CauseCode>> = {
  ENOTFOUND: 'dns-unknown',
  EAI_AGAIN: 'dns-away',
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'broken-off',
  EPIPE: 'broken-off',
  UND_ERR_SOCKET: 'broken-off',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  ETIMEDOUT: 'no-answer',
  UND_ERR_CONNECT_TIMEOUT: 'no-answer',
  UND_ERR_HEADERS_TIMEOUT: 'no-answer',
  UND_ERR_BODY_TIMEOUT: 'too-slow',
  UND_ERR_HEADERS_OVERFLOW: 'not-http',
  CERT_HAS_EXPIRED: 'certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
};

const BY_STATUS: Readonly<Record<number, CauseCode>> = {
  401: 'login',
  402: 'login',
  403: 'forbidden',
  404: 'not-found',
  406: 'forbidden',
  407: 'login',
  410: 'gone',
  429: 'too-often',
  451: 'legal',
  502: 'gateway',
  503: 'overloaded',
  504: 'gateway',
};

/** By the error’s code; the first pattern that the text fits, the last one where none does. */
const BY_TEXT: Readonly<Record<string, readonly (readonly [RegExp, CauseCode])[]>> = {
  FEED_UNREACHABLE: [
    [/no whole answer in/, 'too-slow'],
    [/redirects/, 'redirects'],
    [/unpacked|packed as/, 'packing'],
    [/certificate|self.signed|CERT_|_TLS_/i, 'certificate-untrusted'],
    [/HPE_|does not speak HTTP|HTTP\/1\.1 protocol/, 'not-http'],
    [/timed? ?out|timeout/i, 'no-answer'],
    [/socket|closed|reset|terminated/i, 'broken-off'],
    [/^/, 'unknown'],
  ],
  FEED_NOT_A_FEED: [
    [/whether a human is there/, 'challenge'],
    [/layout may have changed/, 'layout'],
    [/no public preview/, 'no-preview'],
    [/an empty answer/, 'empty'],
    [/a web page/, 'web-page'],
    [/^/, 'not-a-feed'],
  ],
  FEED_REFUSED: [
    [/robots\.txt/, 'robots'],
    [/^/, 'refused'],
  ],
  FEED_TOO_LARGE: [[/^/, 'too-large']],
  FEED_ADDRESS_FORBIDDEN: [
    [/only http and https/, 'not-web'],
    [/^/, 'private-address'],
  ],
};

/** @param lastError like `FEED_REFUSED: https://a.example/feed: HTTP 403 Forbidden`. Never throws. */
export function causeIn(lastError: string): Cause {
  const status = /\bHTTP (\d{3})\b/.exec(lastError)?.[1];
  if (lastError.startsWith('FEED_REFUSED') && status !== undefined) return causeOfStatus(Number(status));
  const system = /\(([A-Z][A-Z0-9_]+)\)\s*$/.exec(lastError)?.[1] ?? '';
  const known = BY_SYSTEM_CODE[system];
  if (known !== undefined) return { code: known, status: null };
  const [code = ''] = /^[A-Z_]+/.exec(lastError) ?? [];
  const found = BY_TEXT[code]?.find(([pattern]) => pattern.test(lastError));
  return { code: found?.[1] ?? 'unknown', status: null };
}

function causeOfStatus(status: number): Cause {
  const named = BY_STATUS[status];
  if (named !== undefined) return { code: named, status };
  return { code: status >= 500 ? 'server-error' : 'refused', status };
}
