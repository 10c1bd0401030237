// One event told at two places or by two words comes out once; and no side is filled in where nothing tells it.
import { describe, expect, it } from 'vitest';
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { createExtractor } from '../../src/extraction/index.ts';
import { readActors } from '../../src/shared/config.ts';

const CONFIG = new URL('../../config', import.meta.url).pathname;
const extractor = createExtractor({ gazetteer: GAZETTEER, actors: readActors(CONFIG, CONFIG) });
const eventsOf = (day: string, country: string, title: string | null, text: string) =>
  extractor({ id: 'x', title, text, country, publishedAt: `${day}T18:00:00Z` }, new Date(0)).events;
const told = (day: string, country: string, title: string | null, text: string) =>
  eventsOf(day, country, title, text).map(({ type, place, fatalities }) => [type, place?.name, fatalities]);
const sidesOf = (day: string, country: string, text: string) => eventsOf(day, country, null, text)[0]?.sides;

describe('one event', () => {
  it('stands at the quarter that the text names for the town of the headline', () => {
    expect(
      told(
        '2016-02-11',
        'IQ',
        'داعش يعدم 8 مدنيين في الموصل',
        'أعدم تنظيم داعش ثمانية مدنيين في حي الزهور بمدينة الموصل.',
      ),
    ).toEqual([['attack', 'حي الزهور', 8]]);
    expect(
      told('2014-05-08', 'SY', null, 'في حلب، استهدف الطيران المروحي حي مساكن هنانو بالبراميل المتفجرة.'),
    ).toEqual([['air-drone-strike', 'مساكن هنانو', null]]);
  });

  it('stands at each of the places that one word lists', () => {
    const names = told('2015-03-02', 'SY', null, 'قصفت قوات النظام مدينة دوما وحي جوبر وبلدة زملكا.').map(
      ([, name]) => name,
    );
    expect(names).toEqual(['دوما', 'جوبر', 'زملكا']);
  });

  it('takes its means from the telling that names them', () => {
    expect(
      told(
        '2016-11-17',
        'SY',
        'ارتفاع حصيلة قصف الأمس على حي الشعار بمدينة حلب إلى 14',
        'ارتفعت حصيلة ضحايا القصف الجوي الذي استهدف أمس حي الشعار بمدينة حلب إلى 14 قتيلا.',
      ),
    ).toEqual([['air-drone-strike', 'الشعار', 14]]);
  });
});

describe('sides', () => {
  it('follows the text where it says who stands with whom', () => {
    const text =
      'دارت اشتباكات بين الجيش والقوة المشتركة من جهة وقوات الدعم السريع من جهة أخرى في مدينة الفاشر.';
    expect(sidesOf('2024-06-12', 'SD', text)).toEqual([
      ['sudanese-armed-forces', 'joint-force-darfur'],
      ['rapid-support-forces'],
    ]);
  });

  it('takes the owner of a post for whoever is attacked', () => {
    expect(
      sidesOf('2021-09-05', 'IQ', 'هاجم مسلحو داعش نقطة تفتيش للشرطة الاتحادية في قضاء الحويجة.'),
    ).toEqual([['isis'], ['iraqi-security-forces']]);
  });

  it.each([
    [
      '2020-01-04',
      'LY',
      'قتل 30 شخصا في قصف جوي على منطقة الهضبة في طرابلس، بحسب وزارة الصحة بحكومة الوفاق.',
    ],
    ['2024-02-10', 'YE', 'قتل ثلاثة أشخاص في غارة جوية على مدينة الحديدة.'],
  ])('leaves open who struck where two may have: %s %s', (day, country, text) => {
    expect(sidesOf(day, country, text)?.[0]).toEqual([]);
  });

  it('takes the drones of a group for its own', () => {
    const text = 'قتل جندي وأصيب آخران بقصف لطائرة مسيرة تابعة للحوثيين استهدف موقعا في مدينة الضالع.';
    expect(sidesOf('2023-08-21', 'YE', text)?.[0]).toEqual(['houthis']);
  });
});
