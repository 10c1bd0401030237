import { describe, expect, it } from 'vitest';
import { searchForms, searchQuery } from '../../../src/shared/search/index.ts';

/** Whether a text is found, as the record finds it: each word asked begins one of its forms. */
const finds = (asked: string, text: string): boolean => {
  const forms = searchForms([text]);
  const words = searchQuery(asked)?.split(' & ') ?? [];
  return words.length > 0 && words.every((word) => forms.some((form) => form.startsWith(word.slice(0, -2))));
};

describe('searching Arabic', () => {
  it.each([
    ['الفلوجة', 'اشتباكات بالفلوجه أمس'],
    ['فلوجة', 'ومدينة الفلوجة'],
    ['إدلب', 'في ادلب'],
    ['ادلب', 'قصف على ريف إدلب'],
    ['الجيش', 'وللجيش مواقع'],
    ['جيش', 'سيطر الجيش'],
    ['حوثي', 'أعلن الحوثيون'],
    ['ابين', 'بمحافظة أبْيَن'],
    ['مؤتة', 'في مُؤتة'],
    ['الباب حلب', 'مدينة الباب بريف حلب'],
    ['2014', 'في يناير ٢٠١٤'],
    ['Al-Bab', 'Clash in al bab'],
    ['deir', 'Deir ez-Zor'],
    ['قوى', 'قوي الامن'],
  ])('finds %s in «%s»', (asked, text) => expect(finds(asked, text)).toBe(true));

  it.each([
    ['حلب', 'اشتباكات في حمص'],
    ['الفلوجة الرمادي', 'قصف على الفلوجة'],
    ['وفد', 'فد'],
    ['لبنان', 'جمع البن'],
  ])('does not find %s in «%s»', (asked, text) => expect(finds(asked, text)).toBe(false));

  it.each(['', '  ', '«»', '!&|():*', 'al'])('asks nothing where no word is left of %j', (asked) =>
    expect(searchQuery(asked)).toBeNull(),
  );

  it('keeps nothing of what a query could be broken with', () => {
    expect(searchQuery("a' | b & !c:* \\ (d)")).toBe('a:* & b:* & c:* & d:*');
  });

  it('is bounded however long the text and the question', () => {
    const long = Array.from({ length: 5000 }, (_, index) => `كلمة${index}`).join(' ');
    expect(searchForms([long]).length).toBeLessThan(610);
    expect(searchQuery(long)!.split('&')).toHaveLength(12);
    expect(searchForms(['ا'.repeat(3000)])).toEqual([]);
  });
});
