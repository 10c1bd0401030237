// What HTTP headers say about time: when to come back, how long an answer stays fresh.

const DAY_MS = 86_400_000;

/** Retry-After as seconds or HTTP date. @returns milliseconds from `now`, at most a day; undefined where it says nothing. */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), DAY_MS);
}

/** Cache-Control max-age, else Expires. @returns milliseconds from `now`, at most a day; undefined where neither allows keeping. */
export function freshForMs(
  headers: { cacheControl?: string | undefined; expires?: string | undefined },
  now: Date,
): number | undefined {
  const control = headers.cacheControl?.toLowerCase() ?? '';
  if (/(?:^|[\s,])(?:no-store|no-cache)(?:$|[\s,=])/.test(control)) return undefined;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/.exec(control);
  const ms = maxAge ? Number(maxAge[1]) * 1000 : Date.parse(headers.expires ?? '') - now.getTime();
  return ms > 0 ? Math.min(ms, DAY_MS) : undefined;
}
