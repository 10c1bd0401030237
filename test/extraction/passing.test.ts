// What an article touches without telling it: enough to join what others tell, never an event.
import { describe, expect, it } from 'vitest';
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { createExtractor } from '../../src/extraction/index.ts';
import { readActors } from '../../src/shared/config.ts';
import { classOf, codedEventSchema } from '../../src/shared/schema/index.ts';

const extract = createExtractor({ gazetteer: GAZETTEER, actors: readActors('config', 'config') });
const read = (title: string, text: string) =>
  extract(
    { id: 'x', outlet: 'وكالة', title, text, publishedAt: '2025-11-02T20:00:00+03:00' },
    new Date('2025-11-03'),
  );
const touched = (title: string, text: string) =>
  read(title, text).passing.map(({ type, place, status }) => `${classOf(type)} ${place?.name} ${status}`);

const STREETS = 'انتشرت قوات الدعم السريع في شوارع بارا بعد معركة مع الجيش السوداني انتهت لصالحها.';

describe('a mention in passing', () => {
  it('has a place and words of a class', () => {
    expect(touched('', STREETS)).toEqual(['clash بارا reported']);
  });

  it('passes the schema, and is marked as no event', () => {
    const { passing } = read('', STREETS);
    expect(passing).toHaveLength(1);
    for (const one of passing) {
      expect(() => codedEventSchema.parse(one)).not.toThrow();
      expect(one).toMatchObject({ passing: true, date: null, fatalities: null });
    }
  });

  it('is none of what the article tells as an event', () => {
    const { events, passing } = read(
      'الجيش السوداني يستعيد بارا',
      'استعاد الجيش السوداني مدينة بارا من قوات الدعم السريع بعد معارك عنيفة.',
    );
    expect(events.map(({ type }) => classOf(type))).toContain('control');
    expect(passing.map(({ type, rule }) => [classOf(type), rule])).not.toContainEqual([
      'control',
      'control/in-passing',
    ]);
    expect(passing.map(({ type }) => classOf(type))).not.toContain('clash');
  });

  it('is none where the whole area is all that is named, where a plan speaks, or where nobody is at war', () => {
    expect(touched('', 'تتواصل المعارك بين الجيش السوداني وقوات الدعم السريع في ولاية شمال كردفان.')).toEqual(
      [],
    );
    expect(touched('', 'سيهاجم الجيش السوداني قوات الدعم السريع في مدينة بارا قريبا.')).toEqual([]);
    expect(touched('', 'افتتح في مدينة بارا معرض لصور المدينة القديمة وأسواقها.')).toEqual([]);
  });

  it('takes no fallen shell for a fallen town', () => {
    expect(touched('', 'سقطت قذائف أطلقتها قوات الدعم السريع قرب سوق مدينة بارا.').join()).not.toContain(
      'control',
    );
  });
});
