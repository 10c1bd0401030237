// One spelling for all, and always the way back to the outlet’s own words.
import { describe, expect, it } from 'vitest';
import { normalise, normaliseTerm } from '../../../src/extraction/arabic/normalise.ts';
import { tokenise } from '../../../src/extraction/arabic/tokenise.ts';

describe('normalise', () => {
  it.each([
    ['إدلب', 'ادلب'],
    ['مدرسة', 'مدرسه'],
    ['على', 'علي'],
    ['مُقاتِلون', 'مقاتلون'],
    ['جـــيش', 'جيش'],
    ['ﻻﺟﺊ', 'لاجي'],
    ['٢٠١٨', '2018'],
    ['«الزر»', '"الزر"'],
    ['quot;الزرquot;', '"الزر"'],
    ['&amp;quot;الزر&amp;quot;', '"الزر"'],
    ['&#1593;دن', 'عدن'],
    ['#مفرق_الوادي', 'مفرق الوادي'],
    ['\u202bعدن\u202c', 'عدن'],
  ])('%s → %s', (given, expected) => {
    expect(normaliseTerm(given)).toBe(expected);
  });

  it('maps every token back to the original', () => {
    const text = 'حَرّر &quot;الثوار&quot; بلدة ـالزر، في 12 آذار';
    for (const token of tokenise(normalise(text))) {
      expect(normaliseTerm(text.slice(token.start, token.end))).toBe(token.norm);
    }
  });

  it('parts glued sentences and words', () => {
    const words = tokenise(normalise('أن الاشتباكاتلا تزال مستمرة.وقال')).map(({ norm }) => norm);
    expect(words).toEqual(['ان', 'الاشتباكات', 'لا', 'تزال', 'مستمره', 'وقال']);
  });
});
