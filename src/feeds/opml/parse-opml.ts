// OPML 1.0 and 2.0 as readers write them, to feeds with the folders they lie in. Read with the tokenizer of the
// feeds: no entity is expanded, nothing is fetched, nesting costs nothing.
import { telegramPreview } from '../../shared/config/telegram-address.ts';
import { RasidError } from '../../shared/errors.ts';
import { htmlToLine } from '../clean/html-text.ts';
import { decode } from '../decode/decode.ts';
import { nameWhatCame } from '../parse/not-a-feed.ts';
import { XmlEntities } from '../parse/xml-entities.ts';
import type { Attributes } from '../parse/xml-record.ts';
import { readTags, type Tag } from '../parse/xml-tags.ts';

export interface OpmlFeed {
  url: string;
  title: string | null;
  /** The outlet's own page. */
  page: string | null;
  language: string | null;
  /** Folders from the outermost to the innermost, joined by `/`. */
  group: string | null;
  /** Of the file, from 1. */
  line: number;
}

export interface Opml {
  feeds: OpmlFeed[];
  /** Entries that are left out, each with its line. */
  faults: { line: number; message: string }[];
}

const MOST_FEEDS = 10_000;
const DEEPEST_GROUP = 6;
/** What `type` says of something that is a feed; most leave it out or write rss. */
const FEED_TYPES = /^(?:|rss\d?|atom|feed|rdf|xml|json(?:feed)?|application\/\S*)$/i;

/** @throws RasidError USAGE where the bytes are no OPML, saying what they are. */
export function parseOpml(bytes: Uint8Array): Opml {
  const source = decode(bytes, null).text;
  const reader = new OutlineReader(source);
  const entities = new XmlEntities();
  const nothing = () => undefined;
  readTags(
    source,
    {
      open: (tag) => reader.open(tag),
      close: (name) => reader.close(name),
      text: nothing,
      cdata: nothing,
      declaration: nothing,
    },
    (text) => entities.decode(text),
  );
  if (reader.isOpml) return reader.result;
  throw new RasidError('USAGE', `that is no OPML, but ${nameWhatCame(source)}`);
}

class OutlineReader {
  readonly result: Opml = { feeds: [], faults: [] };
  isOpml = false;
  readonly #source: string;
  /** One entry for each open outline: the name of a folder, or null for what is none. */
  readonly #open: (string | null)[] = [];
  #line = 1;
  #counted = 0;

  constructor(source: string) {
    this.#source = source;
  }

  open({ name, attributes, start, selfClosing }: Tag): void {
    if (name === 'opml') this.isOpml = true;
    if (name !== 'outline') return;
    const title = htmlToLine(attributes.get('text') || attributes.get('title') || '') || null;
    const address = addressOf(attributes);
    if (address !== null) this.#take(address, title, attributes, start);
    else if (selfClosing && !isFolder(attributes)) this.#fault(start, `${named(title)} has no xmlUrl`);
    if (!selfClosing) this.#open.push(address === null ? title : null);
  }

  close(name: string): void {
    if (name === 'outline') this.#open.pop();
  }

  #take(address: string, title: string | null, attributes: Attributes, start: number): void {
    const type = attributes.get('type') ?? '';
    const url = httpAddress(address);
    if (url === null)
      this.#fault(start, `${named(title)}: "${shortened(address)}" is no http or https address`);
    else if (!FEED_TYPES.test(type.trim()))
      this.#fault(
        start,
        `${named(title)} is of type ${shortened(type)}, which is no feed; write its entry by hand`,
      );
    else if (this.result.feeds.length < MOST_FEEDS)
      this.result.feeds.push({
        url,
        title,
        page: httpAddress(attributes.get('htmlurl') ?? ''),
        language: languageOf(attributes.get('language')),
        group: this.#group(),
        line: this.#lineAt(start),
      });
  }

  #group(): string | null {
    const names = this.#open.filter((name) => name !== null).slice(0, DEEPEST_GROUP);
    return names.length === 0 ? null : names.join('/');
  }

  #fault(start: number, message: string): void {
    if (this.result.faults.length < MOST_FEEDS)
      this.result.faults.push({ line: this.#lineAt(start), message });
  }

  /** Lines are counted on from the last that was asked for: tags come in order. */
  #lineAt(offset: number): number {
    for (let at = this.#source.indexOf('\n', this.#counted); at >= 0 && at < offset; ) {
      this.#line++;
      at = this.#source.indexOf('\n', at + 1);
    }
    this.#counted = Math.max(this.#counted, offset);
    return this.#line;
  }
}

/** Old lists write `url` where they mean `xmlUrl`. */
function addressOf(attributes: Attributes): string | null {
  const own = attributes.get('xmlurl')?.trim();
  if (own) return own;
  const isFeed = /^(?:rss|atom|feed)/i.test(attributes.get('type') ?? '');
  return (isFeed && attributes.get('url')?.trim()) || null;
}

/** An empty folder, or a remark: an outline that says nothing of an address. */
const isFolder = (attributes: Attributes): boolean => !attributes.has('xmlurl') && !attributes.has('type');

/** `feed:` is how browsers once handed feeds on; addresses without a scheme are taken for https. */
function httpAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:/i, 'https:');
  const full = telegramPreview(/^\/\//.test(bare) ? `https:${bare}` : bare);
  const url = URL.canParse(full)
    ? full
    : /^[\w-]+(?:\.[\w-]+)+(?:[/:?]|$)/.test(full)
      ? `https://${full}`
      : '';
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null;
}

const languageOf = (text: string | undefined): string | null =>
  text !== undefined && /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(text) ? text : null;

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
const named = (title: string | null): string => (title === null ? 'an entry' : `«${shortened(title)}»`);
