// The shape in which XML feeds reach their readers: maps of fields, whatever the tree was.

export interface Field {
  /** Decoded text; HTML source where `markup`. */
  value: string;
  /** Elements stand inside, as in xhtml content or HTML that nobody escaped. */
  markup: boolean;
  attributes: Attributes;
}

export type Attributes = ReadonlyMap<string, string>;
/** By canonical name (`content:encoded`); children of containers as `author.name`. */
export type Fields = Map<string, Field[]>;

export interface FeedItem {
  fields: Fields;
  attributes: Attributes;
}

export type Root = 'rss' | 'rdf' | 'feed' | 'urlset';

export interface XmlRecords {
  /** undefined where no feed begins. */
  root: Root | undefined;
  /** The first element of all, for saying what came instead of a feed. */
  firstElement: string | undefined;
  attributes: Attributes;
  fields: Fields;
  items: FeedItem[];
  irregularities: Set<string>;
}
