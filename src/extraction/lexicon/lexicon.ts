// How a concept is written down: an id and its Arabic terms, in dictionary spelling, one alone on its line.
import type { VerbEntry } from '../arabic/inflect.ts';

/** `words` are inflected as nouns, `verbs` as verbs with their nouns, `particles` stand as they are. */
export type Concept =
  | { id: string; kind: 'words'; terms: readonly string[] }
  | { id: string; kind: 'particles'; terms: readonly string[] }
  | { id: string; kind: 'verbs'; verbs: readonly VerbEntry[] };

export const words = (id: string, terms: readonly string[]): Concept => ({ id, kind: 'words', terms });
export const particles = (id: string, terms: readonly string[]): Concept => ({
  id,
  kind: 'particles',
  terms,
});
export const verbs = (id: string, entries: readonly VerbEntry[]): Concept => ({
  id,
  kind: 'verbs',
  verbs: entries,
});
