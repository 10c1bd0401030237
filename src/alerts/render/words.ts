// A notice as people read it, in parts: what every channel lays out in its own way.
import type { DeliveryKind, Language } from '../../shared/schema/index.ts';
import { arabicLine, englishLine } from './bidi.ts';

/** «الحالة: أورده مصدر واحد»; a fact without a label is a sentence of its own. */
export interface Fact {
  label: string | null;
  value: string;
}

/** A source and its quoted words, one event of a digest, one feed. */
export interface Item {
  text: string;
  /** Only addresses that a browser opens as a page. */
  url: string | null;
}

export interface Section {
  title: string | null;
  items: Item[];
}

/** A notice in one language. Latin words and digits inside Arabic are isolated; the first three bring their direction along. */
export interface Words {
  language: 'ar' | 'en';
  /** Says by itself whether it is an update, a withdrawal or a test. */
  headline: string;
  /** What is new since the last notice; null in a first one. */
  whatsNew: string | null;
  /** Names the first notice, for receivers whose channel can neither edit nor thread; null in a first one. */
  refersTo: string | null;
  facts: Fact[];
  sections: Section[];
}

export interface Rendered {
  language: Language;
  kind: DeliveryKind;
  ar: Words | null;
  en: Words | null;
  /** Everything as plain text, Arabic first. */
  plain: string;
}

/** Marked where a program that guesses direction line by line would guess wrong. */
export const inDirection = (language: Words['language'], text: string): string =>
  language === 'ar' ? arabicLine(text) : englishLine(text);

export const lineOf = ({ label, value }: Fact): string => (label === null ? value : `${label}: ${value}`);

/** What stands below the headline and the news, line by line and safe in its direction; addresses alone on theirs. */
export function linesOf({ language, facts, sections }: Words): string[] {
  const line = (text: string) => inDirection(language, text);
  return [
    ...facts.map((fact) => line(lineOf(fact))),
    ...sections.flatMap(({ title, items }) => [
      ...(title === null ? [] : [line(title)]),
      ...items.flatMap(({ text, url }) => [line(text), ...(url === null ? [] : [url])]),
    ]),
  ];
}

/** Each language whole, one after the other. */
export const plainTextOf = (languages: readonly (Words | null)[]): string =>
  languages
    .filter((words) => words !== null)
    .map(plainOf)
    .join('\n\n');

const plainOf = (words: Words): string =>
  [words.headline, words.whatsNew, words.refersTo, ...linesOf(words)]
    .filter((part) => part !== null)
    .join('\n');
