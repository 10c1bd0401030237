// The shape of a demo story: what the outlets print, and beside it the truth that a careful coder would find.
import type { Control, EventClass, EventStatus, EventType, Place, Sides } from '../shared/schema/index.ts';
import type { OutletId } from './outlets.ts';
import type { PressDates } from './press-dates.ts';

/** One article before it is published: the words that depend on the day are written at release. */
export interface DemoArticle {
  /** Unique over all stories; also the last part of its address. */
  readonly key: string;
  readonly outlet: OutletId;
  readonly title: string;
  /** Paragraphs, the first with dateline. */
  readonly body: (dates: PressDates) => readonly string[];
}

/** An incident that must come out of a story, and nothing but these may. */
export interface ExpectedIncident {
  readonly class: EventClass;
  readonly type: EventType;
  readonly place: Place;
  readonly sides: Sides;
  readonly status: EventStatus;
  readonly control?: Control;
  readonly fatalities?: number;
  /** Keys of the articles that tell it. */
  readonly articles: readonly string[];
  /** Syndicated texts count once. */
  readonly independentSources: number;
  /** Somebody quoted denies it. */
  readonly denied?: true;
}

export interface Story {
  readonly id: string;
  /** What it is there to show. */
  readonly shows: string;
  readonly articles: readonly DemoArticle[];
  /** Empty where the story must raise nothing: sport, markets, history. */
  readonly incidents: readonly ExpectedIncident[];
}
