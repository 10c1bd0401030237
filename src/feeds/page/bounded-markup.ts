// A page cut down to what tells where its article stands: its tags, their names and classes, its text. Well-formed and
// bounded, in one linear pass whatever the page holds, so that what is built from it costs bounded time.
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { escapeHtml, SILENT } from '../clean/html-text.ts';
import { MarkupWriter } from './markup-writer.ts';

export interface BoundedMarkup {
  /** What stands in the page's body; `html`, `head` and `body` tags are left out wherever they stand. */
  markup: string;
  title: string;
  /** `content` of the page's meta elements by `property`, `name` or `itemprop`, in small letters; the first counts. */
  meta: Map<string, string>;
  /** What the page states for machines: its JSON-LD scripts, as they stand. */
  statements: string[];
}

const LONGEST_NAME = 40;
const LONGEST_VALUE = 600;
const MOST_META = 200;
const MOST_STATEMENTS = 20;
const LONGEST_STATEMENT = 500_000;
/** More of a text between two tags is no paragraph. */
const LONGEST_TEXT = 200_000;

const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const hides = (name: string, value: string): boolean =>
  name === 'hidden' ||
  (name === 'aria-hidden' && value === 'true') ||
  (name === 'style' && HIDING.test(value));

/** The page with all that it hides: an article that only a script unfolds is hidden. */
export const unfolded = (markup: string): string => markup.replaceAll(' hidden=""', '');

const words = (list: string) => new Set(list.split(' '));
const ATTRIBUTES = words('class content href id itemprop name property role');
/** No sentence of an article stands in these. */
const LEFT_OUT = words(
  'applet audio canvas datalist iframe map math noframes noscript object script select style svg template textarea video',
);
const CODE = words('script style');
/** Old systems put the whole page into a form: it says nothing. */
const RENAMED = new Map([['form', 'div']]);
const FRAME = words('html head body base link');

/** Never throws. Where an element that is left out never ends, its rest may be the article: it is kept. */
export function boundedMarkup(html: string): BoundedMarkup {
  return new PageCutter(html, LEFT_OUT).cut() ?? new PageCutter(html, CODE).cut()!;
}

class PageCutter {
  readonly #html: string;
  readonly #leftOut: ReadonlySet<string>;
  readonly #writer = new MarkupWriter();
  readonly #meta = new Map<string, string>();
  readonly #statements: string[] = [];
  #title: string | undefined;
  #tag = '';
  #attributes = new Map<string, string>();
  #attribute = '';
  #value = '';
  #text = '';
  #leaving: string | undefined;
  #leavingDepth = 0;
  #stated: string | undefined;

  constructor(html: string, leftOut: ReadonlySet<string>) {
    this.#html = html;
    this.#leftOut = leftOut;
  }

  /** @returns undefined where an element that is left out never ends. */
  cut(): BoundedMarkup | undefined {
    const tokens = new Tokenizer({}, this.#callbacks());
    tokens.write(this.#html);
    tokens.end();
    if (this.#leaving !== undefined && !CODE.has(this.#leaving)) return undefined;
    this.#flush();
    return {
      markup: this.#writer.finish(),
      title: this.#title ?? '',
      meta: this.#meta,
      statements: this.#statements,
    };
  }

  #callbacks(): TokenizerCallbacks {
    const slice = (start: number, end: number, most: number) =>
      this.#html.slice(start, Math.min(end, start + most));
    const name = (start: number, end: number) => slice(start, end, LONGEST_NAME).toLowerCase();
    const element = (start: number, end: number) => RENAMED.get(name(start, end)) ?? name(start, end);
    return {
      ...SILENT,
      ontext: (start, end) => this.#addText(slice(start, end, LONGEST_STATEMENT)),
      oncdata: (start, end, offset) => this.#addText(slice(start, end - offset, LONGEST_TEXT)),
      ontextentity: (codepoint) => this.#addText(String.fromCodePoint(codepoint)),
      onopentagname: (start, end) => this.#begin(element(start, end)),
      onattribname: (start, end) => this.#beginAttribute(name(start, end)),
      onattribdata: (start, end) => this.#addValue(slice(start, end, LONGEST_VALUE)),
      onattribentity: (codepoint) => this.#addValue(String.fromCodePoint(codepoint)),
      onattribend: () => this.#endAttribute(),
      onopentagend: () => this.#open(),
      onselfclosingtag: () => this.#selfClose(),
      onclosetag: (start, end) => this.#close(element(start, end)),
    };
  }

  #addText(text: string): void {
    if (this.#stated !== undefined) this.#stated += text;
    else if (this.#leaving === undefined && this.#text.length < LONGEST_TEXT) this.#text += text;
  }

  #begin(name: string): void {
    this.#tag = name;
    this.#attributes = new Map();
  }

  #beginAttribute(name: string): void {
    this.#attribute = name;
    this.#value = '';
  }

  #addValue(value: string): void {
    if (this.#value.length < LONGEST_VALUE) this.#value += value;
  }

  #endAttribute(): void {
    const [name, value] = [this.#attribute, this.#value];
    if (hides(name, value)) this.#attributes.set('hidden', '');
    else if (name === 'type' && /ld\+json/i.test(value)) this.#attributes.set('stating', '');
    else if (ATTRIBUTES.has(name) && !this.#attributes.has(name)) this.#attributes.set(name, value);
  }

  #open(): void {
    const name = this.#tag;
    if (this.#leaving !== undefined) {
      if (name === this.#leaving) this.#leavingDepth++;
    } else if (this.#leftOut.has(name)) {
      this.#leaving = name;
      this.#leavingDepth = 1;
      if (this.#attributes.has('stating') && this.#statements.length < MOST_STATEMENTS) this.#stated = '';
    } else if (name === 'meta') this.#note();
    else if (!FRAME.has(name) && /^[a-z][a-z\d-]*$/.test(name)) {
      this.#flush();
      if (name !== 'title') this.#writer.open(name, this.#written());
    }
  }

  #note(): void {
    const [content, ...names] = ['content', 'property', 'name', 'itemprop'].map((key) =>
      this.#attributes.get(key),
    );
    for (const name of names)
      if (name && content && !this.#meta.has(name.toLowerCase()) && this.#meta.size < MOST_META)
        this.#meta.set(name.toLowerCase(), content);
  }

  /** `<svg/>` ends where it begins; of HTML's own elements the sign says nothing. */
  #selfClose(): void {
    this.#open();
    if (this.#leaving === this.#tag) this.#close(this.#tag);
  }

  #close(name: string): void {
    if (this.#leaving === undefined) {
      if (name === 'title') this.#endTitle();
      this.#flush();
      this.#writer.close(name);
    } else if (name === this.#leaving && --this.#leavingDepth === 0) {
      this.#leaving = undefined;
      if (this.#stated) this.#statements.push(this.#stated);
      this.#stated = undefined;
    }
  }

  /** The first is the page's own; what follows are titles of pictures. */
  #endTitle(): void {
    this.#title ??= this.#text.slice(0, LONGEST_VALUE);
    this.#text = '';
  }

  #flush(): void {
    if (this.#text !== '') this.#writer.text(this.#text);
    this.#text = '';
  }

  #written(): string {
    let written = '';
    for (const [name, value] of this.#attributes)
      if (name !== 'stating') written += ` ${name}="${escapeHtml(value).replaceAll('"', '&quot;')}"`;
    return written;
  }
}
