// One door to a session that several parties share: whoever is inside is alone, the others queue in order.
// Without it a BEGIN of one side would swallow the other side's statements into its transaction.
import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * PGlite answers in microtasks alone: while somebody always waits, timers, sockets and signals would never have
 * their turn. So often, in milliseconds, the loop gets one.
 */
const BREATH_MS = 5;

export class Gate {
  #tail: Promise<void> = Promise.resolve();
  #shut: Error | undefined;
  #breathed = performance.now();

  /** Waits for its turn; the door stays closed to others until `leave` is called. Calling it twice does no harm. */
  async enter(): Promise<() => void> {
    let leave!: () => void;
    const turn = this.#tail;
    this.#tail = new Promise((resolve) => {
      leave = resolve;
    });
    await turn;
    if (performance.now() - this.#breathed > BREATH_MS) {
      await nextTurn();
      this.#breathed = performance.now();
    }
    if (this.#shut) {
      leave();
      throw this.#shut;
    }
    return leave;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const leave = await this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** From now on everybody who enters is refused with this error. */
  shut(reason: Error): void {
    this.#shut ??= reason;
  }
}
