import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../src/alerts/channels/retry-after.ts';
import { nextAttempt, WAITS } from '../../src/alerts/retry.ts';
import { RasidError } from '../../src/shared/errors.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const after = (attempts: number, error: unknown, random = 0) => {
  const next = nextAttempt(attempts, error, NOW, () => random);
  return next === 'dead' ? next : next.getTime() - NOW.getTime();
};
const away = new RasidError('RECEIVER_UNREACHABLE', 'away');

describe('the next attempt', () => {
  it('comes quickly at first, then at the times of Standard Webhooks, then never', () => {
    expect(WAITS.map((_, index) => after(index + 1, away))).toEqual(WAITS);
    expect(after(WAITS.length + 1, away)).toBe('dead');
  });

  it('is spread by up to a fifth', () => {
    expect(after(2, away, 0.5)).toBe(5500);
    expect(after(2, away, 1)).toBe(6000);
  });

  it('never comes where the receiver refused', () => {
    expect(after(1, new RasidError('RECEIVER_REFUSED', 'gone'))).toBe('dead');
  });

  it('waits as long as the receiver asked for, at most a day, and no shorter than usual', () => {
    const asked = (afterMs: number) => new RasidError('RECEIVER_UNREACHABLE', '429', { retry: { afterMs } });
    expect(after(1, asked(3000))).toBe(3000);
    expect(after(1, asked(0))).toBe(1000);
    expect(after(1, asked(7 * 86_400_000))).toBe(86_400_000);
  });

  it('comes after an unknown error too', () => {
    expect(after(1, new Error('?'))).toBe(1000);
  });
});

describe('Retry-After', () => {
  it.each([
    ['3', 3000],
    [' 120 ', 120_000],
    ['Sat, 21 Nov 2026 10:00:05 GMT', 5000],
    ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('%s → %s ms', (header, expected) => {
    expect(retryAfterMs(header, NOW)).toBe(expected);
  });
});
