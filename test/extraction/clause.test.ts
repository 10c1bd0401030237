// How far a clause carries: remarks, brackets, adverbs and aims inside it, pronouns and subjects of suffering.
import { describe, expect, it } from 'vitest';
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { createExtractor } from '../../src/extraction/index.ts';
import { readActors } from '../../src/shared/config.ts';

const CONFIG = new URL('../../config', import.meta.url).pathname;
const extractor = createExtractor({ gazetteer: GAZETTEER, actors: readActors(CONFIG, CONFIG) });
const read = (text: string) =>
  extractor({ id: 'x', text, publishedAt: '2018-03-10T00:00:00Z' }, new Date(0)).events;
const told = (text: string): string[] => read(text).map(({ type, place }) => `${type} ${place?.name}`);

describe('a clause', () => {
  it.each([
    [
      'شنت مقاتلات التحالف العربي غارات عنيفة، وصفها سكان بأنها "الأشد" على معسكرات الحوثيين في صرواح',
      ['air-drone-strike صرواح'],
    ],
    ['وقصف طيران التحالف العربي بدوره مخازن للحوثيين في مدينة تعز', ['air-drone-strike تعز']],
    ['وقصفت طائرات التحالف العربي من جانبها تجمعات للحوثيين في نهم', ['air-drone-strike نهم']],
    [
      'استهدفت غارات التحالف العربي تعزيزات للحوثيين قادمة من ذمار (جنوب العاصمة) إلى أطراف مدينة رداع',
      ['air-drone-strike رداع'],
    ],
    ['شن الجيش اليمني هجوما على مناطق سيطرة الحوثيين في مديرية نهم', ['armed-clash نهم']],
    ['يشن الجيش السوري منذ 5 آذار/مارس هجوما على فصائل المعارضة في مدينة حرستا', ['armed-clash حرستا']],
  ])('goes on past what stands between: %s', (text, events) => {
    expect(told(text)).toEqual(events);
  });

  it.each([
    ['هاجم داعش بلدة مورك في سوريا، واندلعت فيها اشتباكات مع قوات النظام السوري', ['armed-clash مورك']],
    [
      'وتعد بلدة مورك آخر معقل لفصائل المعارضة في ريف حماة وتتعرض لهجوم من قوات النظام السوري',
      ['armed-clash مورك'],
    ],
    [
      'حرر الجيش اليمني أمس قرى "الشعاب" و"القهرة" قرب حرض',
      ['government-regains-territory الشعاب', 'government-regains-territory القهرة'],
    ],
    ['استعاد الجيش السوري من داعش قسما كبيرا من مدينة تدمر', ['government-regains-territory تدمر']],
    [
      'وفي إدلب دارت اشتباكات بين قوات النظام السوري وجبهة النصرة في الريف الجنوبي',
      ['armed-clash ريف إدلب الجنوبي'],
    ],
    [
      'صد الجيش السوري هجوم داعش في مدينة الحسكة ومزارع في ريفيها الشمالي والغربي',
      ['armed-clash الحسكة', 'armed-clash ريف الحسكة الشمالي', 'armed-clash ريف الحسكة الغربي'],
    ],
    [
      'تجددت المعارك بين الجيش السوري وداعش في ريفي الرقة الشرقي والجنوبي',
      ['armed-clash ريف الرقة الشرقي', 'armed-clash ريف الرقة الجنوبي'],
    ],
    [
      'سيطر الجيش السوري على بلدتي مورك وصوران، وتطل على طريق خان شيخون وقرية الهبيط',
      ['government-regains-territory مورك', 'government-regains-territory صوران'],
    ],
    [
      'دارت معارك بين الجيش السوري وداعش في ريف حمص خصوصا في تدمر والسخنة',
      ['armed-clash ريف حمص', 'armed-clash تدمر', 'armed-clash السخنة'],
    ],
  ])('finds its place: %s', (text, events) => {
    expect(told(text)).toEqual(events);
  });

  it.each([
    'قال الوسيط إنه يأمل إقناع الحوثيين بالتخلي عن السيطرة على مدينة الحديدة',
    'يعيش آلاف النازحين في مخيم مجاور لمنطقة سيطرة داعش في ريف تدمر',
    'وتسود خشية من أن يفضي طول أمد القتال مع الحوثيين في الحديدة إلى موجة نزوح',
    'تحدث قادة الحوثيين عن صدامات قد تحدث مع الجيش اليمني في صنعاء',
    'قال الحوثيون إن الممكن استعادة مدينة البيضاء من الجيش اليمني',
    'وبمقتله طويت صفحة من تاريخ الحوثيين في صنعاء',
  ])('tells of nothing that happened: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('takes who follows the pronoun for the one who took it', () => {
    const [event] = read(
      'تراجع الجيش السوري من بلدة مورك بعد ساعات من القتال، وسيطر عليها مقاتلو جبهة النصرة',
    );
    expect(event?.control).toMatchObject({ to: ['al-nusra-front'], from: ['syrian-government-forces'] });
  });

  it.each([
    ['خاض الحوثيون معارك مع القوات الحكومية اليمنية، التي تمكنت من السيطرة على جبل هيلان في مأرب'],
    ['نجحت المقاومة الشعبية في طرد الحوثيين من حريب في مأرب وإحكام سيطرتها على جبل هيلان'],
  ])('knows who takes a place by whom a clause is about: %s', (text) => {
    const taken = read(text).find(({ control, place }) => control && place?.name === 'جبل هيلان');
    expect(taken?.control?.from).toEqual(['houthis']);
  });

  it.each([
    'تسعى القوات الحكومية اليمنية، بدعم من التحالف العربي، إلى السيطرة على مدينة زبيد من الحوثيين',
    'تتقدم القوات الحكومية اليمنية نحو استكمال تحرير مديرية باقم من الحوثيين',
  ])('plans what is aimed at past an aside: %s', (text) => {
    expect(read(text).find(({ control }) => control)?.status).toBe('planned');
  });

  it('reads a share of a place', () => {
    const [event] = read('تمكن الجيش السوري من السيطرة على أكثر من نصف مدينة تدمر بعد معارك مع داعش');
    expect(event).toMatchObject({ place: { name: 'تدمر' }, control: { mode: 'partial' } });
  });

  it('blames the other side for rockets on a land abroad', () => {
    const event = read(
      'شن الجيش الإسرائيلي غارات على مواقع حركة حماس في خان يونس. وأصيب شخصان بعد أن سقطت قذيفة على بيت في مدينة عسقلان.',
    ).find(({ type }) => type === 'shelling-artillery-missile');
    expect(event?.sides[0]).toEqual(['hamas']);
  });

  it('takes «this area» for an area told before a town', () => {
    expect(
      told(
        'تدور معارك بين الجيش السوري وداعش في القلمون الشرقي. وسيطر الجيش السوري على بلدة جيرود. وقصفت طائرات روسية هذه المنطقة.',
      ),
    ).toContain('air-drone-strike القلمون الشرقي');
  });
});
