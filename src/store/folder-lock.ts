// One process on one folder. PGlite itself lets a second one in, and its writes vanish without a word.
// A lock is a file made with O_EXCL that names its process; what a dead process left is taken over at once.
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RasidError } from '../shared/errors.ts';
import { isRunning, processRealm, startOf } from './process-identity.ts';

export const LOCK_FILE = 'rasid.lock';
const HEARTBEAT_MS = 2_000;
/** How long a lock from elsewhere (another host or container) is watched for a sign of life. */
const WATCH_MS = 10_000;

interface Holder {
  pid: number;
  start: string | null;
  realm: string;
  token: string;
  since: string;
}

export interface FolderLock {
  /** Gives the folder free; once is enough. */
  release(): void;
}

/**
 * @param onLost called once when the lock turns out to be somebody else's (the file was deleted by hand).
 * @throws RasidError DATA_LOCKED naming the living process and the folder.
 */
export async function lockFolder(folder: string, onLost: (error: RasidError) => void): Promise<FolderLock> {
  const path = join(folder, LOCK_FILE);
  const me: Holder = {
    pid: process.pid,
    start: startOf(process.pid),
    realm: processRealm(),
    token: randomUUID(),
    since: new Date().toISOString(),
  };
  for (let round = 0; round < 10; round++) {
    if (tryCreate(path, me)) return hold(path, me, onLost);
    const holder = await readHolder(path);
    if (holder === 'gone') continue;
    if (holder !== 'unreadable' && (await isAlive(path, holder))) throw locked(folder, holder);
    removeStale(path, holder);
  }
  throw new RasidError('DATA_LOCKED', `${folder} is being fought over by several processes`);
}

const locked = (folder: string, holder: Holder) =>
  new RasidError(
    'DATA_LOCKED',
    `${folder} is in use by process ${holder.pid}${holder.pid === process.pid ? ' (this one)' : ''}, since ${holder.since}` +
      (holder.realm === processRealm() ? '' : `, on ${holder.realm.split(' ')[0]}`),
  );

function tryCreate(path: string, me: Holder): boolean {
  try {
    const file = openSync(path, 'wx', 0o644);
    writeSync(file, JSON.stringify(me));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A file just made may be empty for a moment; one that stays so was left by a process killed in that moment. */
async function readHolder(path: string): Promise<Holder | 'gone' | 'unreadable'> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const holder = parseHolder(path);
    if (holder !== 'unreadable') return holder;
    await sleep(100);
  }
  return 'unreadable';
}

function parseHolder(path: string): Holder | 'gone' | 'unreadable' {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    return typeof holder.pid === 'number' && typeof holder.token === 'string' ? holder : 'unreadable';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : 'unreadable';
  }
}

/** In our own realm the process table knows; elsewhere only a heartbeat tells. Clocks are not compared. */
async function isAlive(path: string, holder: Holder): Promise<boolean> {
  if (holder.realm === processRealm()) return isRunning(holder.pid, holder.start);
  const seen = heartbeat(path);
  for (let waited = 0; waited < WATCH_MS; waited += 250) {
    await sleep(250);
    const now = heartbeat(path);
    if (now === null) return false;
    if (now !== seen) return true;
  }
  return false;
}

/** Who holds a lock, or left it behind; `elsewhere`: its machine or container is another, where we cannot look. */
export function lockHolder(path: string): { pid: number; state: 'alive' | 'dead' | 'elsewhere' } | undefined {
  const holder = parseHolder(path);
  if (typeof holder !== 'object') return undefined;
  const { pid, start, realm } = holder;
  if (realm !== processRealm()) return { pid, state: 'elsewhere' };
  return { pid, state: isRunning(pid, start) ? 'alive' : 'dead' };
}

/** Renaming is atomic: of two that find the same stale lock one succeeds, the other tries again from the start. */
function removeStale(path: string, holder: Holder | 'unreadable'): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = parseHolder(aside);
  const fresh =
    typeof moved === 'object' && (typeof holder !== 'object' || moved.token !== holder.token)
      ? moved
      : undefined;
  // Between our look and the renaming another process may have taken over: its lock goes back.
  if (fresh) tryCreate(path, fresh);
  unlinkSync(aside);
}

const heartbeat = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;

function hold(path: string, me: Holder, onLost: (error: RasidError) => void): FolderLock {
  const beat = setInterval(() => {
    const holder = parseHolder(path);
    if (typeof holder === 'object' && holder.token === me.token) {
      const now = new Date();
      utimesSync(path, now, now);
      return;
    }
    clearInterval(beat);
    onLost(new RasidError('DATA_LOCKED', `the lock ${path} was taken away while process ${me.pid} held it`));
  }, HEARTBEAT_MS);
  beat.unref();
  return {
    release() {
      clearInterval(beat);
      const holder = parseHolder(path);
      if (typeof holder === 'object' && holder.token === me.token) unlinkSync(path);
    },
  };
}
