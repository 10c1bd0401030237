// Structured logs on stderr: constant messages, ids as fields; article texts and secrets never.
import { type Logger as PinoLogger, pino } from 'pino';
import { loggedError } from './error-words.ts';

export type Logger = PinoLogger;

/** Fields that may hold a secret, wherever somebody logs the object around them. */
const SECRET_PATHS = [
  'secret',
  'password',
  'token',
  'authorization',
  '*.secret',
  '*.password',
  '*.token',
  '*.authorization',
];

/**
 * @param level pino level name (`trace` … `fatal`, `silent`).
 * @param destination file descriptor; logs go to stderr so that stdout stays for results.
 */
export function createLogger(level: string, destination = 2): Logger {
  return pino(
    {
      level,
      base: undefined,
      serializers: { err: (error: unknown) => loggedError(error) },
      redact: { paths: SECRET_PATHS, censor: '[secret]' },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ dest: destination, sync: true }),
  );
}

/** An address without user and password: what its owner may be shown. */
export function withoutLogin(url: string): string {
  const bare = new URL(url);
  if (bare.username === '' && bare.password === '') return url;
  bare.username = '';
  bare.password = '';
  return bare.href;
}

/** An address without user, password and query: what a log may show. */
export function redactUrl(url: string): string {
  try {
    const parsed = new URL(url);
    return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
  } catch {
    return '[not an address]';
  }
}
