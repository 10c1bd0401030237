// Whom a blast hit and who owned up to it, where the sentence of the blast does not say.
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extraction/index.ts';
import { toyActors, toyGazetteer } from './toy-world.ts';

const extract = createExtractor({ gazetteer: toyGazetteer, actors: toyActors });
const sidesOf = (text: string, type: string) =>
  extract({ id: 'victims', text, publishedAt: '2018-06-26' }, new Date('2018-06-26')).events.find(
    (event) => event.type === type,
  )?.sides;

describe('the sides of a blast', () => {
  it('names the party whose post was struck', () => {
    const text = 'انفجرت سيارة مفخخة استهدفت نقطة تفتيش للجيش اليمني في بلدة الروضة وأوقعت قتلى.';
    expect(sidesOf(text, 'remote-explosive-landmine-ied')).toEqual([
      ['unidentified-armed-group'],
      ['yemeni-government-forces'],
    ]);
  });

  it('names who owned up to it in a later sentence', () => {
    const text =
      'قتل خمسة مدنيين بتفجير سيارة مفخخة في بلدة المرج. وتبنى تنظيم الدولة الإسلامية الهجوم في بيان له.';
    expect(sidesOf(text, 'remote-explosive-landmine-ied')).toEqual([['isis'], ['civilians']]);
  });

  it('leaves open whom nobody names', () => {
    const text = 'قتل خمسة مدنيين بتفجير سيارة مفخخة في بلدة المرج. ولم تتبن أي جهة الهجوم حتى الآن.';
    expect(sidesOf(text, 'remote-explosive-landmine-ied')?.[0]).toEqual(['unidentified-armed-group']);
  });
});

describe('the parties to an agreement', () => {
  it('puts the state first where nobody is said to have offered terms', () => {
    const text =
      'هاجمت فصائل المعارضة مواقع قوات النظام في حماة. وانضمت بلدة المرج إلى اتفاق المصالحة الجديد.';
    expect(sidesOf(text, 'agreement')?.[0]).toContain('syrian-government-forces');
  });
});
