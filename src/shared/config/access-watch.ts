// access.yaml while the board runs: whoever is taken off the list is out within a second, without a restart.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, RasidError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { ACCESS_FILE, type Access, readAccess } from './access.ts';

const LOOK_AGAIN_MS = 1000;

/**
 * @param given as it was read at the start.
 * @returns what the file says now. One that cannot be read leaves what was said before, and the log says so.
 */
export function watchAccess(
  folder: string,
  given: Access,
  logger: Pick<Logger, 'info' | 'error'>,
): () => Access {
  let access = given;
  let known = stateOf(folder);
  let lookedAt = performance.now();
  return () => {
    const now = performance.now();
    if (now - lookedAt < LOOK_AGAIN_MS) return access;
    lookedAt = now;
    const state = stateOf(folder);
    if (state === known) return access;
    known = state;
    try {
      access = readAccess(folder);
      logger.info({ users: access.users.length, tokens: access.tokens.length }, 'access.yaml was read again');
    } catch (error) {
      const code = error instanceof RasidError ? error.code : undefined;
      logger.error(
        { code, error: messageOf(error) },
        'access.yaml cannot be read: what it said before still holds',
      );
    }
    return access;
  };
}

/** Changes whenever the file is written, replaced or taken away. */
function stateOf(folder: string): string {
  const found = statSync(join(folder, ACCESS_FILE), { throwIfNoEntry: false });
  return found ? [found.ino, found.mtimeMs, found.size].join(' ') : '';
}
