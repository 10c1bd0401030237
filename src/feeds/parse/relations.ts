// What a feed says of itself in links: its hub, its own name, and where the items before these are.
import { all, text } from './fields.ts';
import { resolveLink } from './links.ts';
import type { ParsedFeed } from './model.ts';
import type { Fields } from './xml-record.ts';

type Relations = Required<Pick<ParsedFeed, 'hub' | 'self' | 'older'>>;

/** RFC 5005: pages of one list, and archives. */
const OLDER = ['next', 'prev-archive'];

/** @param base of relative addresses. @param url where the feed was found. */
export function relationsOf(fields: Fields, base: string, url: string): Relations {
  const links = [...all(fields, 'link'), ...all(fields, 'atom:link')].map(({ attributes }) => attributes);
  const of = (...names: string[]) => {
    const found = links.find((link) => names.includes(link.get('rel')?.toLowerCase() ?? ''));
    return resolveLink(found?.get('href'), base);
  };
  return { hub: of('hub'), self: of('self'), older: onHost(of(...OLDER), url) ?? pageBefore(fields, url) };
}

/** Only the host that was asked is asked for more. */
export const onHost = (older: string | null, url: string): string | null =>
  older !== null && older !== url && URL.canParse(url) && new URL(older).host === new URL(url).host
    ? older
    : null;

/** WordPress says nothing of its pages and has them all the same: `?paged=2` and on. */
function pageBefore(fields: Fields, url: string): string | null {
  if (!/\bwordpress\b/i.test(text(fields, 'generator') ?? '') || !URL.canParse(url)) return null;
  const page = new URL(url);
  const number = Number(page.searchParams.get('paged') ?? 1);
  if (!Number.isSafeInteger(number)) return null;
  page.searchParams.set('paged', String(number + 1));
  return page.href;
}
