// XML namespaces by the prefix that readers know them under, whatever the feed calls them.

const RSS = '';

/** Names of namespaces as `plain` leaves them. */
const PREFIX_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'www.w3.org/2005/atom': 'atom',
    'purl.org/atom/ns': 'atom',
    'www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
    'purl.org/rss/1.0': RSS,
    'my.netscape.com/rdf/simple/0.9': RSS,
    'channel.netscape.com/rdf/simple/0.9': RSS,
    'backend.userland.com/rss': RSS,
    'backend.userland.com/rss2': RSS,
    'blogs.law.harvard.edu/tech/rss': RSS,
    'cyber.law.harvard.edu/rss': RSS,
    'purl.org/dc/elements/1.1': 'dc',
    'purl.org/dc/elements/1.0': 'dc',
    'purl.org/dc/terms': 'dcterms',
    'purl.org/rss/1.0/modules/content': 'content',
    'purl.org/rss/1.0/modules/syndication': 'sy',
    'search.yahoo.com/mrss': 'media',
    'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
    'www.itunes.com/dtd/podcast-1.0.dtd': 'itunes',
    'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
    'www.w3.org/1999/xhtml': 'xhtml',
    'www.google.com/schemas/sitemap-news/0.9': 'news',
    'www.google.com/schemas/sitemap-image/1.1': 'image',
    'www.google.com/schemas/sitemap-video/1.1': 'video',
    'www.sitemaps.org/schemas/sitemap/0.9': RSS,
    'www.google.com/schemas/sitemap/0.9': RSS,
    'www.google.com/schemas/sitemap/0.84': RSS,
  }),
);

/** Outlets write these names with https, in other cases, and with or without what stands last. */
const plain = (uri: string) =>
  uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]{1,3}$/, '');

/** Stands for the namespace of a root whose prefix nobody declared. */
const OF_ROOT = ' ';

type Scope = ReadonlyMap<string, string>;

/** The scope inside an element that declares namespaces; the outer one where it declares none. */
function innerScope(outer: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let inner: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    inner ??= new Map(outer);
    inner.set(name.slice(6), plain(value));
  }
  return inner ?? outer;
}

/**
 * `encoded` of the content module is `content:encoded` under any prefix; elements of the feed's own namespace
 * have none. Prefixes nobody declared stand for themselves.
 * @param own the prefix of the root's namespace, such as `atom`.
 */
function canonicalName(name: string, scope: Scope, own: string): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = colon < 0 ? name : name.slice(colon + 1);
  const uri = scope.get(prefix);
  const known = uri === undefined ? undefined : uri === OF_ROOT ? own : PREFIX_OF.get(uri);
  const canonical = known ?? prefix;
  return canonical === '' || canonical === own ? local : `${canonical}:${local}`;
}

const MAX_NAMES = 500;

/** Canonical names within the scopes of a feed and of the item at hand. Names repeat, so they are kept. */
export class Names {
  readonly #own: string;
  #outer: Scope;
  #inner: Scope;
  #known = new Map<string, string>();
  #knownIn: Scope;

  /**
   * @param own the prefix of the root's namespace, such as `atom`.
   * @param written the prefix that the root is written with, which nobody may have declared.
   */
  constructor(attributes: ReadonlyMap<string, string>, own: string, written = '') {
    this.#own = own;
    this.#outer = innerScope(new Map([[written, OF_ROOT]]), attributes);
    this.#inner = this.#outer;
    this.#knownIn = this.#outer;
  }

  /** The channel's declarations hold for all that follows. */
  widen(attributes: ReadonlyMap<string, string>): void {
    this.#outer = innerScope(this.#outer, attributes);
    this.#inner = this.#outer;
  }

  enterItem(attributes: ReadonlyMap<string, string>): void {
    this.#inner = innerScope(this.#outer, attributes);
  }

  leaveItem(): void {
    this.#inner = this.#outer;
  }

  /** @param attributes the element's own declarations hold for its own name. */
  of(name: string, attributes?: ReadonlyMap<string, string>): string {
    const scope = attributes === undefined ? this.#inner : innerScope(this.#inner, attributes);
    if (scope !== this.#knownIn) {
      this.#knownIn = scope;
      this.#known.clear();
    }
    let canonical = this.#known.get(name);
    if (canonical === undefined) {
      canonical = canonicalName(name, scope, this.#own);
      if (this.#known.size < MAX_NAMES) this.#known.set(name, canonical);
    }
    return canonical;
  }
}
