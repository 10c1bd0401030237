// `rasid export` as a process of its own, watched from outside: how long it takes and how much memory it has at most.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RASID = fileURLToPath(new URL('../../bin/rasid.mjs', import.meta.url));
const LOOK_EVERY_MS = 50;

export interface Watched {
  /** From the first byte to the end: opening the record is not the export’s. */
  seconds: number;
  bytes: number;
  /** Resident memory at most, before the first byte was written and over all. */
  baseMb: number;
  peakMb: number;
}

/** @throws Error where the export fails. Linux only: memory is read from /proc. */
export async function watchedExport(format: string, data: string, out: string): Promise<Watched> {
  const child = spawn(process.execPath, [RASID, 'export', '--format', format, '--data', data, '--out', out], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  let base = { at: performance.now(), mb: 0 };
  let begun = false;
  let peakMb = 0;
  const look = setInterval(() => {
    peakMb = Math.max(peakMb, mostResident(child.pid!));
    begun ||= sizeOf(`${out}.${child.pid}.part`) > 0;
    if (!begun) base = { at: performance.now(), mb: peakMb };
  }, LOOK_EVERY_MS);
  const [code] = await once(child, 'exit');
  clearInterval(look);
  if (code !== 0) throw new Error(`rasid export --format ${format}: ${said}`);
  return { seconds: (performance.now() - base.at) / 1000, bytes: sizeOf(out), baseMb: base.mb, peakMb };
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** MB; 0 once it has ended. */
function mostResident(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
