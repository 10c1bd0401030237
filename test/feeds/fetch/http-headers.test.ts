import { describe, expect, it } from 'vitest';
import { freshForMs, retryAfterMs } from '../../../src/feeds/fetch/http-headers.ts';

const NOW = new Date('2026-11-21T18:00:00Z');
const DAY = 86_400_000;

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Sat, 21 Nov 2026 18:10:00 GMT', 600_000],
    ['Sat, 21 Nov 2026 17:00:00 GMT', 0],
    ['999999', DAY],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (header, ms) => expect(retryAfterMs(header, NOW)).toBe(ms));
});

describe('freshness', () => {
  it.each([
    ['max-age=300', undefined, 300_000],
    ['public, Max-Age="60"', undefined, 60_000],
    ['max-age=0', 'Sat, 21 Nov 2026 19:00:00 GMT', undefined],
    ['no-store, max-age=300', undefined, undefined],
    ['no-cache', 'Sat, 21 Nov 2026 19:00:00 GMT', undefined],
    ['s-maxage=300', undefined, undefined],
    [undefined, 'Sat, 21 Nov 2026 19:00:00 GMT', 3_600_000],
    [undefined, '0', undefined],
    [undefined, undefined, undefined],
  ])('%s %s', (cacheControl, expires, ms) => expect(freshForMs({ cacheControl, expires }, NOW)).toBe(ms));
});
