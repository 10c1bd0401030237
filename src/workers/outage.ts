// Whether an error means that the record or the queues were away, or had no room to write, however deep the driver
// wrapped it. Nothing that is at work has a fault then, so that no attempt is taken from it.
import { messageOf, RasidError } from '../shared/errors.ts';

/**
 * 25P03: cut off for holding a transaction open without a word. 53…: no room on the disk, in memory, or for a
 * connection. 58030: the disk fails.
 */
const CODES =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOSPC|EDQUOT|25P03|57P0[1-3]|08\d{3}|53\d{3}|58030)$/;
/** What pg and ioredis say without a code. */
const OF_POSTGRES =
  /Connection terminated|is not queryable|timeout exceeded when trying to connect|: (No space left on device|File too large)/i;
const OF_REDIS =
  /Stream isn't writeable|Connection is closed|Reached the max retries per request|^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|MISCONF|OOM) /;
/** Somebody else’s host that refuses a connection is no outage of ours, though its cause bears the same code. */
const OF_OTHERS = /^(FEED|RECEIVER)_/;

export function isOutage(error: unknown): boolean {
  if (error instanceof RasidError && OF_OTHERS.test(error.code)) return false;
  return causesOf(error).some(
    ({ code, message }) =>
      (typeof code === 'string' && CODES.test(code)) || OF_POSTGRES.test(message) || OF_REDIS.test(message),
  );
}

/** What a start that met an outage says of itself; any other error as it is. */
export function outageAtStart(error: unknown): unknown {
  if (error instanceof RasidError || !isOutage(error)) return error;
  const ofRedis = causesOf(error).some(({ message }) => OF_REDIS.test(message));
  const code = ofRedis ? 'REDIS_UNREACHABLE' : 'POSTGRES_UNREACHABLE';
  return new RasidError(code, `lost during the start: ${messageOf(error)}`, { cause: error });
}

function causesOf(error: unknown): { code?: unknown; message: string }[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) causes.push(cause);
  return causes;
}
