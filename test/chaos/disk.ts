// A disk of a server's own that can be full for a while: a file system in memory, which only root may mount.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Disk {
  folder: string;
  /** Not a byte is left. */
  fill(): void;
  /** What filled it is gone. */
  free(): void;
  /** Gone for good, with all that is on it. */
  end(): void;
}

/** @returns undefined where nothing may be mounted. */
export function mountDisk(prefix: string, megabytes: number): Disk | undefined {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'rasid-chaos', folder);
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  const free = () => rmSync(ballast, { force: true });
  return {
    folder,
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      let filled = 0;
      // The server writes meanwhile: what does not fit any more is tried again by halves.
      for (let length = bavail * bsize; length >= bsize; length = Math.floor(length / 2))
        while (extend(ballast, filled, length)) filled += length;
    },
    free,
    end: () => {
      free();
      run('umount', '--lazy', folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether servers can be given disks of their own here. */
export function canMount(): boolean {
  const disk = mountDisk('rasid-chaos-try-', 1);
  disk?.end();
  return disk !== undefined;
}

function extend(path: string, from: number, bytes: number): boolean {
  try {
    run('fallocate', '-o', String(from), '-l', String(bytes), path);
    return true;
  } catch {
    return false;
  }
}

const run = (program: string, ...words: string[]): void => {
  execFileSync(program, words, { stdio: 'ignore' });
};
