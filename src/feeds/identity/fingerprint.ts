// What makes two texts one: an exact fingerprint and a signature that survives an editor's touch.
import { stableId } from '../../shared/ids.ts';
import { comparableWords, withoutDatelines } from './comparable-text.ts';
import { isAddressKey } from './keys.ts';
import { containment, minHash, similarity } from './min-hash.ts';

export interface Fingerprint {
  /** Equal for texts that differ only in spelling, dateline and agency signature. */
  fingerprint: string;
  /** 64 unsigned 32-bit numbers; empty for texts under 25 words, which are compared exactly. */
  signature: number[];
}

/** Below this, two different events may be told in almost the same words. */
const MIN_WORDS = 25;
const SAME_SIMILARITY = 0.5;
/** Agency copies are cut or extended: one text holding the other is the same text too, from this similarity on. */
const SAME_CONTAINMENT = 0.8;
const CONTAINMENT_FROM = 0.25;

/** @param article a short text is told apart by its title as well. */
export function fingerprintOf(article: { title: string | null; text: string }): Fingerprint {
  const words = comparableWords(withoutDatelines(article.text));
  if (words.length >= MIN_WORDS) return { fingerprint: hash(words), signature: minHash(words) };
  const title = comparableWords(article.title ?? '');
  const repeated = title.every((word, index) => words[index] === word);
  return { fingerprint: hash(repeated && words.length > 0 ? words : [...title, ...words]), signature: [] };
}

/** Whether two articles print one text: the same, or one cut from, or built upon, the other. */
export function sameText(a: Fingerprint, b: Fingerprint): boolean {
  if (a.fingerprint === b.fingerprint) return true;
  const jaccard = similarity(a.signature, b.signature);
  if (jaccard >= SAME_SIMILARITY) return true;
  return jaccard >= CONTAINMENT_FROM && containment(a.signature, b.signature) >= SAME_CONTAINMENT;
}

export interface Found extends Fingerprint {
  /** Those of its origin among them. */
  keys: readonly string[];
}

/** Whether two articles are one telling: one address, one source that both forward, or one text. */
export function sameTelling(a: Found, b: Found): boolean {
  return a.keys.some((key) => isAddressKey(key) && b.keys.includes(key)) || sameText(a, b);
}

const hash = (words: readonly string[]) => stableId('t', words.join(' '));
