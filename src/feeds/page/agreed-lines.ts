// What two witnesses agree on: the lines that Readability finds, and those of the element that is named as the body.
// A named body is whole and clean where the name is true; Readability finds what has no name, and judges the rest.
import { comparable, isSentence } from './article-lines.ts';

export interface Witnesses {
  /** Readability’s lines. */
  read: readonly string[];
  /** Lines of each element that is named as the body or a part of it. */
  parts: readonly (readonly string[])[];
  /** Lines between the headline and the body that are named as its summary. */
  leads: readonly string[];
  /** Lines of the `article` element with the headline, where no body is named. */
  whole: readonly string[];
}

/** Characters of a running line; shorter ones are labels as often as sentences. */
const RUNNING = 80;
const SHORTEST_LEAD = 40;
/** The named body bears Readability out, or lies within it. */
const MOST = 0.8;
/** So much more text in the named body is what Readability has missed; beyond, it must be sentences. */
const SOME_MORE = 1.5;
const MUCH_MORE = 0.3;
/** A named body that is far less than Readability finds is named wrongly. */
const LEAST = 0.25;

export function agreedLines({ read, parts, leads, whole }: Witnesses): string[] {
  const readKeys = new Set(read.map(key));
  const seenByRead = (lines: readonly string[]) => lines.filter((line) => readKeys.has(key(line)));
  const named = parts.filter((part, index) => index === 0 || size(seenByRead(part)) * 2 > size(part)).flat();
  const shared = size(seenByRead(named));
  if (!isBody(named, read, shared)) return [...(misses(read, whole) ? whole : read)];
  const keys = new Set(named.map(key));
  const above =
    shared === 0
      ? []
      : read.slice(
          0,
          read.findIndex((line) => keys.has(key(line))),
        );
  const summary = new Map([...leads, ...above.filter(isSentence)].map((line) => [key(line), line]));
  return [
    ...[...summary].flatMap(([of, line]) => (keys.has(of) || line.length < SHORTEST_LEAD ? [] : [line])),
    ...named,
  ];
}

/** Readability takes one block of several: the rest of the article is sentences too. */
function misses(read: readonly string[], whole: readonly string[]): boolean {
  const keys = new Set(read.map(key));
  const wholeKeys = new Set(whole.map(key));
  const more = whole.filter((line) => !keys.has(key(line)));
  const held = read.filter((line) => wholeKeys.has(key(line)));
  return (
    size(held) >= size(read) * MOST &&
    size(more) > size(read) * MUCH_MORE &&
    size(more.filter(isRunning)) >= size(more) * MOST
  );
}

function isBody(named: readonly string[], read: readonly string[], shared: number): boolean {
  if (named.length === 0) return false;
  if (shared >= size(read) * MOST) {
    const readKeys = new Set(read.map(key));
    const more = named.filter((line) => !readKeys.has(key(line)));
    return size(named) <= size(read) * SOME_MORE || size(more.filter(isRunning)) >= size(more) * MOST;
  }
  if (shared >= size(named) * MOST) return size(named) >= size(read) * LEAST && named.some(isEnded);
  return size(named.filter(isRunning)) > size(read.filter(isRunning));
}

const key = (line: string): string => comparable(line).replaceAll(' ', '');
const isEnded = (line: string): boolean => /[.!؟?»"”]$/u.test(line);
const isRunning = (line: string): boolean => line.length > RUNNING;
const size = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
