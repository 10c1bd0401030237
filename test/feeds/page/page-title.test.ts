import { describe, expect, it } from 'vitest';
import { pageTitle } from '../../../src/feeds/page/page-title.ts';

const none = { shown: [], outlets: [] };

describe('the headline of a page', () => {
  it.each([
    ['قصف على نوى - حوران نت', ['حوران نت']],
    ['قصف على نوى | حوران نت', ['حوران نت']],
    ['قصف على نوى |حوران نت', ['حوران نت']],
    ['قصف على نوى — حوران نِت', ['حوران نت']],
    ['حوران نت » قصف على نوى', ['حوران نت']],
    ['قصف على نوى - سوريا | حوران نت', ['حوران نت', 'سوريا']],
    ['حوران نت :: قصف على نوى', ['حوران نت']],
  ])('has no outlet’s name: %s', (title, outlets) => {
    expect(pageTitle({ titles: [title, title], shown: [], outlets })).toBe('قصف على نوى');
  });

  it.each([
    ['الوكالة: قصف على نوى وجاسم', 'قصف على نوى وجاسم'],
    ['سوريا - قصف على نوى وجاسم - أخبار درعا', 'قصف على نوى وجاسم'],
    ['قصف على نوى - قتيلان وجرحى - حوران', 'قصف على نوى - قتيلان وجرحى'],
  ])('is what the page itself shows: %s', (title, headline) => {
    expect(pageTitle({ ...none, titles: [title], shown: ['الرئيسية', 'الوكالة', headline] })).toBe(headline);
  });

  it('ends before the outlet’s name where the page states no other title', () => {
    const title = 'قصف على نوى يوقع قتيلين - حوران نت';
    expect(pageTitle({ ...none, titles: [title] })).toBe('قصف على نوى يوقع قتيلين');
    expect(pageTitle({ ...none, titles: [title, title] })).toBe(title);
  });

  it.each([
    'الأمم المتحدة: نزوح عشرة آلاف شخص',
    'قصف على نوى - قتيلان وجرحى من عائلة واحدة',
    'روسيا-أوكرانيا: جولة جديدة',
    'هل انتهت الحرب؟',
  ])('keeps its own dashes and colons: %s', (title) => {
    expect(pageTitle({ ...none, titles: [title, title], outlets: ['حوران نت'] })).toBe(title);
    expect(pageTitle({ ...none, titles: [title], shown: [title] })).toBe(title);
  });

  it('is none where none is stated, and is found in bounded time', () => {
    expect(pageTitle({ ...none, titles: [] })).toBeNull();
    const start = performance.now();
    pageTitle({ ...none, titles: ['نوى | '.repeat(200)], outlets: ['نوى'] });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
