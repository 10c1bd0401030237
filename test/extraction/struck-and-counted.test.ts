// Whose means struck, how many died by the newest count, which attack was beaten off, in which town a spot lies.
import { describe, expect, it } from 'vitest';
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { createExtractor } from '../../src/extraction/index.ts';
import { readActors } from '../../src/shared/config.ts';

const CONFIG = new URL('../../config', import.meta.url).pathname;
const extractor = createExtractor({ gazetteer: GAZETTEER, actors: readActors(CONFIG, CONFIG) });
const eventsOf = (day: string, country: string, title: string | null, text: string) =>
  extractor({ id: 'x', title, text, country, publishedAt: `${day}T18:00:00Z` }, new Date(0)).events;

describe('the owner of the means', () => {
  it('is who struck', () => {
    const [event] = eventsOf('2024-07-17', 'SD', null, 'قصف بمسيّرة للدعم السريع على مدينة كوستي.');
    expect(event?.sides[0]).toEqual(['rapid-support-forces']);
  });

  it('downs nothing where its rocket falls', () => {
    const events = eventsOf('2021-06-08', 'YE', null, 'صاروخ للحوثيين يسقط على مخبز في مأرب.');
    expect(events.map(({ type }) => type)).toEqual(['shelling-artillery-missile']);
  });
});

describe('a rising count', () => {
  it.each([
    ['وارتفعت إلى تسعة حصيلة القتلى في الصاروخ الذي سقط الاثنين على مدينة مأرب.', 9, '2021-06-07'],
    ['توفي مصاب اليوم، ليبلغ عدد القتلى 12 في القصف الذي استهدف أمس مدينة مأرب.', 12, '2021-06-08'],
    ['أعلن مستشفى محلي أن الحصيلة النهائية لقصف الأمس على مدينة مأرب 16 قتيلا.', 16, '2021-06-08'],
  ])('is the toll, of the day told of: %s', (text, dead, day) => {
    const [event] = eventsOf('2021-06-09', 'YE', null, text);
    expect([event?.fatalities, event?.date, event?.status]).toEqual([dead, day, 'reported']);
  });
});

describe('an attack beaten off', () => {
  it('has failed, whoever and whatever day stands between', () => {
    const text = 'صد الجيش السوداني والقوة المشتركة اليوم الخميس هجوما لقوات الدعم السريع على مدينة الفاشر.';
    expect(eventsOf('2024-10-10', 'SD', null, text)[0]?.status).toBe('failed');
  });
});

describe('a spot that no gazetteer knows', () => {
  it('lies in the town told with it and takes in the headline', () => {
    const text = 'اندلعت معارك بين الجيش والدعم السريع في محيط مقر اللواء 67 بمدينة سنجة اليوم.';
    const events = eventsOf('2024-07-02', 'SD', 'معارك بين الجيش والدعم السريع في سنجة', text);
    expect(events.map(({ place }) => place?.within)).toEqual(['سنجة']);
    expect(events[0]?.location?.areas).toContain('سنجة');
  });

  it('is the nearer of two towns with the road between them', () => {
    const text = 'قتل شاب أمس بإطلاق نار من مجهولين على الطريق بين مدينتي نوى والشيخ مسكين.';
    expect(eventsOf('2022-12-21', 'SY', null, text).map(({ place }) => place?.name)).toEqual(['نوى']);
  });

  it('is no quarter of another town', () => {
    const text = 'سقط صاروخ للحوثيين على حي الروضة بمدينة مأرب.';
    expect(eventsOf('2021-06-08', 'YE', null, text)[0]?.location?.admin1).toBe('مأرب');
  });
});

describe('an item of a list', () => {
  it('keeps the place before its colon, the first of them too', () => {
    const text = '- دوما: 5 قتلى بغارات جوية للنظام.\n- حمورية: 7 قتلى بغارات جوية للنظام.';
    const told = eventsOf('2018-02-22', 'SY', null, text).map((event) => [
      event.place?.name,
      event.fatalities,
    ]);
    expect(told).toEqual([
      ['دوما', 5],
      ['حمورية', 7],
    ]);
  });
});
