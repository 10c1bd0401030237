// Work that many ask for at once, done once for all who asked before it began.

/** @returns resolves after a turn that began after the call: the one that waits already, or a new one behind it. */
export function createNextTurn(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  return () => {
    waiting ??= running.then(begin, begin);
    return waiting;
  };

  function begin(): Promise<void> {
    waiting = undefined;
    running = work();
    return running;
  }
}
