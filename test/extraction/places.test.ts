// How places are read: names after heads, what is none, heads alone, bearings, unknown villages. Sentences of our own.
import { describe, expect, it } from 'vitest';
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { createExtractor } from '../../src/extraction/index.ts';
import { readActors } from '../../src/shared/config.ts';

const CONFIG = new URL('../../config', import.meta.url).pathname;
const extractor = createExtractor({ gazetteer: GAZETTEER, actors: readActors(CONFIG, CONFIG) });
const read = (text: string) =>
  extractor({ id: 'x', text, publishedAt: '2016-05-10T00:00:00Z' }, new Date(0), { trace: true });

/** The names of all places read, in the order of the text. */
const placesOf = (text: string): string[] =>
  read(text)
    .trace!.find(({ stage }) => stage === 'mentions')!
    .lines.flatMap((line) => / · place (.+?) \([a-z]+(?:, from its head)?\)/.exec(line)?.[1] ?? []);
const locationOf = (text: string) => read(text).events[0]?.location;

describe('places', () => {
  it.each([
    ['سيطر الجيش السوري على مواقع جديدة في مدينة تدمر', ['تدمر']],
    ['سيطر الجيش السوري على مناطق مأهولة قرب تدمر', ['تدمر']],
    ['قصفت قوات النظام حيا سكنيا في مدينة دوما', ['دوما']],
    ['قال المرصد ومقره بريطانيا إن اشتباكات دارت في سراقب', ['سراقب']],
    ['اندلعت اشتباكات ظهر الخميس في بلدة مورك', ['مورك']],
    ['وأدى القصف المدفعي إلى مقتل ثلاثة مدنيين في دوما', ['دوما']],
    ['حكم عليه بالسجن 15 عاما بعد معارك مورك', ['مورك']],
    ['وصلت التعزيزات في قمة بغداد بحسب موقع "ميزان" الإخباري', ['بغداد']],
  ])('takes no adjective, count, time or owned head for a name: %s', (text, names) => {
    expect(placesOf(text)).toEqual(names);
  });

  it.each([
    ['دارت اشتباكات في محيط مطار مدينة الحديدة بين الجيش اليمني والحوثيين', ['مطار الحديدة']],
    ['هاجم داعش ميناءي السدرة ورأس لانوف', ['ميناء السدرة', 'ميناء رأس لانوف']],
    ['سيطرت فصائل المعارضة على قرى أم زليلة وجب الطوال وغيرهما', ['أم زليلة', 'جب الطوال']],
    ['سيطر الحوثيون على مديريتي كتاف والبقع', ['كتاف', 'البقع']],
    ['سيطر الحوثيون على مديرية كتاف والبقع', ['كتاف والبقع']],
    ['سقطت قذيفة على منزل في حي مشروع الكهرباء', ['مشروع الكهرباء']],
    ['سيطر الحوثيون على سلسلة جبال الكربة الاستراتيجية', ['سلسلة جبال الكربة']],
    ['سيطر الجيش السوري على تلة 214 قرب تدمر', ['تلة 214']],
  ])('reads what heads bring: %s', (text, names) => {
    expect(placesOf(text)).toEqual(names);
  });

  it('lets a head alone mean the likeliest place told before', () => {
    expect(
      placesOf('سيطر داعش على مدينة تدمر. وقصف الجيش السوري تلال مورك. واندلعت معارك في المدينة'),
    ).toEqual(['تدمر', 'مورك', 'تدمر']);
    expect(placesOf('وقعت اشتباكات في محافظة درعا. ووصل الموقوف إلى السجن أمس')).toEqual(['درعا']);
    expect(placesOf('قتل جنديان في تعز. وقال قائد المنطقة العسكرية إن الحوثيين انسحبوا')).toEqual(['تعز']);
  });

  it.each([
    ['دارت معارك في بلدة مورك شمال حماة', ['مورك']],
    ['دارت معارك في مورك (شمال غربي سوريا)', ['مورك']],
    ['دارت معارك في زنجبار مركز محافظة أبين', ['زنجبار']],
    ['دارت معارك على بعد 40 كلم من دمشق', []],
  ])('takes a place that only tells where another lies for none: %s', (text, names) => {
    expect(placesOf(text)).toEqual(names);
  });

  it('reads the sides of a country as regions', () => {
    expect(placesOf('شنت الطائرات الروسية غارات على جنوب غربي سوريا')).toEqual(['جنوب غربي سوريا']);
  });

  it('reads a small place of another country only where the text has to do with it', () => {
    expect(placesOf('شن الجيش اليمني الهجوم الرامي إلى استعادة صنعاء من الحوثيين')).toEqual(['صنعاء']);
    expect(placesOf('قال باراك أوباما إن الجيش السوري قصف حلب')).toEqual(['حلب']);
  });

  it('lets the head choose between the city and its governorate', () => {
    const text = (where: string) => `سيطرت قوات النظام السوري على ${where} بعد معارك مع جبهة النصرة`;
    expect(locationOf(text('مدينة درعا'))?.kind).toBe('city');
    expect(locationOf(text('محافظة درعا'))).toMatchObject({ kind: 'governorate', precision: 3 });
  });

  it('places an unknown village in the area told around it, without a pin', () => {
    expect(
      locationOf('سيطرت جبهة النصرة على قرية زرنوقة في ريف إدلب بعد معارك مع قوات النظام'),
    ).toMatchObject({
      placeId: 'text:زرنوقه',
      country: 'SY',
      admin1: 'إدلب',
      latitude: null,
      precision: 2,
    });
  });

  it('pins what happens near a place no better than near', () => {
    const event = (where: string) => `اندلعت اشتباكات بين قوات النظام السوري وجبهة النصرة ${where}`;
    expect(locationOf(event('في بلدة مورك'))?.precision).toBe(1);
    expect(locationOf(event('قرب بلدة مورك'))?.precision).toBe(2);
  });
});
