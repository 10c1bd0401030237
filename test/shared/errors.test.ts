import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERRORS, RasidError } from '../../src/shared/errors.ts';

const docs = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const documented = new Map(
  [...docs.matchAll(/^\|\s*`([A-Z_]+)`\s*\|\s*(\d+)\s*\|/gm)].map(([, code, exit]) => [code!, Number(exit)]),
);

describe('the table of errors', () => {
  it('and docs/errors.md name the same codes and exit codes', () => {
    expect(Object.fromEntries(documented)).toEqual(
      Object.fromEntries(Object.entries(ERRORS).map(([code, { exit }]) => [code, exit])),
    );
  });

  it('gives each error that stops the program an exit code of its own', () => {
    const stopping = Object.values(ERRORS)
      .map(({ exit }) => exit)
      .filter((exit) => exit !== 1);
    expect(new Set(stopping).size).toBe(stopping.length);
  });

  it('lets an error carry its own time to try again', () => {
    expect(new RasidError('FEED_REFUSED', '503').retry).toBe('later');
    expect(new RasidError('FEED_REFUSED', '429', { retry: { afterMs: 5000 } }).retry).toEqual({
      afterMs: 5000,
    });
  });
});
