// An article that tries to be more than text, in every field that a feed fills.
import type { CodedEvent } from '../../../src/shared/schema/index.ts';
import { locate } from './locations.ts';
import type { SeedArticle } from './seed.ts';

export const SCRIPT = `<script>alert(1)</script>`;
export const BREAKOUT = `"><img src=x onerror=alert(2)>'`;

export function evilArticle(at: Date, url: string | null): SeedArticle {
  const evidence = `هجوم ${SCRIPT} ${BREAKOUT}`;
  const event: CodedEvent = {
    type: 'armed-clash',
    sides: [['isis'], ['peshmerga']],
    place: { name: `سنجار${BREAKOUT}`, within: SCRIPT },
    status: 'reported',
    freshness: 'new',
    date: null,
    fatalities: null,
    evidence,
    location: { ...locate('السخنة'), placeId: `text:${BREAKOUT}`, nameEn: SCRIPT, admin1: BREAKOUT },
    rule: 'armed-clash/test',
    span: { field: 'text', start: 0, end: 4 },
    speaker: null,
    implied: [],
  };
  return {
    key: `evil ${BREAKOUT} ${url}`,
    feedId: 'almada',
    outlet: `وكالة ${SCRIPT}${BREAKOUT}`,
    country: 'SY',
    title: `خبر ${SCRIPT}${BREAKOUT}`,
    text: evidence,
    url,
    at,
    events: [event],
  };
}
