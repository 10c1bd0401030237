// Passwords by scrypt. The work is bounded: however many try at once, few computations run and few more wait.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import {
  memoryOf,
  type PasswordHash,
  parsePasswordHash,
  renderPasswordHash,
} from '../shared/config/password-hash.ts';
import { createTurns } from './turns.ts';

/**
 * 64 MiB and about 0.4 s: one of the settings that OWASP’s Password Storage Cheat Sheet holds to be as strong as
 * N=2^17, r=8, p=1 at half its memory.
 */
const COST = { ln: 16, r: 8, p: 2 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Computations at once: they take threads of the pool that files and names are read by, too. */
const AT_ONCE = 2;
/** Logins that wait; more are turned away at once. */
const MOST_WAITING = 8;

export const LEAST_PASSWORD = 10;
export const LONGEST_PASSWORD = 256;
export const PASSWORD_RULE = `a password has ${LEAST_PASSWORD} to ${LONGEST_PASSWORD} characters`;

export const isPassword = (text: string): boolean =>
  [...text].length >= LEAST_PASSWORD && text.length <= LONGEST_PASSWORD;

const turns = createTurns(AT_ONCE, MOST_WAITING);

/** @returns a hash as access.yaml keeps it. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, { ...COST, salt, hash: Buffer.alloc(HASH_BYTES) });
  return renderPasswordHash({ ...COST, salt, hash });
}

/** What a name that nobody bears is held against, so that it takes as long as any other. */
const NOBODY: PasswordHash = { ...COST, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) };

/**
 * Takes the same time whether the password is right, wrong or nobody’s.
 * @param kept a hash as access.yaml has it; undefined for a name that is not there.
 * @throws TooBusy where too many wait already.
 */
export async function verifyPassword(password: string, kept: string | undefined): Promise<boolean> {
  const known = kept === undefined ? undefined : parsePasswordHash(kept);
  const expected = known ?? NOBODY;
  const derived = await turns(() => derive(password, expected));
  return timingSafeEqual(derived, expected.hash) && known !== undefined;
}

/** Keyboards write the same letter in several ways: NFKC makes them one, as NIST SP 800-63B has it. */
function derive(password: string, { ln, r, p, salt, hash }: PasswordHash): Promise<Buffer> {
  // Node refuses what would take more; scrypt itself needs a little beside its blocks.
  const maxmem = memoryOf({ ln, r }) + 2 ** 20 * p;
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, hash.length, { N: 2 ** ln, r, p, maxmem }, (error, derived) =>
      error ? reject(error) : resolve(derived),
    );
  });
}
