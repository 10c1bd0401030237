// Who against whom, where the grammar of the sentence or the text around it decides.
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extraction/index.ts';
import type { CodedEvent } from '../../src/shared/schema/index.ts';
import { toyActors, toyGazetteer } from './toy-world.ts';

const extract = createExtractor({ gazetteer: toyGazetteer, actors: toyActors });
const eventsIn = (text: string): readonly CodedEvent[] =>
  extract({ id: 'sides', text, publishedAt: '2018-06-26' }, new Date('2018-06-26')).events;
const at = (text: string, place: string): CodedEvent | undefined =>
  eventsIn(text).find((event) => event.place?.name === place);

describe('the subject before a verb', () => {
  it('is not the one whom the deed before it was done to', () => {
    const text =
      'نصبت المقاومة الشعبية كمينا ونجحت في طرد الحوثيين من بلدة السهل، وواصلت تقدمها في بلدة الروضة.';
    expect(at(text, 'الروضة')?.sides[0]).toContain('yemeni-popular-resistance');
  });

  it('follows the verb where a pronoun stands for the place', () => {
    const text = 'غادر مسلحو تنظيم داعش مقارهم في بلدة المرج التي سيطرت عليها قوات النظام السوري أمس.';
    expect(at(text, 'المرج')?.control?.to).toEqual(['syrian-government-forces']);
  });

  it('is nobody who says that another did it', () => {
    const text = 'قالت قوات الجيش اليمني إن الهجوم وقع في بلدة الروضة.';
    expect(at(text, 'الروضة')).toBeUndefined();
  });
});

describe('words that take sides', () => {
  it('do not free a place for those it is freed from', () => {
    const text = 'خسرت ميليشيات الحوثي مواقعها أمام قوات الجيش اليمني مع بدء تحرير بلدة الروضة.';
    expect(at(text, 'الروضة')?.control?.to).not.toContain('houthis');
  });
});

describe('enemies told together', () => {
  it('face each other where they fell in one fight', () => {
    const text = 'قتل 12 عنصرا من قوات النظام ومن فصائل المعارضة في اشتباكات في بلدة المرج.';
    expect(at(text, 'المرج')?.sides.every((side) => side.length > 0)).toBe(true);
  });
});

describe('the dead', () => {
  it('are given to what was told before of the place that the toll names', () => {
    const text =
      'دارت اشتباكات بين الجيش اليمني والحوثيين في بلدة الروضة. وأوضح مصدر طبي أن المستشفيات استقبلت الجرحى. وأضاف أن 14 حوثيا قتلوا في بلدة الروضة وحدها.';
    expect(at(text, 'الروضة')?.fatalities).toBe(14);
  });

  it('are one where a leader alone was killed', () => {
    const text = 'قتل القيادي الحوثي صالح العمري في مواجهات مع الجيش اليمني في بلدة الروضة.';
    expect(eventsIn(text).some(({ fatalities }) => fatalities === 1)).toBe(true);
  });
});

describe('the day of what came before', () => {
  it('lies as long before the day that is named', () => {
    const text = 'زار الوفد بلدة الروضة أمس الاثنين بعد أسبوع على سيطرة الجيش اليمني على بلدة السهل.';
    expect(at(text, 'السهل')?.date).toBe('2018-06-18');
  });
});
