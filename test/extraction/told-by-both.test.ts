// Two sides that claim one place, parties that speak of themselves, and rumours of what others did: invented sentences.
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extraction/index.ts';
import { toyActors, toyGazetteer } from './toy-world.ts';

const extract = createExtractor({ gazetteer: toyGazetteer, actors: toyActors });
const told = (text: string): string[] =>
  extract(
    { id: 'a', outlet: 'وكالة', title: null, text, publishedAt: '2018-06-26', country: 'YE' },
    new Date('2018-06-26T12:00:00Z'),
  )
    .events.filter(({ control, freshness }) => control && freshness === 'new')
    .map(({ control, status }) => `${control!.to.join('+')} < ${control!.from.join('+')} ${status}`);

describe('two who claim one place', () => {
  it.each([
    'أعلن كل من الجيش اليمني والحوثيين السيطرة على بلدة الروضة',
    'أعلن الجيش اليمني والحوثيون السيطرة على بلدة الروضة، وتعذر التحقق من الروايتين',
  ])('%s', (text) => {
    expect(told(text).sort()).toEqual([
      'houthis < yemeni-government-forces claimed',
      'yemeni-government-forces < houthis claimed',
    ]);
  });

  it('is not what allies announce', () => {
    expect(told('أعلن الجيش اليمني السيطرة على بلدة الروضة بعد معارك مع الحوثيين')).toHaveLength(1);
  });
});

describe('a party that speaks of itself', () => {
  it.each([
    'تمكن الجيش اليمني بفضل الله من السيطرة على بلدة الروضة من الحوثيين',
    'سيطرت قواتنا في الجيش اليمني على بلدة الروضة من الحوثيين',
  ])('%s: claims', (text) => {
    expect(told(text)).toEqual(['yemeni-government-forces < houthis claimed']);
  });
});

describe('what is called untrue', () => {
  it.each([
    'لا صحة لدخول الحوثيين بلدة الروضة',
    'سخر الجيش اليمني من مزاعم سيطرة الحوثيين على بلدة الروضة',
    'أكد الجيش اليمني أن بلدة الروضة بيده، نافيا سقوطها بيد الحوثيين',
  ])('%s', (text) => {
    const [event] = told(text);
    expect(event).toMatch(/^houthis < .*denied$/);
  });
});

describe('the clause after', () => {
  it('has the subject of the one before', () => {
    expect(told('سيطرت قوات الجيش اليمني على بلدة الروضة، كما دخلت مدينة تعز')).toHaveLength(2);
  });
});
