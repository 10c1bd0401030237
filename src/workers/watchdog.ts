// Ends a process that stands still. PostgreSQL ends itself when it cannot write its log, as on a full disk; PGlite cannot,
// and spins for ever with everything else that is in its process. Whoever supervises the process starts it anew, and the
// record goes on from its log: nothing is lost.
import { Worker } from 'node:worker_threads';

const BEAT_MS = 1000;
/** Longer than any statement of upkeep takes. */
const STILL_MS = 60_000;
/** A machine that slept looks like a process that stood still: it gets so long to show that it lives. */
const GRACE_MS = 5000;

/** The thread that watches: it shares nothing with the process but the beat. */
const WATCH = `
const { workerData } = require('node:worker_threads');
const { beats, stillMs, graceMs } = workerData;
const beat = new Int32Array(beats);
const beatsWithin = (ms) => Atomics.wait(beat, 0, Atomics.load(beat, 0), ms) !== 'timed-out';
while (beatsWithin(stillMs) || beatsWithin(graceMs));
const msg = 'the process stands still and is ended; is the disk of the data folder full?';
require('node:fs').writeSync(2, JSON.stringify({ level: 60, time: new Date().toISOString(), stillMs, msg }) + '\\n');
process.kill(process.pid, 'SIGKILL');
`;

/**
 * From now on the process is killed (SIGKILL) when its event loop has stood still for `stillMs`. Under a debugger it may
 * stand still as long as it likes.
 */
export function startWatchdog(stillMs = STILL_MS, graceMs = GRACE_MS): { stop(): Promise<void> } {
  if (process.execArgv.some((option) => option.startsWith('--inspect'))) return { stop: async () => {} };
  const beats = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const beat = new Int32Array(beats);
  const watch = new Worker(WATCH, { eval: true, workerData: { beats, stillMs, graceMs } });
  watch.unref();
  const timer = setInterval(
    () => {
      Atomics.add(beat, 0, 1);
      Atomics.notify(beat, 0);
    },
    Math.min(BEAT_MS, stillMs / 4),
  ).unref();
  return {
    async stop() {
      clearInterval(timer);
      await watch.terminate();
    },
  };
}
