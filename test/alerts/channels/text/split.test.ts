import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAfter } from '../../../../src/alerts/channels/text/isolates.ts';
import { join, plain, type Rich, styled } from '../../../../src/alerts/channels/text/rich.ts';
import { type Fits, numberedParts, split } from '../../../../src/alerts/channels/text/split.ts';
import { letterEnds } from '../../../../src/alerts/render/letters.ts';

const FSI = '\u2068';
const PDI = '\u2069';

const within =
  (limit: number): Fits =>
  ({ text }) =>
    text.length <= limit;
const bytes =
  (limit: number): Fits =>
  ({ text }) =>
    Buffer.byteLength(text) <= limit;

/** An isolate that never ends is opened and closed in each part: two marks of three bytes. */
const MARKS = 6;

/** What is left when everything goes that a cut may add or take. */
const letters = (text: string): string => text.replace(/[\s\u2066-\u2069]/gu, '');

/** Pieces of wire Arabic, Latin names, figures, emoji of several characters, letters under many marks. */
const piece = fc.oneof(
  fc.constantFrom('اندلعت اشتباكات عنيفة', 'في ريف حلب الغربي', 'بحسب المرصد.', '؟', '\n', '\n\n', ' ', '…'),
  fc.constantFrom('👨‍👩‍👧‍👦', '🇸🇾', 'é', 'مُؤَكَّد', 'كَتَبَ', 'लि', '👍🏽', '\r\n', '\u0600١'),
  fc.constantFrom(`${FSI}SDF${PDI}`, `${FSI}12/3 14:05${PDI}`, FSI, PDI, '\u2067عكس\u2069'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.integer({ min: 1, max: 40 }).map((n) => `م${'\u064E'.repeat(n)}`),
);
const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
const rich: fc.Arbitrary<Rich> = fc
  .array(fc.tuple(text, fc.constantFrom('bold', 'headline', null, { link: 'https://example.org/a' })), {
    maxLength: 6,
  })
  .map((parts) =>
    join(
      parts.map(([t, style]) => (style === null ? plain(t) : styled(t, style as 'bold'))),
      ' ',
    ),
  );

describe('letters', () => {
  it('are those of one reading of the whole, though a long text is read in windows', () => {
    const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });
    const whole = (some: string) =>
      [...segmenter.segment(some)].map(({ index, segment }) => index + segment.length);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 30, maxLength: 80 }), (pieces) => {
        const some = pieces.join('');
        expect(letterEnds(some)).toEqual(whole(some));
      }),
      { numRuns: 60 },
    );
    const flags = '🇸🇾'.repeat(300);
    expect(letterEnds(flags)).toEqual(whole(flags));
  });

  it('are found in linear time', () => {
    const began = process.cpuUsage().user;
    expect(letterEnds('قصف على المدينة '.repeat(20_000))).toHaveLength(320_000);
    expect((process.cpuUsage().user - began) / 1000).toBeLessThan(10_000);
  });
});

describe('splitting', () => {
  it('loses no letter and makes no part too long, however the room is counted', () => {
    fc.assert(
      fc.property(
        rich,
        fc.integer({ min: 24, max: 400 }),
        fc.constantFrom(within, bytes),
        (whole, limit, by) => {
          const fits = by(limit + MARKS * (whole.text.match(/[\u2066-\u2068]/gu)?.length ?? 0));
          const parts = split(whole, fits);
          expect(parts.every(fits)).toBe(true);
          expect(parts.map((part) => letters(part.text)).join('')).toBe(letters(whole.text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('numbers the parts, with room for the numbers', () => {
    fc.assert(
      fc.property(rich, fc.integer({ min: 40, max: 200 }), (whole, limit) => {
        const parts = numberedParts(whole, within(limit));
        expect(parts.every(within(limit))).toBe(true);
        if (parts.length === 1) return;
        parts.forEach((part, n) => {
          expect(part.text.endsWith(`\n(${n + 1}/${parts.length})`)).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('balances the isolates of every part', () => {
    fc.assert(
      fc.property(rich, fc.integer({ min: 40, max: 200 }), (whole, limit) => {
        for (const { text } of split(whole, within(limit))) expect(openAfter(text)).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('cuts no letter that has room, and keeps marks on the words they mark', () => {
    fc.assert(
      fc.property(rich, fc.integer({ min: 60, max: 200 }), (whole, limit) => {
        const parts = split(whole, within(limit));
        const pieces = letterEnds(whole.text).length;
        const sum = parts.reduce((count, part) => count + letterEnds(letters(part.text)).length, 0);
        expect(sum).toBeLessThanOrEqual(pieces);
        const bold = (some: Rich) =>
          some.spans
            .filter(({ style }) => style === 'bold')
            .map(({ start, end }) => letters(some.text.slice(start, end)))
            .join('');
        expect(parts.map(bold).join('')).toBe(bold(whole));
      }),
      { numRuns: 200 },
    );
  });

  it('cuts a letter under marks without end, rather than refuse it', () => {
    const endless = `م${'\u064E'.repeat(5000)}`;
    const parts = split(plain(endless), within(4096));
    expect(parts.map(({ text }) => text.length)).toEqual([4096, 905]);
  });

  it('prefers paragraphs, then lines, sentences and words', () => {
    const cut = (text: string, limit: number) => split(plain(text), within(limit)).map((part) => part.text);
    expect(cut('سيطرت القوات على البلدة.\n\nوانسحب الطرف الآخر نحو الشرق', 32)).toEqual([
      'سيطرت القوات على البلدة.',
      'وانسحب الطرف الآخر نحو الشرق',
    ]);
    expect(cut('قُتل ثلاثة. وجُرح خمسة آخرون', 20)).toEqual(['قُتل ثلاثة.', 'وجُرح خمسة آخرون']);
    expect(cut('قصف عنيف على أطراف المدينة', 12)).toEqual(['قصف عنيف على', 'أطراف', 'المدينة']);
  });

  it('opens again in the next part what it closes in this one', () => {
    const parts = split(plain(`نقل ${FSI}Syrian Observatory for Human Rights${PDI} الخبر`), within(30));
    expect(parts.map(({ text }) => text)).toEqual([
      `نقل ${FSI}Syrian Observatory for${PDI}`,
      `${FSI}Human Rights${PDI} الخبر`,
    ]);
  });
});
