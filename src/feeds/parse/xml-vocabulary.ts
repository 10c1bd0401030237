// What the salvage of broken feeds knows about element names.
import type { Root } from './xml-record.ts';
import type { Tag } from './xml-tags.ts';

const ROOTS: ReadonlyMap<string, Root> = new Map([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf', 'rdf'],
  ['feed', 'feed'],
  ['item', 'rss'],
  ['entry', 'feed'],
  ['urlset', 'urlset'],
]);

/** The kind of feed that an element begins, under any prefix. */
export const rootOf = (localName: string): Root | undefined => ROOTS.get(localName);

const ITEMS: Readonly<Partial<Record<Root, string>>> = { feed: 'entry', urlset: 'url' };

export const itemNameOf = (root: Root | undefined): string => (root && ITEMS[root]) ?? 'item';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose children are fields of their own: `author.name`. */
export const CONTAINERS = names(
  'author contributor source image textinput news:publication image:image video:video',
);

/** What an author may hold: any other name means that its end is missing. */
export const PERSON = names('author name email uri url');

/** Elements that only group: their children belong to the item. */
export const TRANSPARENT = names('channel media:group media:content news:news');

/** Fields of plain text, which another field's start ends. */
const PLAIN = names('title link guid id pubdate published updated category dc:date dc:creator');

/** Names that no HTML has: their start ends any field. */
const NEVER_HTML = names(
  'guid pubdate content:encoded description dc:date dc:creator published updated category enclosure comments',
);

const FIELDS = new Set([...PLAIN, ...NEVER_HTML, 'author', 'summary', 'content']);

/** Whether the start of `name` inside `field` can only mean that the field's end is missing. */
export function endsField(field: string, name: string, { attributes, selfClosing }: Tag): boolean {
  if (PLAIN.has(field)) return FIELDS.has(name);
  // HTML's own <link> holds nothing and says all in attributes.
  return NEVER_HTML.has(name) || (name === 'link' && attributes.size === 0 && !selfClosing);
}

const INLINE = names('a b i u s p br em hr big div img sub sup font span small strong');

/** Whether an end tag inside a field of plain text can only be the field's own, misspelt. */
export const endsMisspelt = (field: string, name: string): boolean => PLAIN.has(field) && !INLINE.has(name);
