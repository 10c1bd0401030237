// Paragraphs of an article as they are kept: without its headline, dates and names above it, and teasers within it.
import { cleanParagraphs } from '../clean/clean.ts';
import type { Paragraph } from '../clean/html-text.ts';
import { comparableWords } from '../identity/comparable-text.ts';
import { isClock, isDateLine } from './date-line.ts';

/** Share of the text; with more linked paragraphs in its midst an article lists what it links. */
const MOST_LINKED = 0.15;
/** Of a short article a few teasers are a larger share. */
const FEW_LINKED = 3;
const MOST_OF_FEW = 0.4;
/** A text that is one link from end to end is badly marked up. */
const ALL_LINKED = 0.5;
/** Teasers stand alone or in twos; more in a row are a list of the article's own. */
const MOST_TEASERS = 2;
/** Paragraphs from the top among which a date is the article's own, not one of a chronology. */
const HEAD = 4;
const MOST_WORDS_OF_A_LABEL = 4;

/** @param headings of the page, as they may be repeated at the top. */
export function articleLines(html: string, headings: readonly string[]): string[] {
  const known = new Set(headings.map(comparable));
  const lines = withoutTeasers(cleanParagraphs(html)).map(({ text }) => text);
  const first = lines.findIndex(isSentence);
  return lines.filter((line, index) => {
    if (isClock(line) || (index < HEAD + Math.max(first, 0) && isDateLine(line))) return false;
    return index >= first || !(known.has(comparable(line)) || isLabel(line));
  });
}

export const comparable = (text: string): string => comparableWords(text).join(' ');

/** Long enough, or ended like one. */
export const isSentence = (line: string): boolean => line.length >= 80 || /[.!؟?…»"”。]$/u.test(line);

/** A name of a writer, section or place; «دمشق - سانا» is a dateline and stays. */
const isLabel = (line: string): boolean =>
  line.length <= 40 && !/[-–—:،/()]/.test(line) && comparableWords(line).length <= MOST_WORDS_OF_A_LABEL;

/** A paragraph that is one link, alone among sentences or the first or the last of all, leads to another article. */
function withoutTeasers(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const linked = paragraphs.filter((paragraph) => paragraph.linked);
  const most = linked.length <= FEW_LINKED ? MOST_OF_FEW : MOST_LINKED;
  const lists = size(linked) > size(paragraphs) * most;
  if (size(linked) > size(paragraphs) * ALL_LINKED) return paragraphs;
  return runsOf(paragraphs).flatMap((run, index, runs) => {
    const outer = index === 0 || index === runs.length - 1;
    return run[0]!.linked && (outer || (!lists && run.length <= MOST_TEASERS)) ? [] : run;
  });
}

/** Neighbours that are linked alike. */
function runsOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const runs: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const run = runs.at(-1);
    if (run?.[0]?.linked === paragraph.linked) run?.push(paragraph);
    else runs.push([paragraph]);
  }
  return runs;
}

const size = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0);
