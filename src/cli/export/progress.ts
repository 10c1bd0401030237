// How far an export is, on stderr: a bar where the number of incidents is known and somebody watches.
import { bar } from '../feeds/progress.ts';
import type { ExportSource } from './source.ts';

const EVERY_MS = 100;

type Out = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean };

/** The same chunks; what is drawn is gone when they end. */
export async function* watched(
  { chunks, total, done }: ExportSource,
  out: Out = process.stderr,
): AsyncGenerator<string | Uint8Array> {
  const began = Date.now();
  let drawnAt = 0;
  try {
    for await (const chunk of chunks) {
      if (out.isTTY && Date.now() - drawnAt >= EVERY_MS) {
        drawnAt = Date.now();
        out.write(`\r${lineOf(done(), total, drawnAt - began)}\u001b[K`);
      }
      yield chunk;
    }
  } finally {
    if (out.isTTY) out.write('\r\u001b[K');
  }
}

/** `[████····] 1200 of 100000, 5400/s` */
export function lineOf(done: number, total: number | undefined, ms: number): string {
  const rate = `${Math.round(done / Math.max(ms / 1000, 0.001))}/s`;
  if (total === undefined) return `${done}, ${rate}`;
  return `[${bar(Math.min(1, done / Math.max(total, 1)))}] ${Math.min(done, total)} of ${total}, ${rate}`;
}
