// How far a copy is, on stderr, where somebody watches.
import { lineOf } from '../export/progress.ts';

const EVERY_MS = 100;

type Out = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean };

export interface CopyProgress {
  /** So many rows have been copied. */
  at(done: number): void;
  /** What was drawn is gone. */
  end(): void;
}

export function createCopyProgress(total: number, out: Out = process.stderr): CopyProgress {
  const began = Date.now();
  let drawnAt = 0;
  return {
    at(done) {
      if (!out.isTTY || Date.now() - drawnAt < EVERY_MS) return;
      drawnAt = Date.now();
      out.write(`\r${lineOf(done, total, drawnAt - began)}\u001b[K`);
    },
    end() {
      if (out.isTTY) out.write('\r\u001b[K');
    },
  };
}
