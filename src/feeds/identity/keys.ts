// By what else an article is known again, where its guid has changed: its address in any form, its title at its time.
import { stableId } from '../../shared/ids.ts';
import type { KnownArticle, NewArticle } from '../../shared/schema/index.ts';
import { addressKey } from './address-key.ts';
import { comparableWords } from './comparable-text.ts';

/** Shorter titles («عاجل»، «موجز المساء») come back with other news. */
const LEAST_TITLE_WORDS = 4;

interface Named {
  feedId: string;
  url: string | null;
  title: string | null;
  /** ISO instant with its offset. */
  publishedAt: string | null;
}

/** @returns hashes: of the address, the same in every feed, and of title and time, of this feed alone. */
export function keysOf({ feedId, url, title, publishedAt }: Named): string[] {
  const words = comparableWords(title ?? '');
  const dated = publishedAt !== null && words.length >= LEAST_TITLE_WORDS;
  const when = dated ? new Date(publishedAt).toISOString() : '';
  return [...addressKeys([url]), ...(dated ? [stableId('t', feedId, words.join(' '), when)] : [])];
}

/** Hashes of addresses; addresses that name no single page have none. */
export function addressKeys(addresses: readonly (string | null | undefined)[]): string[] {
  const keys = addresses.map((address) => (address ? addressKey(address) : null));
  return [...new Set(keys.filter((key) => key !== null).map((key) => stableId('u', key)))];
}

export const isAddressKey = (key: string): boolean => key.startsWith('u_');

/**
 * One listing without its repetitions. Where different texts share a key, the key names neither: an outlet that links
 * all of its items to one page has lost nothing by it.
 */
export function foldListing(listed: readonly NewArticle[]): NewArticle[] {
  const kept: NewArticle[] = [];
  const named = new Map<string, NewArticle>();
  const ambiguous = new Set<string>();
  for (const article of listed) {
    const shared = article.keys.filter((key) => named.has(key));
    if (shared.some((key) => named.get(key)!.fingerprint === article.fingerprint)) continue;
    for (const key of shared) ambiguous.add(key);
    for (const key of article.keys) if (!named.has(key)) named.set(key, article);
    kept.push(article);
  }
  if (ambiguous.size === 0) return kept;
  return kept.map((article) => ({ ...article, keys: article.keys.filter((key) => !ambiguous.has(key)) }));
}

/**
 * The articles of one listing under the ids by which they are known, with what is known of each. No two of them are
 * one: whoever has the id itself is it, else the first with a key.
 */
export function recognise<Article extends Pick<NewArticle, 'id' | 'keys'>>(
  articles: readonly Article[],
  known: readonly KnownArticle[],
): { article: Article; known: KnownArticle | undefined }[] {
  const byId = new Map(known.map((one) => [one.id, one]));
  const byKey = new Map<string, KnownArticle[]>();
  for (const one of known) for (const key of one.keys) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  const taken = new Set(articles.filter(({ id }) => byId.has(id)).map(({ id }) => id));
  return articles.map((article) => {
    const own = byId.get(article.id);
    if (own) return { article, known: own };
    const alike = article.keys.flatMap((key) => byKey.get(key) ?? []).find(({ id }) => !taken.has(id));
    if (!alike) return { article, known: undefined };
    taken.add(alike.id);
    return { article: { ...article, id: alike.id }, known: alike };
  });
}
