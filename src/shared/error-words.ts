// What an error may say where it is kept, logged or shown. Drizzle's errors quote each statement with all that it was
// given, and PostgreSQL's some values: article texts, addresses and secrets are among both.

/** What went on from `error.cause` this far down is no longer of use to anybody. */
const DEEPEST = 5;

/** Class 22, «data exception»: the only messages of PostgreSQL that quote values. The rest name tables and keys. */
const QUOTES_VALUES = /^22/;

interface FailedQuery extends Error {
  query: string;
  params: unknown;
}

/** As `pg` and PGlite report it; `detail`, `where` and the like quote rows. */
interface DatabaseError extends Error {
  severity: string;
  /** SQLSTATE: five letters and digits. */
  code: string;
}

const isOfDatabase = (error: Error): error is DatabaseError =>
  'severity' in error && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code));

const isFailedQuery = (error: Error): error is FailedQuery =>
  !isOfDatabase(error) && 'query' in error && 'params' in error;

/** The text of anything thrown, for logs and records. Of a database it is the SQLSTATE and what failed. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isOfDatabase(error)) return `SQLSTATE ${error.code}: ${withoutValues(error)}`;
  if (isFailedQuery(error)) return error.cause ? messageOf(error.cause) : 'a statement failed';
  return error.message;
}

/** A value may hold quotation marks itself: whatever stands between the first and the last one goes. */
const withoutValues = ({ code, message }: DatabaseError): string =>
  QUOTES_VALUES.test(code) ? message.replace(/".*"/su, '"…"') : message;

/** Where it was thrown, under what it may say. */
export function stackOf(error: Error): string {
  const { message, name } = error;
  const stack = error.stack ?? '';
  const from = stack.indexOf(message);
  const frames = from < 0 ? '' : stack.slice(from + message.length);
  return `${name}: ${messageOf(error)}${frames}`;
}

/** The error itself where all of it may be read; else one that says and shows as much as it may. */
export function presentable(error: unknown): unknown {
  if (!(error instanceof Error) || messageOf(error) === error.message) return error;
  const other = new Error(messageOf(error));
  other.stack = stackOf(error);
  return other;
}

export interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack: string;
  cause?: LoggedError;
}

/** For the log: with its causes, and with no field but its code. */
export function loggedError(error: unknown, depth = 0): LoggedError | string {
  if (!(error instanceof Error)) return String(error);
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return {
    type: error.name,
    message: messageOf(error),
    ...(typeof code === 'string' && { code }),
    stack: stackOf(error),
    ...(cause instanceof Error && depth < DEEPEST && { cause: loggedError(cause, depth + 1) as LoggedError }),
  };
}
