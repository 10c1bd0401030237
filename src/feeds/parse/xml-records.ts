// XML feeds as records: the feed's own fields and one map of fields for each item, in one pass over
// htmlparser2's tokenizer. Broken XML is salvaged. It keeps no stack, so nesting costs nothing, and keys are
// map keys, so `__proto__` is a name like any other.
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { canonicalName, innerScope, type Scope } from './namespaces.ts';
import { XmlEntities } from './xml-entities.ts';

export interface Field {
  /** Decoded text; HTML source where `markup`. */
  value: string;
  /** Elements stand inside, as in xhtml content or HTML that nobody escaped. */
  markup: boolean;
  attributes: ReadonlyMap<string, string>;
}
export type Fields = Map<string, Field[]>;

export interface FeedItem {
  fields: Fields;
  attributes: ReadonlyMap<string, string>;
}

export interface XmlRecords {
  /** `rss`, `rdf` or `feed`; undefined where no feed begins. */
  root: 'rss' | 'rdf' | 'feed' | undefined;
  /** The first element of all, for saying what came instead of a feed. */
  firstElement: string | undefined;
  attributes: ReadonlyMap<string, string>;
  fields: Fields;
  items: FeedItem[];
  irregularities: Set<string>;
}

const ROOTS: Readonly<Record<string, 'rss' | 'rdf' | 'feed'>> = {
  rss: 'rss',
  channel: 'rss',
  rdf: 'rdf',
  feed: 'feed',
};
const MAX_ITEMS = 20_000;
const MAX_ATTRIBUTES = 32;
const MAX_NAMES = 500;
const NONE: ReadonlyMap<string, string> = new Map();

/** Elements whose children are fields of their own: `author.name`. */
const CONTAINERS = new Set(['author', 'contributor', 'source', 'image', 'textinput']);
const PERSON = new Set(['author', 'name', 'email', 'uri', 'url']);
/** Elements that only group: their children belong to the item. */
const TRANSPARENT = new Set(['channel', 'media:group', 'media:content']);
/** Fields of plain text: another field's start ends them, should their own end be missing. */
const PLAIN = new Set([
  'title',
  'link',
  'guid',
  'id',
  'pubdate',
  'published',
  'updated',
  'category',
  'dc:date',
  'dc:creator',
]);
/** Names that no HTML has: their start ends any field. */
const NEVER_HTML = new Set([
  'guid',
  'pubdate',
  'content:encoded',
  'description',
  'dc:date',
  'dc:creator',
  'published',
  'updated',
]);
const FIELD_STARTS = new Set([...PLAIN, ...NEVER_HTML, 'author', 'summary', 'content', 'enclosure']);

interface OpenField {
  raw: string;
  name: string;
  key: string;
  attributes: ReadonlyMap<string, string>;
  text: string;
  start: number;
  markup: boolean;
  nested: number;
}

export class XmlRecordReader implements TokenizerCallbacks {
  readonly #source: string;
  readonly #entities = new XmlEntities();
  readonly #records: XmlRecords = {
    root: undefined,
    firstElement: undefined,
    attributes: NONE,
    fields: new Map(),
    items: [],
    irregularities: new Set(),
  };
  #own = '';
  #scope: Scope = NONE;
  #itemScope: Scope = NONE;
  #names = new Map<string, string>();
  #namesIn: Scope = NONE;
  #item: FeedItem | undefined;
  #field: OpenField | undefined;
  #container: { raw: string; name: string } | undefined;
  #tag = '';
  #tagStart = 0;
  #attributes: Map<string, string> | undefined;
  #attribute = '';
  #value = '';

  constructor(source: string) {
    this.#source = source;
  }

  read(): XmlRecords {
    const tokens = new Tokenizer({ xmlMode: true, decodeEntities: false }, this);
    tokens.write(this.#source);
    tokens.end();
    return this.#records;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#source.slice(start, end).toLowerCase();
    this.#tagStart = start - 1;
    this.#attributes = undefined;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#source.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#source.slice(start, end);
  }

  onattribentity(): void {}

  onattribend(): void {
    this.#attributes ??= new Map();
    if (this.#attributes.size < MAX_ATTRIBUTES && !this.#attributes.has(this.#attribute))
      this.#attributes.set(this.#attribute, this.#entities.decode(this.#value));
  }

  onopentagend(end: number): void {
    this.#open(end + 1);
  }

  onselfclosingtag(end: number): void {
    const outer = this.#field;
    this.#open(end + 1);
    if (this.#field !== undefined && this.#field !== outer) this.#endField(this.#tag, end + 1);
    else if (outer?.raw === this.#tag) outer.nested--;
  }

  onclosetag(start: number, end: number): void {
    const raw = this.#source.slice(start, end).toLowerCase();
    const field = this.#field;
    if (field?.raw === raw) {
      if (field.nested > 0) field.nested--;
      else this.#endField(raw, this.#source.lastIndexOf('<', start));
    } else if (this.#item && this.#nameOf(raw) === this.#itemName()) {
      this.#closeItem(this.#source.lastIndexOf('<', start));
    } else if (field) field.markup = true;
    else if (this.#container?.raw === raw) this.#container = undefined;
  }

  ontext(start: number, end: number): void {
    const field = this.#field;
    if (field === undefined || field.markup) return;
    const text = this.#entities.decode(this.#source.slice(start, end));
    field.text = field.text === '' ? text : field.text + text;
  }

  ontextentity(): void {}

  oncdata(start: number, end: number, offset: number): void {
    const field = this.#field;
    if (field === undefined || field.markup) return;
    const text = this.#source.slice(start, end - offset);
    // White space that only lays out the source does not belong to a CDATA section's text.
    field.text = /[^\s]/.test(field.text) ? field.text + text : text;
  }

  oncomment(): void {}
  onprocessinginstruction(): void {}

  ondeclaration(start: number, end: number): void {
    if (this.#records.root === undefined) this.#entities.declare(this.#source.slice(start, end));
  }

  onend(): void {
    if (this.#item === undefined) return;
    this.#records.irregularities.add('the feed is cut off');
    // An item that breaks off inside a field is left for the next poll; between fields it is whole enough.
    if (this.#field === undefined && this.#item.fields.has('title')) this.#closeItem(this.#source.length);
  }

  #open(contentStart: number): void {
    const attributes = this.#attributes ?? NONE;
    if (this.#records.root === undefined) this.#openRoot(attributes);
    else if (this.#field !== undefined) this.#openInside(this.#field, attributes, contentStart);
    else this.#openOutside(attributes, contentStart);
  }

  /** A tag where no field is open: an item, a group, or a field. */
  #openOutside(attributes: ReadonlyMap<string, string>, contentStart: number): void {
    const name = this.#nameOf(this.#tag, attributes);
    if (name === this.#itemName()) this.#openItem(attributes);
    else if (TRANSPARENT.has(name)) this.#note(name, attributes);
    else this.#openField(name, attributes, contentStart);
  }

  #openField(name: string, attributes: ReadonlyMap<string, string>, start: number): void {
    const raw = this.#tag;
    if (this.#container?.name === 'author' && !PERSON.has(name)) this.#container = undefined;
    if (this.#container === undefined && CONTAINERS.has(name)) this.#container = { raw, name };
    const container = this.#container;
    const key = container !== undefined && container.raw !== raw ? `${container.name}.${name}` : name;
    this.#field = { raw, name, key, attributes, text: '', start, markup: false, nested: 0 };
  }

  #openRoot(attributes: ReadonlyMap<string, string>): void {
    const colon = this.#tag.indexOf(':');
    const local = colon < 0 ? this.#tag : this.#tag.slice(colon + 1);
    this.#records.firstElement ??= local;
    const root = Object.hasOwn(ROOTS, local) ? ROOTS[local] : undefined;
    if (root === undefined) return;
    this.#records.root = root;
    this.#records.attributes = attributes;
    this.#scope = innerScope(NONE, attributes);
    this.#itemScope = this.#scope;
    this.#own = root === 'feed' ? 'atom' : '';
    if (
      this.#source
        .slice(0, this.#tagStart)
        .replace(/<[?!][^>]*>/g, '')
        .trim() !== ''
    )
      this.#records.irregularities.add('text before the feed');
  }

  #openItem(attributes: ReadonlyMap<string, string>): void {
    if (this.#item !== undefined) {
      this.#records.irregularities.add('an item is not closed');
      this.#closeItem(this.#tagStart);
    }
    this.#container = undefined;
    this.#itemScope = innerScope(this.#scope, attributes);
    this.#item = { fields: new Map(), attributes };
  }

  /** A tag inside an open field: markup of its value, unless it can only be the next field or item. */
  #openInside(field: OpenField, attributes: ReadonlyMap<string, string>, contentStart: number): void {
    if (this.#tag === field.raw) {
      field.nested++;
      field.markup = true;
      return;
    }
    const name = this.#nameOf(this.#tag, attributes);
    const isContainer = this.#container?.raw === field.raw;
    const next = PLAIN.has(field.name) ? FIELD_STARTS.has(name) : NEVER_HTML.has(name);
    if (name === this.#itemName() || isContainer || (next && field.nested === 0)) {
      if (!isContainer) this.#records.irregularities.add(`<${field.raw}> is not closed`);
      this.#closeField(this.#tagStart);
      this.#open(contentStart);
    } else field.markup = true;
  }

  #endField(raw: string, end: number): void {
    this.#closeField(end);
    if (this.#container?.raw === raw) this.#container = undefined;
  }

  #closeField(end: number): void {
    const { key, markup, text, start, attributes } = this.#field!;
    const value = markup ? withoutCdataMarks(this.#source.slice(start, end)) : text;
    this.#put(key, { value, markup, attributes });
    this.#field = undefined;
  }

  #closeItem(end: number): void {
    if (this.#field !== undefined) {
      this.#records.irregularities.add(`<${this.#field.raw}> is not closed`);
      this.#closeField(end);
    }
    if (this.#item !== undefined && this.#records.items.length < MAX_ITEMS)
      this.#records.items.push(this.#item);
    this.#item = undefined;
    this.#container = undefined;
    this.#itemScope = this.#scope;
  }

  /** Elements that only group keep their attributes for whoever asks. */
  #note(name: string, attributes: ReadonlyMap<string, string>): void {
    if (attributes.size > 0) this.#put(name, { value: '', markup: false, attributes });
  }

  #put(key: string, field: Field): void {
    const fields = this.#item?.fields ?? this.#records.fields;
    const known = fields.get(key);
    if (known === undefined) fields.set(key, [field]);
    else known.push(field);
  }

  #itemName(): string {
    return this.#records.root === 'feed' ? 'entry' : 'item';
  }

  #nameOf(raw: string, attributes: ReadonlyMap<string, string> = NONE): string {
    const scope = innerScope(this.#itemScope, attributes);
    if (scope !== this.#namesIn) {
      this.#namesIn = scope;
      this.#names.clear();
    }
    let name = this.#names.get(raw);
    if (name === undefined) {
      name = canonicalName(raw, scope, this.#own);
      if (this.#names.size < MAX_NAMES) this.#names.set(raw, name);
    }
    return name;
  }
}

const withoutCdataMarks = (source: string) => source.replaceAll('<![CDATA[', '').replaceAll(']]>', '');
