// The reading that the truth of a demo story asks for: what a perfect extractor would have made of an article.
import type { DemoArticle, ExpectedIncident, Story } from '../../../src/demo/story.ts';
import type { CodedEvent } from '../../../src/shared/schema/index.ts';
import { locate } from './locations.ts';

export function eventsOf(story: Story, article: DemoArticle, paragraphs: readonly string[]): CodedEvent[] {
  return story.incidents
    .filter(({ articles }) => articles.includes(article.key))
    .map((incident) => coded(incident, article, paragraphs));
}

function coded(incident: ExpectedIncident, article: DemoArticle, paragraphs: readonly string[]): CodedEvent {
  const { type, sides, place, control, fatalities } = incident;
  const isDenial = article.key.includes('denied');
  const evidence = paragraphs[0]!.split('، وفق')[0]!.replace(/^[^:]+: /, '');
  return {
    type,
    sides,
    place,
    ...(control && { control }),
    status: isDenial ? 'denied' : incident.status,
    freshness: 'new',
    date: null,
    fatalities: fatalities ?? null,
    evidence,
    location: locate(place.name),
    rule: `${type}/demo`,
    span: { field: 'text', start: 0, end: evidence.length },
    speaker: speakerOf(incident, isDenial),
    implied: [],
  };
}

function speakerOf({ status, sides }: ExpectedIncident, isDenial: boolean): CodedEvent['speaker'] {
  if (isDenial) return { name: 'الجيش اليمني', kind: 'party', actor: sides[1][0]! };
  if (status === 'claimed') return { name: 'جماعة الحوثي', kind: 'party', actor: sides[0][0]! };
  return null;
}
