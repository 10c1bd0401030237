// How far a long command is, on stderr: a bar where somebody watches, a plain line now and then elsewhere.

const BAR = 24;
const LINE_EVERY_MS = 5000;

type Out = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean };

export interface Progress {
  /** One more is done. */
  step(well: boolean): void;
  end(): void;
}

/** @param everyMs least time between two plain lines. */
export function createProgress(total: number, out: Out = process.stderr, everyMs = LINE_EVERY_MS): Progress {
  let done = 0;
  let failed = 0;
  let saidAt = Date.now();
  const words = () => `${done} of ${total} tried${failed > 0 ? `, ${failed} not well` : ''}`;
  return {
    step(well) {
      done++;
      if (!well) failed++;
      if (out.isTTY) out.write(`\r[${bar(done / total)}] ${words()}`);
      else if (Date.now() - saidAt >= everyMs) {
        saidAt = Date.now();
        out.write(`${words()}\n`);
      }
    },
    end() {
      if (out.isTTY) out.write('\r\u001b[K');
    },
  };
}

/** @param share from 0 to 1. */
export const bar = (share: number): string => '█'.repeat(Math.round(share * BAR)).padEnd(BAR, '·');
