// Tells configurations apart without saying what stands in them.
import { createHmac } from 'node:crypto';
import type { Config } from '../config.ts';
import { Secret } from './secret.ts';

/**
 * Twelve hexadecimal digits, the same wherever the same was configured: secrets count, comments do not. Who may use
 * the board is left out, since boards read that anew by themselves.
 * @param key known to all whose fingerprints are compared; without it nobody can try what a secret may have been.
 */
export function fingerprintOf({ access: _, ...config }: Config, key: string): string {
  return createHmac('sha256', key).update(JSON.stringify(config, spelled)).digest('hex').slice(0, 12);
}

/** Spells out what JSON would pass over. */
function spelled(this: unknown, key: string, value: unknown): unknown {
  const given = (this as Record<string, unknown>)[key];
  if (given instanceof Secret) return given.reveal();
  if (value instanceof Map || value instanceof Set) return [...value];
  return value instanceof RegExp ? String(value) : value;
}
