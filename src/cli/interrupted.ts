// A long command that writes a file ends by itself when it is interrupted, so that no half file is left.
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The exit code of a command that was interrupted. */
export const INTERRUPTED = 130;

/** @returns a signal that is aborted by SIGINT and SIGTERM until `stopListening` is called. */
export function interrupted(): { signal: AbortSignal; stopListening(): void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  for (const name of SIGNALS) process.once(name, abort);
  return {
    signal: controller.signal,
    stopListening: () => {
      for (const name of SIGNALS) process.off(name, abort);
    },
  };
}
