// The folder of the embedded record. It is made where it is missing, and refused where it is not ours.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOf, RasidError } from '../shared/errors.ts';

const MARKER = 'rasid.json';
/** Counts up when the folder's layout (not the tables) changes. */
const LAYOUT = 1;
/** What systems put into folders by themselves. */
const IGNORED = new Set(['lost+found', '.DS_Store', '.gitkeep', 'desktop.ini']);

/**
 * @returns the folder for PGlite inside `folder`.
 * @throws RasidError DATA_NOT_WRITABLE, DATA_FOREIGN, DATA_NEWER
 */
export function prepareDataFolder(folder: string): string {
  const marker = join(folder, MARKER);
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (!existsSync(marker)) {
      assertOwnFolder(folder);
      writeFileSync(marker, `${JSON.stringify({ madeBy: 'rasid', layout: LAYOUT })}\n`);
    }
  } catch (error) {
    if (error instanceof RasidError) throw error;
    throw new RasidError('DATA_NOT_WRITABLE', `${folder}: ${messageOf(error)}`, { cause: error });
  }
  assertLayout(marker, folder);
  return join(folder, 'record');
}

/** Level by level: Node's own recursive mkdir never returns where the system refuses to make a folder (in /proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function assertOwnFolder(folder: string): void {
  const foreign = readdirSync(folder).filter((name) => !IGNORED.has(name));
  if (foreign.length === 0) return;
  throw new RasidError(
    'DATA_FOREIGN',
    `${folder} holds things that Rasid did not make, such as ${foreign[0]}`,
  );
}

function assertLayout(marker: string, folder: string): void {
  let layout: unknown;
  try {
    layout = JSON.parse(readFileSync(marker, 'utf8')).layout;
  } catch (error) {
    throw new RasidError('DATA_FOREIGN', `${marker} cannot be read: ${messageOf(error)}`, { cause: error });
  }
  if (typeof layout !== 'number') throw new RasidError('DATA_FOREIGN', `${marker} is not Rasid’s`);
  if (layout > LAYOUT)
    throw new RasidError('DATA_NEWER', `${folder} has layout ${layout}; this version knows ${LAYOUT}`);
}
