import { expect, it } from 'vitest';
import { quoted } from '../../../src/alerts/render/quote.ts';

it('shortens a quote between words, openly, however long it is', () => {
  const shown = quoted('قصف '.repeat(100_000));
  expect(shown).toBe(`«${'قصف '.repeat(59)}…»`);
  expect(quoted('قصف على المدينة')).toBe('«قصف على المدينة»');
});
