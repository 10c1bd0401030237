// Losses go on the heap that they belong to, on invented wire sentences.
import { describe, expect, it } from 'vitest';
import { createExtractor, sortLosses } from '../../src/extraction/index.ts';
import type { Event } from '../../src/shared/schema/index.ts';
import { toyActors, toyGazetteer } from './toy-world.ts';

const extract = createExtractor({ gazetteer: toyGazetteer, actors: toyActors });
const read = (text: string) =>
  extract({ id: 'a', text, publishedAt: '2018-06-26' }, new Date('2018-06-26'), { trace: true }).reading!;
const coded = (type: Event['type'], place: string, evidence: string): Event => ({
  type,
  sides: [[], []],
  place: { name: place, within: null },
  status: 'reported',
  freshness: 'new',
  date: null,
  fatalities: null,
  evidence,
});
const causesOf = (text: string, missed: Event[], spurious: Event[] = []) => {
  const reading = read(text);
  const losses = sortLosses(
    [{ id: 'a', missed, spurious }],
    () => missed,
    () => reading,
  );
  return [...losses.missed, ...losses.spurious].map(({ cause }) => cause);
};

describe('the cause of a loss', () => {
  it.each([
    ['no trigger word', 'تحدث الجيش اليمني عن بلدة الروضة', 'تحدث الجيش'],
    ['place unread', 'اندلعت اشتباكات بين الجيش اليمني والحوثيين في الروضة', 'اندلعت اشتباكات', 'زنجبار'],
    ['scope: planned, background or void', 'يستعد الجيش اليمني لمهاجمة الحوثيين في بلدة الروضة', 'يستعد'],
    ['words not found in the text', 'وصل الوفد إلى بلدة الروضة', 'اشتباكات'],
  ])('is %s', (cause, text, evidence, place = 'الروضة') => {
    expect(causesOf(text, [coded('armed-clash', place, evidence)])).toEqual([cause]);
  });

  it('is one and the same for an event told as another', () => {
    const text = 'اندلعت اشتباكات بين الجيش اليمني والحوثيين في بلدة الروضة';
    const { events } = read(text);
    const missed = coded('shelling-artillery-missile', 'الروضة', 'اشتباكات');
    expect(causesOf(text, [missed], [...events])).toEqual(['class differs', 'class differs']);
  });
});
