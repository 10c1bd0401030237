// API tokens: 32 random bytes, shown once, kept as SHA-256. What cannot be guessed needs no slow hash.
import { createHash, randomBytes } from 'node:crypto';
import type { Scope, Token } from '../shared/config/access.ts';

/** So that a token is known for what it is: by us beside a proxy’s own tokens, and by scanners of leaked secrets. */
const PREFIX = 'rasid_';
const SHAPE = /^rasid_[\w-]{43}$/;

export const isToken = (text: string): boolean => SHAPE.test(text);

export const newToken = (): string => PREFIX + randomBytes(32).toString('base64url');

/** As access.yaml keeps it. */
export const hashOfToken = (token: string): string =>
  `sha256$${createHash('sha256').update(token).digest('base64url')}`;

/** @returns undefined where it is not known, or has expired. */
export function findToken(tokens: readonly Token[], presented: string, now: Date): Token | undefined {
  const hash = hashOfToken(presented);
  const found = tokens.find((token) => token.hash.reveal() === hash);
  return found && (found.expires === null || found.expires > now) ? found : undefined;
}

/** @returns null for the scope that makes nobody of its bearer. */
export const roleOfScope = (scope: Scope) =>
  (({ metrics: null, read: 'viewer', edit: 'editor', admin: 'admin' }) as const)[scope];
