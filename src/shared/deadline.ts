// Work that is given up after a while, or with whoever wants it. Not by `AbortSignal.any` over `AbortSignal.timeout`:
// on Node 20 nothing holds the timeout of a joint signal but itself, so that the next garbage collection takes it, timer
// and all, and what hangs then hangs for ever.

/**
 * @param work is to go by the signal that it is given, which is aborted after `ms` or with `signal`.
 * @throws DOMException named `TimeoutError` where the time was over, whatever the work made of that.
 */
export async function withDeadline<T>(
  ms: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const given = new AbortController();
  const give = () => given.abort(signal!.reason);
  const timer = setTimeout(() => given.abort(new DOMException(`no end within ${ms} ms`, 'TimeoutError')), ms);
  if (signal?.aborted) give();
  else signal?.addEventListener('abort', give, { once: true });
  try {
    return await work(given.signal);
  } catch (error) {
    throw isTimeout(given.signal.reason) ? given.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', give);
  }
}

/** Whether it was given up because its time was over. */
export const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';
