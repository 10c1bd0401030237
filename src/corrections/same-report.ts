// Whether two readings of an article mean the same report: to the word, or as far as a later reading tells.
import type { CodedEvent, Facts, Source } from '../shared/schema/index.ts';
import { factsAsRead } from './facts.ts';

type Read = Pick<Facts, 'type' | 'place' | 'sides'>;

const samePlace = (a: Read, b: Read): boolean => a.place?.name === b.place?.name;
const sameSides = (a: Read, b: Read): boolean => JSON.stringify(a.sides) === JSON.stringify(b.sides);

const keyOf = (words: string, { type, place, sides }: Read): string =>
  JSON.stringify([words, type, place?.name ?? null, sides]);

/** Known by its words, type, place and sides: one report, whichever correction names it. */
export const reportKey = (event: CodedEvent): string => keyOf(event.evidence, factsAsRead(event));

/** To the word. */
export const isReport = (source: Source, event: CodedEvent): boolean =>
  keyOf(source.quote, factsAsRead(source)) === reportKey(event);

type Text = { title?: string | null; text: string };
type Span = CodedEvent['span'];

/** Where the words stand in the text as it is now. */
export function spansOf({ title, text }: Text, words: string): Span[] {
  return [
    ...occurrences(title ?? '', words).map((start) => ({ field: 'title' as const, start })),
    ...occurrences(text, words).map((start) => ({ field: 'text' as const, start })),
  ].map((at) => ({ ...at, end: at.start + words.length }));
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Best first: the same words, or how much of them; then type, place and sides. */
export type Likeness = readonly [words: number, type: number, place: number, sides: number];

/** @returns how like an event of a reading is to a report of an earlier one; undefined where they share no word. */
export function likeness(article: Text, event: CodedEvent, report: CodedEvent): Likeness | undefined {
  const words =
    event.evidence === report.evidence ? 2 : shareOf(event.span, spansOf(article, report.evidence));
  if (words === 0 || (event.passing ?? false) !== (report.passing ?? false)) return undefined;
  const [a, b] = [event, factsAsRead(report)];
  return [words, Number(a.type === b.type), Number(samePlace(a, b)), Number(sameSides(a, b))];
}

/** Of both taken together, what both have: 0 to 1. */
const shareOf = (span: Span, others: readonly Span[]): number =>
  Math.max(
    0,
    ...others
      .filter(({ field }) => field === span.field)
      .map(
        ({ start, end }) =>
          (Math.min(end, span.end) - Math.max(start, span.start)) /
          (Math.max(end, span.end) - Math.min(start, span.start)),
      ),
  );

export const byLikeness = (a: Likeness, b: Likeness): number =>
  b.reduce((order, value, index) => order || value - a[index]!, 0);
