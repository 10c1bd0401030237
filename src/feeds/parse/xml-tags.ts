// XML source as whole tags with decoded attributes. Nothing is an error and no tree is built: where markup is
// broken, the reading that loses least is taken. Linear: what is sought ahead is remembered, so nothing is sought twice.
import { NextOf } from './next-of.ts';
import type { Attributes } from './xml-record.ts';

export interface Tag {
  /** Lower-cased, with its prefix. */
  name: string;
  attributes: Attributes;
  /** Offsets of its `<` and of what follows its `>`. */
  start: number;
  end: number;
  selfClosing: boolean;
}

export interface TagHandler {
  open(tag: Tag): void;
  /** @param start offset of its `<`. */
  close(name: string, start: number): void;
  /** Text between tags, still escaped. */
  text(raw: string): void;
  cdata(text: string): void;
  /** The inside of `<!…>`. */
  declaration(text: string): void;
  /** The element whose end would also end a CDATA section that nobody closed, as written. */
  enclosing?(): string | undefined;
}

const MAX_ATTRIBUTES = 32;
const NONE: Attributes = new Map();
const CDATA = '<![CDATA[';

const TAB = 9;
const SPACE = 32;
const BANG = 33;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

const isSpace = (code: number) => code === SPACE || (code >= TAB && code <= 13);
/** `<` before anything else is a character of the text: «5 < 6», «<3». */
const beginsName = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58;

/** @param decode undoes the escaping of attributes. */
export function readTags(source: string, handler: TagHandler, decode: (text: string) => string): void {
  new Scanner(source, handler, decode).run();
}

class Scanner {
  readonly #source: string;
  readonly #handler: TagHandler;
  readonly #decode: (text: string) => string;
  readonly #next: NextOf;
  #textFrom = 0;
  #attributes: Map<string, string> | undefined;

  constructor(source: string, handler: TagHandler, decode: (text: string) => string) {
    this.#source = source;
    this.#handler = handler;
    this.#decode = decode;
    this.#next = new NextOf(source);
  }

  run(): void {
    const source = this.#source;
    for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
      const code = source.charCodeAt(at + 1);
      if (code === SLASH) at = this.#endTag(at);
      else if (beginsName(code)) at = this.#startTag(at);
      else if (code === BANG) at = this.#special(at);
      else if (code === QUESTION) at = this.#instruction(at);
      else at++;
    }
    this.#flush(source.length);
  }

  /** Gives out the text before a piece of markup. */
  #flush(end: number): void {
    if (end > this.#textFrom) this.#handler.text(this.#source.slice(this.#textFrom, end));
  }

  #after(end: number): number {
    this.#textFrom = end;
    return end;
  }

  /** `</name>`; a `<` in front of its `>` ends it as well. */
  #endTag(start: number): number {
    const source = this.#source;
    let from = start + 2;
    while (isSpace(source.charCodeAt(from))) from++;
    const nameEnd = this.#nameEnd(from);
    let end = nameEnd;
    while (end < source.length && source.charCodeAt(end) !== GREATER && source.charCodeAt(end) !== LESS)
      end++;
    if (nameEnd === from && source.charCodeAt(end) !== GREATER) return end;
    this.#flush(start);
    if (end < source.length) this.#handler.close(source.slice(from, nameEnd).toLowerCase(), start);
    return this.#after(source.charCodeAt(end) === GREATER ? end + 1 : end);
  }

  #nameEnd(from: number): number {
    const source = this.#source;
    for (let at = from; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === GREATER || code === SLASH || code === LESS || code === EQUALS || isSpace(code)) return at;
    }
    return source.length;
  }

  #startTag(start: number): number {
    const source = this.#source;
    const nameEnd = this.#nameEnd(start + 1);
    // A `<` inside the name: this one is a character, the other may begin a tag.
    if (source.charCodeAt(nameEnd) === LESS) return nameEnd;
    this.#attributes = undefined;
    const { at, selfClosing } = this.#attributesFrom(nameEnd);
    this.#flush(start);
    // What the end of the source cuts off says nothing.
    if (at >= source.length) return this.#after(source.length);
    const end = this.#after(source.charCodeAt(at) === GREATER ? at + 1 : at);
    const name = source.slice(start + 1, nameEnd).toLowerCase();
    this.#handler.open({ name, attributes: this.#attributes ?? NONE, start, end, selfClosing });
    return end;
  }

  /** Up to the tag's `>`, or to the `<` of the next where that is missing. */
  #attributesFrom(from: number): { at: number; selfClosing: boolean } {
    const source = this.#source;
    let selfClosing = false;
    let at = from;
    while (at < source.length) {
      const code = source.charCodeAt(at);
      if (code === GREATER || code === LESS) break;
      // White space between `/` and `>` changes nothing.
      if (!isSpace(code)) selfClosing = code === SLASH;
      at = code === SLASH || isSpace(code) ? at + 1 : this.#attribute(at);
    }
    return { at, selfClosing };
  }

  /** `name="value"`, `name='value'`, `name=value`, `name`. @returns the offset behind it. */
  #attribute(from: number): number {
    const source = this.#source;
    const nameEnd = Math.max(this.#nameEnd(from), from + 1);
    let at = nameEnd;
    while (isSpace(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== EQUALS) {
      this.#put(from, nameEnd, '');
      return nameEnd;
    }
    at++;
    while (isSpace(source.charCodeAt(at))) at++;
    const quote = source[at];
    const quoted = quote === '"' || quote === "'";
    const [start, end, after] = quoted ? this.#quoted(at + 1, quote) : this.#bare(at);
    this.#put(from, nameEnd, source.slice(start, end));
    return after;
  }

  /** A value up to its quote; up to the tag's end where the quote is missing and another tag's would be taken for it. */
  #quoted(from: number, quote: string): [start: number, end: number, after: number] {
    const source = this.#source;
    const end = this.#next.of(quote, from);
    const follows = source.charCodeAt(end + 1);
    const closes = follows === GREATER || follows === SLASH || follows === QUESTION || isSpace(follows);
    if (end < source.length && closes) return [from, end, end + 1];
    const tagEnd = this.#next.of('>', from);
    const nextTag = this.#next.of('<', from);
    const missing = tagEnd < Math.min(end, nextTag) && nextTag < end;
    if (!missing) return [from, end, end + 1];
    const stop = source.charCodeAt(tagEnd - 1) === SLASH ? tagEnd - 1 : tagEnd;
    return [from, stop, stop];
  }

  #bare(from: number): [start: number, end: number, after: number] {
    const source = this.#source;
    let end = from;
    for (; end < source.length; end++) {
      const code = source.charCodeAt(end);
      if (code === GREATER || code === LESS || isSpace(code)) break;
    }
    return [from, end, end];
  }

  #put(from: number, to: number, value: string): void {
    const name = this.#source.slice(from, to).toLowerCase();
    this.#attributes ??= new Map();
    if (this.#attributes.size < MAX_ATTRIBUTES && !this.#attributes.has(name))
      this.#attributes.set(name, this.#decode(value));
  }

  /** Comments, CDATA and declarations. */
  #special(start: number): number {
    const source = this.#source;
    if (source.startsWith('<!--', start)) {
      const end = this.#next.of('-->', start + 4);
      // A comment that never ends is no comment: what follows is not lost for it.
      return this.#skip(start, end < source.length ? end + 3 : start + 4);
    }
    if (source.slice(start, start + CDATA.length).toUpperCase() === CDATA) return this.#cdata(start);
    const end = this.#next.of('>', start);
    if (end < source.length) this.#handler.declaration(source.slice(start + 2, end));
    return this.#skip(start, end + 1);
  }

  #cdata(start: number): number {
    const source = this.#source;
    const from = start + CDATA.length;
    const end = this.#next.of(']]>', from);
    this.#flush(start);
    const inside = source.slice(from, end);
    const forgotten = this.#forgottenEnd(inside);
    if (forgotten !== undefined) {
      this.#handler.cdata(inside.slice(0, forgotten));
      return this.#after(from + forgotten);
    }
    // Cut off by the end of the source: whatever it belongs to is not whole.
    if (end < source.length) this.#handler.cdata(inside);
    return this.#after(end + 3);
  }

  /** Where a section that runs on over the end of its element should have ended. */
  #forgottenEnd(inside: string): number | undefined {
    const name = this.#handler.enclosing?.();
    const at = name === undefined ? -1 : inside.indexOf(`</${name}>`);
    return at >= 0 && /^\s*</.test(inside.slice(at + name!.length + 3, at + name!.length + 100))
      ? at
      : undefined;
  }

  #instruction(start: number): number {
    return this.#skip(start, this.#next.of('>', start) + 1);
  }

  #skip(start: number, end: number): number {
    this.#flush(start);
    return this.#after(end);
  }
}
