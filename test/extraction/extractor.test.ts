// The extractor end to end on invented wire sentences.
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extraction/index.ts';
import { codedEventSchema } from '../../src/shared/schema/index.ts';
import { toyActors, toyGazetteer } from './toy-world.ts';

const extract = createExtractor({ gazetteer: toyGazetteer, actors: toyActors });
const read = (text: string) =>
  extract({ id: 'a', text, publishedAt: '2018-06-26' }, new Date('2018-06-26T12:00:00Z')).events;

describe('createExtractor', () => {
  it('reads one event for each place of a list under one verb', () => {
    const events = read(
      'سيطر الجيش اليمني على بلدة الروضة وقريتي الوادية والسدير في محافظة لحج بعد معارك مع الحوثيين',
    );
    const control = events.filter(({ control }) => control);
    expect(control.map(({ place }) => place?.name)).toEqual(['الروضة', 'الوادية', 'السدير']);
    expect(control[0]?.control?.to).toEqual(['yemeni-government-forces']);
    expect(control[0]?.control?.from).toEqual(['houthis']);
    expect(control[0]?.type).toBe('government-regains-territory');
  });

  it('gives coded events that keep the schema, with evidence from the text', () => {
    const text = 'اندلعت اشتباكات بين الجيش اليمني والحوثيين في بلدة quot;الروضةquot; اليوم.';
    for (const event of read(text)) {
      expect(() => codedEventSchema.parse(event)).not.toThrow();
      expect(text).toContain(event.evidence);
    }
  });

  it('makes nothing of sport', () => {
    expect(read('سيطر الفريق الضيف على مجريات اللقاء وشن هجوما على مرمى صاحب الأرض')).toEqual([]);
  });
});
