// A summary of several countries is settled item by item; an article about one country stays whole.
import { expect, it } from 'vitest';
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { createExtractor } from '../../src/extraction/index.ts';
import { readActors } from '../../src/shared/config.ts';

const extract = createExtractor({ gazetteer: GAZETTEER, actors: readActors('config', 'config') });
const read = (text: string) =>
  extract(
    { id: 'x', outlet: 'وكالة', title: 'موجز المساء', text, publishedAt: '2025-11-02T20:00:00+03:00' },
    new Date('2025-11-03'),
  ).events;

it('gives each item the forces of its own country', () => {
  const events = read(
    'السودان: استعاد الجيش مدينة بارا من قوات الدعم السريع.\nاليمن: استعاد الجيش مدينة حيس من الحوثيين.',
  );
  const taker = (place: string) =>
    events.find((event) => event.place?.name === place && event.control)?.control?.to;
  expect(taker('بارا')).toEqual(['sudanese-armed-forces']);
  expect(taker('حيس')).toContain('yemeni-government-forces');
});

it('does not take sides of one item into another', () => {
  const events = read(
    'الصومال: القوات الحكومية تستعيد بلدة باريري من حركة الشباب.\nالعراق: قتلى في هجوم مسلح بالمقدادية.',
  );
  const sides = events
    .filter(({ place }) => place?.name === 'المقدادية')
    .flatMap((event) => event.sides.flat());
  expect(sides).not.toContain('al-shabaab');
  expect(sides).not.toContain('somali-government-forces');
});
