// Whose word it is, whether it happened and whether it is news, on invented sentences.
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../../src/extraction/index.ts';
import type { CodedEvent } from '../../../src/shared/schema/index.ts';
import { toyActors, toyGazetteer } from '../toy-world.ts';

const extract = createExtractor({ gazetteer: toyGazetteer, actors: toyActors });
const read = (text: string): CodedEvent[] =>
  extract({ id: 'a', text, publishedAt: '2018-06-26' }, new Date('2018-06-26T12:00:00Z')).events;
const first = (text: string): CodedEvent | undefined => read(text)[0];

describe('the speaker', () => {
  it.each([
    ['أعلن الجيش اليمني سيطرته على بلدة الروضة', 'claimed'],
    ['قال المتحدث باسم الجيش اليمني إن القوات سيطرت على بلدة الروضة', 'claimed'],
    ['سيطر الجيش اليمني على بلدة الروضة، بحسب المتحدث باسم الجيش اليمني', 'claimed'],
    ['قال مصدر عسكري إن الجيش اليمني سيطر على بلدة الروضة', 'claimed'],
    ['أفادت مصادر محلية بأن الجيش اليمني سيطر على بلدة الروضة', 'reported'],
    ['قال المرصد إن الجيش اليمني سيطر على بلدة الروضة', 'reported'],
    ['قال الحوثيون إن الجيش اليمني سيطر على بلدة الروضة', 'reported'],
    ['أعلن الجيش اليمني أن اشتباكات اندلعت مع الحوثيين في بلدة الروضة', 'reported'],
  ])('%s: %s', (text, status) => {
    expect(first(text)?.status).toBe(status);
  });

  it('goes on over sentences until somebody else speaks', () => {
    const told = read(
      'قال المتحدث باسم الجيش اليمني العميد سالم الحربي إن المعارك مستمرة مع الحوثيين. وأضاف أن الجيش اليمني سيطر على بلدة الروضة. وقال شهود عيان إن الجيش اليمني سيطر على قرية الوادية.',
    );
    const status = (name: string) => told.find(({ place }) => place?.name === name)?.status;
    expect(status('الروضة')).toBe('claimed');
    expect(status('الوادية')).toBe('reported');
  });

  it('is known again by name', () => {
    const told = read(
      'قال قائد الجيش اليمني العميد سالم الحربي إن المعارك مستمرة مع الحوثيين. وقال سكان إنهم سمعوا دوي انفجارات. وأكد الحربي أن الجيش اليمني سيطر على بلدة الروضة.',
    );
    expect(told.find(({ place }) => place?.name === 'الروضة')?.speaker?.kind).toBe('party');
  });
});

describe('what happened', () => {
  it.each([
    ['صد الجيش اليمني هجوما للحوثيين على بلدة الروضة', 'failed'],
    ['تصدى الجيش اليمني لهجوم الحوثيين على بلدة الروضة', 'failed'],
    ['هاجم الحوثيون مواقع الجيش اليمني في بلدة الروضة لكن القوات تصدت لهم', 'failed'],
    ['نفى الجيش اليمني سيطرة الحوثيين على بلدة الروضة', 'denied'],
    ['يستعد الجيش اليمني للسيطرة على بلدة الروضة من الحوثيين', 'planned'],
    ['سيطر الجيش اليمني على بلدة الروضة من الحوثيين', 'reported'],
  ])('%s: %s', (text, status) => {
    expect(first(text)?.status).toBe(status);
  });

  it.each([
    'لو سيطر الجيش اليمني على بلدة الروضة لانسحب الحوثيون',
    'يسيطر الحوثيون على بلدة الروضة منذ سنوات',
  ])('nothing in %s', (text) => {
    expect(read(text).filter(({ control }) => control)).toEqual([]);
  });
});

describe('history', () => {
  it.each([
    ['وكان الحوثيون قد سيطروا على بلدة الروضة في آذار 2015', 'background'],
    ['سيطر الحوثيون على بلدة الروضة الشهر الماضي', 'background'],
    ['يذكر أن الحوثيين سيطروا على بلدة الروضة بعد معارك عنيفة', 'background'],
    ['وكان الجيش اليمني قد سيطر على بلدة الروضة أمس', 'new'],
    ['يخوض الجيش اليمني معارك مع الحوثيين في بلدة الروضة منذ ثلاثة أشهر', 'new'],
  ])('%s: %s', (text, freshness) => {
    expect(first(text)?.freshness).toBe(freshness);
  });
});

describe('the day', () => {
  const clash = (when: string) =>
    first(`اندلعت اشتباكات ${when} بين الجيش اليمني والحوثيين في بلدة الروضة`)?.date;

  it.each([
    ['اليوم', '2018-06-26'],
    ['فجر أمس الاثنين', '2018-06-25'],
    ['مساء الأحد', '2018-06-24'],
    ['أول من أمس', '2018-06-24'],
    ['قبل يومين', '2018-06-24'],
    ['في 19 حزيران', '2018-06-19'],
    ['يوم 19/6/2018', '2018-06-19'],
    ['الأسبوع الماضي', null],
  ])('%s: %s', (when, day) => {
    expect(clash(when)).toBe(day);
  });

  it('follows the day on which the text says it was written', () => {
    expect(clash('أمس الأحد')).toBe('2018-06-24');
  });

  it('is the day of the deed, not of the telling', () => {
    const text =
      'قال المرصد اليوم الثلاثاء إن اشتباكات دارت مساء الأحد بين الجيش اليمني والحوثيين في بلدة الروضة';
    expect(first(text)?.date).toBe('2018-06-24');
  });
});

describe('the dead', () => {
  const clash = (toll: string) =>
    first(`اندلعت اشتباكات بين الجيش اليمني والحوثيين في بلدة الروضة ${toll}`)?.fatalities;

  it.each([
    ['أسفرت عن مقتل 15 مسلحا', 15],
    ['أسفرت عن مقتل ثلاثة وعشرين مسلحا وإصابة أربعين', 23],
    ['قتل فيها جنديان', 2],
    ['أسفرت عن مقتل جندي وإصابة سبعة', 1],
    ['أوقعت ستة قتلى', 6],
    ['قتل فيها 12 من الحوثيين وثلاثة من الجيش', 15],
    ['أسفرت عن مقتل تسعة أشخاص بينهم طفلان', 9],
    ['أسفرت عن مقتل العشرات', null],
    ['أسفرت عن سقوط 30 قتيلا وجريحا', null],
    ['أسفرت عن إصابة 12 شخصا', null],
  ])('%s: %s', (toll, count) => {
    expect(clash(toll)).toBe(count);
  });

  it('may be told in the sentence after', () => {
    const text =
      'اندلعت اشتباكات بين الجيش اليمني والحوثيين في بلدة الروضة. وأدت الاشتباكات إلى مقتل خمسة مسلحين.';
    expect(first(text)?.fatalities).toBe(5);
  });

  it('are nobody’s where one count is of several places', () => {
    const events = read(
      'اندلعت اشتباكات بين الجيش اليمني والحوثيين في بلدة الروضة وقرية الوادية قتل فيها 20 مسلحا',
    );
    expect(events.map(({ fatalities }) => fatalities)).toEqual([null, null]);
  });
});
