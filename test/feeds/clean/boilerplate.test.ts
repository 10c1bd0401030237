import { describe, expect, it } from 'vitest';
import { isBoilerplate, ROWS } from '../../../src/feeds/clean/boilerplate.ts';

describe.each(ROWS.map((row) => [row.sees, row] as const))('%s', (_sees, { pattern, hits, misses = [] }) => {
  it.each(hits)('is «%s»', (line) => {
    expect(pattern.test(line)).toBe(true);
    expect(isBoilerplate(`• ${line}`)).toBe(true);
  });

  it.each(misses)('is not «%s»', (line) => expect(isBoilerplate(line)).toBe(false));
});

describe('a line around articles', () => {
  it.each(['***', '-----', '…', '\u2022', '___'])('may be nothing but signs: %s', (line) => {
    expect(isBoilerplate(line)).toBe(true);
  });

  it('is never long', () => {
    expect(isBoilerplate(`اقرأ أيضا: ${'قصف على ريف إدلب '.repeat(30)}`)).toBe(false);
  });

  it('is judged in linear time', () => {
    const start = performance.now();
    for (const line of [
      'جميع '.repeat(60),
      '«'.repeat(320),
      'X'.repeat(320),
      '#ا '.repeat(100),
      'فيسبوك '.repeat(45),
    ])
      for (let time = 0; time < 100; time++) isBoilerplate(line);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
