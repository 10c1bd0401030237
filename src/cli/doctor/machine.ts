// This machine: Node.js, the data folder, the room on its disk, who holds it.
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf } from '../../shared/errors.ts';
import { examineFolder } from '../../store/examine.ts';
import { doubtful, type Finding, ill, well } from './finding.ts';

const GIGABYTE = 1e9;
const FULL_BYTES = 0.5 * GIGABYTE;
const NEARLY_FULL_BYTES = 5 * GIGABYTE;
const LEAST_NODE = [20, 19] as const;

export function examineNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  const isOld = major < leastMajor || (major === leastMajor && minor < leastMinor);
  return isOld
    ? ill('node', `Node.js ${version}`, `Use Node.js ${LEAST_NODE.join('.')} or newer.`)
    : well('node', `Node.js ${version}`);
}

/** Of an embedded record. */
export function examineData(dataDir: string): Finding[] {
  const place = standing(dataDir);
  return [permissionsOf(dataDir, place), roomAt(place), ...holderOf(dataDir)];
}

/** The folder, or the one it would be made in. */
const standing = (folder: string): string => (existsSync(folder) ? folder : standing(dirname(folder)));

function permissionsOf(dataDir: string, place: string): Finding {
  const todo = 'Make it writable for who runs Rasid, or choose another with --data or RASID_DATA.';
  try {
    if (!statSync(place).isDirectory()) return ill('data', `${place} is no folder`, todo);
    accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    return ill('data', `${place}: ${messageOf(error)}`, todo);
  }
  if (place !== dataDir) return well('data', `${dataDir} will be made by the first start`);
  const { mode } = statSync(dataDir);
  return (mode & 0o002) === 0
    ? well('data', `${dataDir} is writable`)
    : doubtful('data', `${dataDir} can be written by everybody`, `chmod o-w ${dataDir}`);
}

function roomAt(place: string): Finding {
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  const says = `${(free / GIGABYTE).toFixed(1)} GB free at ${place}`;
  const todo = 'Make room: a full disk stops the record, and nothing is taken in until there is some.';
  if (free < FULL_BYTES) return ill('disk', says, todo);
  return free < NEARLY_FULL_BYTES ? doubtful('disk', says, todo) : well('disk', says);
}

function holderOf(dataDir: string): Finding[] {
  const { exists, holder } = examineFolder(dataDir);
  if (!holder) return [well('record', exists ? 'embedded; no process holds it' : 'embedded; not made yet')];
  if (holder.state === 'dead')
    return [
      doubtful(
        'record',
        `process ${holder.pid} held it and is gone`,
        'Nothing: the next start takes over what it left.',
      ),
    ];
  const where = holder.state === 'elsewhere' ? ' of another machine or container' : '';
  return [well('record', `embedded; process ${holder.pid}${where} holds it, /river shows its work`)];
}
