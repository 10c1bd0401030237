// Stable ids: short hashes without «:» (BullMQ refuses it in job ids) that never look like a number.
import { createHash, randomUUID } from 'node:crypto';

/** 20 hexadecimal digits of SHA-256 over the parts, after a prefix that says what it names. */
export function stableId(prefix: string, ...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\u0000');
  return `${prefix}_${hash.digest('hex').slice(0, 20)}`;
}

export const randomId = (prefix: string): string =>
  `${prefix}_${randomUUID().replaceAll('-', '').slice(0, 20)}`;

/** What could be an id of ours: whatever else stands in an address is nobody’s, and no database need be asked. */
export const isId = (text: string): boolean => /^[\w-]{1,200}$/u.test(text);
