// XML feeds as records: the feed's own fields and one map of fields for each item, in one pass. Broken XML is
// salvaged. It keeps no stack, so nesting costs nothing, and keys are map keys, so `__proto__` is a name like
// any other.
import { Names } from './namespaces.ts';
import { XmlEntities } from './xml-entities.ts';
import type { Attributes, FeedItem, Field, XmlRecords } from './xml-record.ts';
import { readTags, type Tag, type TagHandler } from './xml-tags.ts';
import {
  CONTAINERS,
  endsField,
  endsMisspelt,
  itemNameOf,
  PERSON,
  rootOf,
  TRANSPARENT,
} from './xml-vocabulary.ts';

const MAX_ITEMS = 20_000;
const NONE: Attributes = new Map();

interface OpenField {
  /** As written, for finding its end. */
  raw: string;
  name: string;
  key: string;
  attributes: Attributes;
  text: string;
  /** Nothing but white space so far. */
  blank: boolean;
  /** Where its content starts in the source. */
  start: number;
  markup: boolean;
  /** Elements of the same name that are open inside. */
  nested: number;
}

export function readXmlRecords(source: string): XmlRecords {
  const builder = new RecordBuilder(source);
  readTags(source, builder, (text) => builder.entities.decode(text));
  return builder.finish();
}

class RecordBuilder implements TagHandler {
  readonly entities = new XmlEntities();
  readonly #source: string;
  readonly #records: XmlRecords = {
    root: undefined,
    firstElement: undefined,
    attributes: NONE,
    fields: new Map(),
    items: [],
    irregularities: new Set(),
  };
  #names = new Names(NONE, '');
  #itemName = '';
  #item: FeedItem | undefined;
  #field: OpenField | undefined;
  #container: { raw: string; name: string } | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** An item that the end of the source cuts off is left for the next poll: half of it would be another article. */
  finish(): XmlRecords {
    if (this.#item !== undefined) this.#records.irregularities.add('the feed is cut off');
    return this.#records;
  }

  enclosing(): string | undefined {
    return this.#field?.raw;
  }

  open(tag: Tag): void {
    if (this.#records.root === undefined) this.#openRoot(tag);
    else if (this.#field === undefined) this.#openOutside(tag);
    else this.#openInside(this.#field, tag);
  }

  close(raw: string, start: number): void {
    const field = this.#field;
    if (field?.raw === raw) {
      if (field.nested > 0) field.nested--;
      else this.#endField(raw, start);
    } else if (this.#item && this.#endsItem(this.#names.of(raw))) this.#closeItem(start);
    else if (field) this.#foreignEnd(field, raw, start);
    else if (this.#container?.raw === raw) this.#container = undefined;
  }

  /** The item's own end, or the feed's where that is missing. */
  #endsItem(name: string): boolean {
    if (name === this.#itemName) return true;
    const local = name.slice(name.indexOf(':') + 1);
    const ends = local === 'channel' || rootOf(local) === this.#records.root;
    if (ends) this.#records.irregularities.add('an item is not closed');
    return ends;
  }

  /** Another element's end inside a field: markup of its value, or its own end misspelt. */
  #foreignEnd(field: OpenField, raw: string, start: number): void {
    if (!field.markup && endsMisspelt(field.name, raw)) {
      this.#records.irregularities.add(`<${field.raw}> is not closed`);
      this.#endField(field.raw, start);
    } else field.markup = true;
  }

  text(raw: string): void {
    const field = this.#field;
    if (field === undefined || field.markup) return;
    const text = this.entities.decode(raw);
    field.text = field.text === '' ? text : field.text + text;
    field.blank &&= text.trim() === '';
  }

  cdata(text: string): void {
    const field = this.#field;
    if (field === undefined || field.markup) return;
    // White space that only lays out the source does not belong to a CDATA section's text.
    field.text = field.blank ? text : field.text + text;
    field.blank = false;
  }

  declaration(text: string): void {
    if (this.#records.root === undefined) this.entities.declare(text);
  }

  #openRoot(tag: Tag): void {
    const { name, attributes, start } = tag;
    const colon = name.indexOf(':');
    const local = name.slice(colon + 1);
    this.#records.firstElement ??= local;
    const root = rootOf(local);
    if (root === undefined) return;
    this.#records.root = root;
    this.#itemName = itemNameOf(root);
    this.#names = new Names(attributes, root === 'feed' ? 'atom' : '', name.slice(0, Math.max(colon, 0)));
    const before = this.#source.slice(0, start).replace(/<[?!][^>]*>|\]>/g, '');
    if (before.trim() !== '') this.#records.irregularities.add('text before the feed');
    if (local !== this.#itemName) this.#records.attributes = attributes;
    else {
      this.#records.irregularities.add('items without a feed around them');
      this.#openItem(tag);
    }
  }

  /** A tag where no field is open: an item, a group, or a field. */
  #openOutside(tag: Tag): void {
    const name = this.#names.of(tag.name, tag.attributes);
    if (name === this.#itemName) this.#openItem(tag);
    else if (TRANSPARENT.has(name)) this.#openGroup(name, tag.attributes);
    else this.#openField(name, tag);
  }

  /** A tag inside an open field: markup of its value, unless it can only be the next field or item. */
  #openInside(field: OpenField, tag: Tag): void {
    if (tag.name === field.raw) {
      if (!tag.selfClosing) field.nested++;
      field.markup = true;
      return;
    }
    const name = this.#names.of(tag.name, tag.attributes);
    const child = this.#container?.raw === field.raw;
    const next = name === this.#itemName || (field.nested === 0 && endsField(field.name, name, tag));
    if (!child && !next) {
      field.markup = true;
      return;
    }
    if (!child) this.#records.irregularities.add(`<${field.raw}> is not closed`);
    this.#closeField(tag.start);
    this.#openOutside(tag);
  }

  #openItem({ attributes, start }: Tag): void {
    if (this.#item !== undefined) {
      this.#records.irregularities.add('an item is not closed');
      this.#closeItem(start);
    }
    this.#container = undefined;
    this.#names.enterItem(attributes);
    this.#item = { fields: new Map(), attributes };
  }

  /** Elements that only group keep their attributes for whoever asks. */
  #openGroup(name: string, attributes: Attributes): void {
    if (name === 'channel') this.#names.widen(attributes);
    if (attributes.size > 0) this.#put(name, { value: '', markup: false, attributes });
  }

  #openField(name: string, { name: raw, attributes, end, selfClosing }: Tag): void {
    if (this.#container?.name === 'author' && !PERSON.has(name)) this.#container = undefined;
    if (this.#container === undefined && CONTAINERS.has(name)) this.#container = { raw, name };
    const container = this.#container;
    const key = container !== undefined && container.raw !== raw ? `${container.name}.${name}` : name;
    this.#field = { raw, name, key, attributes, text: '', blank: true, start: end, markup: false, nested: 0 };
    if (selfClosing) this.#endField(raw, end);
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
    this.#names.leaveItem();
  }

  #put(key: string, field: Field): void {
    const fields = this.#item?.fields ?? this.#records.fields;
    const known = fields.get(key);
    if (known === undefined) fields.set(key, [field]);
    else known.push(field);
  }
}

const withoutCdataMarks = (source: string) => source.replaceAll('<![CDATA[', '').replaceAll(']]>', '');
