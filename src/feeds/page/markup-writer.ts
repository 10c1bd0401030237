// Writes well-formed, bounded markup from the loose tags of a page: every element ends, none lies too deep, and what
// is beyond the bounds is left out.
import { escapeHtml } from '../clean/html-text.ts';

/** News pages have 500 to 5,000 elements, the article among the first. Scoring them costs more than linear time. */
const MOST_ELEMENTS = 8000;
/** Of one element: Readability's look at a list costs their number squared. */
const MOST_CHILDREN = 1000;
/** News pages are 15 to 40 deep. What lies deeper keeps its text and the ends of its lines. */
const DEEPEST = 64;
/** Characters: twice what one article may have. */
const MOST_TEXT = 200_000;
/** Signs that must be escaped: each makes a node of its own in the tree. */
const MOST_SIGNS = 5000;

const words = (list: string) => new Set(list.split(' '));
const VOID = words('area base br col embed hr img input link meta param source track wbr');
const BLOCKS = words(
  'address article aside blockquote center details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul',
);
/** Elements that end where another begins, as browsers read unclosed tags. */
const ENDED_BY = new Map([
  ['p', words([...BLOCKS, 'li tr td th dt dd'].join(' '))],
  ['li', words('li')],
  ['td', words('td th tr tbody')],
  ['th', words('td th tr tbody')],
  ['tr', words('tr tbody')],
  ['dt', words('dt dd')],
  ['dd', words('dt dd')],
  ['a', words('a')],
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, words('h1 h2 h3 h4 h5 h6')] as const),
]);

const SIGNS = /[<>&]/g;

export class MarkupWriter {
  readonly #out: string[] = [];
  readonly #open: string[] = [];
  /** How many children each open element has, its own parent's first. */
  readonly #children = [0];
  #elements = 0;
  #text = 0;
  #signs = 0;

  open(name: string, attributes: string): void {
    if (this.#elements >= MOST_ELEMENTS) return;
    while (ENDED_BY.get(this.#open.at(-1) ?? '')?.has(name)) this.#end();
    if (this.#open.length >= DEEPEST && !VOID.has(name)) {
      if (BLOCKS.has(name)) this.open('br', '');
      return;
    }
    if (++this.#children[this.#open.length]! > MOST_CHILDREN) return;
    this.#elements++;
    this.#out.push(`<${name}${attributes}>`);
    if (VOID.has(name)) return;
    this.#open.push(name);
    this.#children.push(0);
  }

  /** An end without a beginning ends nothing, but `</p>` and `</br>` part lines. */
  close(name: string): void {
    const at = this.#open.lastIndexOf(name);
    if (at >= 0) while (this.#open.length > at) this.#end();
    else if (name === 'p' || name === 'br') this.open('br', '');
  }

  text(text: string): void {
    if (this.#elements >= MOST_ELEMENTS || this.#text >= MOST_TEXT) return;
    const kept = text.replace(/\s+/g, ' ').slice(0, MOST_TEXT - this.#text);
    this.#text += kept.length;
    this.#signs += kept.match(SIGNS)?.length ?? 0;
    this.#out.push(this.#signs > MOST_SIGNS ? kept.replace(SIGNS, ' ') : escapeHtml(kept));
  }

  /** @returns the markup; what is still open is ended. */
  finish(): string {
    while (this.#open.length > 0) this.#end();
    return this.#out.join('');
  }

  #end(): void {
    this.#out.push(`</${this.#open.pop()}>`);
    this.#children.pop();
  }
}
