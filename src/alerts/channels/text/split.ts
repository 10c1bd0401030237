// A text that is longer than a message may be, as several messages: nothing is lost, nothing refused.

import { letterEnds } from '../../render/letters.ts';
import { bestCut } from './breaks.ts';
import { closing, openAfter } from './isolates.ts';
import { join, plain, type Rich, slice } from './rich.ts';

/** Whether a message takes it, counted as the service counts. What fits still fits when it is shorter. */
export type Fits = (part: Rich) => boolean;

/** Parts as they are, or each with its number at the end: «(2/3)». */
export function numberedParts(whole: Rich, fits: Fits): Rich[] {
  if (fits(whole)) return [whole];
  for (let digits = 1; ; digits += 1) {
    const widest = Number('9'.repeat(digits));
    const parts = split(whole, (part) => fits(numbered(part, widest, widest)));
    if (parts.length <= widest) return parts.map((part, n) => numbered(part, n + 1, parts.length));
  }
}

const numbered = (part: Rich, number: number, count: number): Rich =>
  join([part, plain(`(${number}/${count})`)], '\n');

/**
 * Cuts at paragraphs, lines, sentences or words where one is near, else between letters, and inside a letter only
 * where it alone is too long. White space at a cut goes; isolates open there are closed and opened again.
 */
export function split(whole: Rich, fits: Fits): Rich[] {
  const text = whole.text.trimEnd();
  const ends = letterEnds(text);
  const letters = new Set(ends);
  const parts: Rich[] = [];
  let open = '';
  for (let start = skipSpace(text, 0); start < text.length; ) {
    const opened = open;
    const part = (end: number) => balanced(whole, start, end, opened);
    const most = furthest(text, ends, start, (end) => fits(part(end)));
    const end = most === text.length ? most : bestCut(text, start, most, (at) => letters.has(at));
    parts.push(part(end));
    open = openAfter(text.slice(start, end), opened);
    start = skipSpace(text, end);
  }
  return parts;
}

/** @param open isolates that stand open before `start`. */
function balanced(whole: Rich, start: number, end: number, open: string): Rich {
  const inner = slice(whole, start, end);
  const left = closing(openAfter(inner.text, open));
  return join([plain(open), inner, plain(left)], '');
}

/** @returns the last end of a letter that there is room for; where there is none, of a character; at least one character on. */
function furthest(
  text: string,
  ends: readonly number[],
  start: number,
  roomFor: (end: number) => boolean,
): number {
  const after = ends.slice(ends.findIndex((end) => end > start));
  const letters = lastOf(after, roomFor);
  if (letters !== undefined) return letters;
  const characters = characterEnds(text, start, after[0]!);
  return lastOf(characters, roomFor) ?? characters[0]!;
}

/**
 * Tries near values first: what is far over the limit costs most to measure.
 * @returns the last of ascending values that holds; what holds for one holds for all before it.
 */
function lastOf(values: readonly number[], holds: (value: number) => boolean): number | undefined {
  let step = 64;
  while (step < values.length && holds(values[step]!)) step *= 2;
  let [low, high] = [0, Math.min(step, values.length)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle]!)) low = middle + 1;
    else high = middle;
  }
  return values[low - 1];
}

function characterEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  let at = start;
  for (const character of text.slice(start, end)) {
    at += character.length;
    ends.push(at);
  }
  return ends;
}

function skipSpace(text: string, from: number): number {
  const next = text.slice(from).search(/\S/u);
  return next < 0 ? text.length : from + next;
}
