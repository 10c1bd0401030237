// What the salvage of broken feeds knows about element names.
import type { Root } from './xml-record.ts';

const ROOTS: ReadonlyMap<string, Root> = new Map([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf', 'rdf'],
  ['feed', 'feed'],
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
const NEVER_HTML = names('guid pubdate content:encoded description dc:date dc:creator published updated');

const FIELDS = new Set([...PLAIN, ...NEVER_HTML, 'author', 'summary', 'content', 'enclosure']);

/** Whether the start of `name` inside `field` can only mean that the field's end is missing. */
export const endsField = (field: string, name: string): boolean =>
  PLAIN.has(field) ? FIELDS.has(name) : NEVER_HTML.has(name);
