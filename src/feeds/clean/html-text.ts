// HTML to plain paragraphs, over htmlparser2's tokenizer: one linear pass, no tree, nothing is executed.
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export interface Paragraph {
  text: string;
  /** All of its text is inside links: a teaser or a menu, seldom a sentence. */
  linked: boolean;
}

const BREAKS = new Set(
  'address article aside blockquote br center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tr ul'.split(
    ' ',
  ),
);
/** What is code, control or caption, not text of the article. */
const SKIPPED = new Set(
  'audio button canvas datalist figcaption form iframe math noscript object script select style svg template textarea video'.split(
    ' ',
  ),
);
const ALWAYS_SKIPPED = new Set(['script', 'style']);

const ENTITY_LEFT = /&(?:[a-z]{2,8}\d{0,2}|#\d{2,6}|#x[\da-f]{2,5});/i;
const ESCAPED_MARKUP = /&lt;\/?(?:p|br|div|a|span|strong|b|em|i|img|ul|li|h[1-6])(?:\s|\/|&gt;)/i;

/** An end of line in text without markup: a paragraph where a line is left empty or a sentence has ended before it. */
const PLAIN_PARAGRAPH = /\n[^\S\n]*\n\s*|(?<=[.!?؟…:»"”)])[^\S\n]*\n\s*/;
const MARKUP = /<\/?[a-z]/i;

/**
 * Paragraphs in order, white space folded, empty ones left out. Text that was escaped once too often is read again;
 * in text without any markup the ends of lines part paragraphs, unless it was only wrapped.
 */
export function htmlToParagraphs(html: string): Paragraph[] {
  if (html.includes('\n') && !MARKUP.test(html) && !ESCAPED_MARKUP.test(html)) {
    return html.split(PLAIN_PARAGRAPH).flatMap(markedUp);
  }
  return markedUp(html);
}

function markedUp(html: string): Paragraph[] {
  if (!/[<&]/.test(html)) {
    const text = fold(html);
    return text === '' ? [] : [{ text, linked: false }];
  }
  const source = !html.includes('<') && ESCAPED_MARKUP.test(html) ? unescapeHtml(html) : html;
  const paragraphs =
    new ParagraphReader(source, SKIPPED).read() ?? new ParagraphReader(source, ALWAYS_SKIPPED).read();
  return paragraphs ?? [];
}

/** One line of text: for titles and names. */
export function htmlToLine(html: string): string {
  return htmlToParagraphs(html)
    .map(({ text }) => text)
    .join(' ');
}

/** Text whose `<` and `&` mean themselves, as HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Character references alone; tags are left as they stand. */
export function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text;
  let out = '';
  const reader = new Tokenizer(
    {},
    {
      ...SILENT,
      ontext: (start, end) => {
        out += shielded.slice(start, end);
      },
      ontextentity: (codepoint) => {
        out += String.fromCodePoint(codepoint);
      },
    },
  );
  // The tokenizer must not see tags here: «<» stands aside as a private character.
  const shielded = text.replaceAll('<', '\ue000');
  reader.write(shielded);
  reader.end();
  return out.replaceAll('\ue000', '<');
}

const nothing = () => undefined;
/** A handler that hears nothing, to take from. */
export const SILENT: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribend: nothing,
  onattribentity: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};

/** «الرئيسية | الأرشيف»: what stands between links and is no word makes no sentence of them. */
const WORD = /[\p{L}\p{N}]/u;

const fold = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();

class ParagraphReader {
  readonly #html: string;
  readonly #skipped: ReadonlySet<string>;
  readonly #paragraphs: Paragraph[] = [];
  #text = '';
  #links = 0;
  #outsideLinks = false;
  #skipping: string | undefined;
  #skippingDepth = 0;

  constructor(html: string, skipped: ReadonlySet<string>) {
    this.#html = html;
    this.#skipped = skipped;
  }

  /** @returns undefined where a skipped element never ends: its rest may be the article. */
  read(): Paragraph[] | undefined {
    const tokens = new Tokenizer(
      {},
      {
        ...SILENT,
        ontext: (start, end) => this.#add(this.#html.slice(start, end)),
        ontextentity: (codepoint) => this.#add(String.fromCodePoint(codepoint)),
        oncdata: (start, end, offset) => this.#add(this.#html.slice(start, end - offset)),
        onopentagname: (start, end) => this.#open(this.#html.slice(start, end).toLowerCase()),
        onselfclosingtag: () => this.#selfClose(),
        onclosetag: (start, end) => this.#close(this.#html.slice(start, end).toLowerCase()),
      },
    );
    tokens.write(this.#html);
    tokens.end();
    if (this.#skipping !== undefined && !ALWAYS_SKIPPED.has(this.#skipping)) return undefined;
    this.#break();
    return this.#paragraphs;
  }

  #add(text: string): void {
    if (this.#skipping !== undefined) return;
    this.#text += text;
    if (this.#links === 0 && WORD.test(text)) this.#outsideLinks = true;
  }

  #open(name: string): void {
    if (this.#skipping !== undefined) {
      if (name === this.#skipping) this.#skippingDepth++;
    } else if (this.#skipped.has(name)) {
      this.#skipping = name;
      this.#skippingDepth = 1;
    } else if (BREAKS.has(name)) this.#break();
    else if (name === 'a') this.#links = 1;
    else if (name === 'td' || name === 'th' || name === 'img') this.#text += ' ';
  }

  /** `<svg/>` ends where it begins; what else is written so is already done. */
  #selfClose(): void {
    if (this.#skipping !== undefined && --this.#skippingDepth === 0) this.#skipping = undefined;
  }

  #close(name: string): void {
    if (this.#skipping !== undefined) {
      if (name === this.#skipping && --this.#skippingDepth === 0) this.#skipping = undefined;
    } else if (BREAKS.has(name)) this.#break();
    else if (name === 'a') this.#links = 0;
  }

  #break(): void {
    const text = fold(ENTITY_LEFT.test(this.#text) ? unescapeHtml(this.#text) : this.#text);
    if (text !== '') this.#paragraphs.push({ text, linked: !this.#outsideLinks });
    this.#text = '';
    this.#outsideLinks = false;
  }
}
