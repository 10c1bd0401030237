// Guards the readers that build trees: they need time that grows with the square of the depth, so a page of nothing
// but `<div>` would hold a process for minutes. Tags beyond a depth that no page needs are taken out; their text stays.
import { Tokenizer } from 'htmlparser2';
import { SILENT } from './html-text.ts';

const MAX_DEPTH = 100;

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without an end, and those whose end is left out as a rule: they add no depth of their own. */
const FLAT = names(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option optgroup',
);

/** @returns the same HTML where it is no deeper than a hundred elements. Linear. */
export const shallowHtml = (html: string): string => new DepthLimiter(html).read();

class DepthLimiter {
  readonly #html: string;
  readonly #open = new Map<string, number>();
  /** Of each name, how many tags were taken out and still wait for their ends. */
  readonly #dropped = new Map<string, number>();
  readonly #pieces: string[] = [];
  #depth = 0;
  #keptTo = 0;
  #name = '';
  #start = 0;

  constructor(html: string) {
    this.#html = html;
  }

  read(): string {
    const tokens = new Tokenizer(
      { decodeEntities: false },
      {
        ...SILENT,
        onopentagname: (start, end) => {
          this.#name = this.#html.slice(start, end).toLowerCase();
          this.#start = start - 1;
        },
        onopentagend: (last) => this.#enter(last + 1),
        onselfclosingtag: (last) => this.#enter(last + 1),
        onclosetag: (start, end) => this.#leave(this.#html.slice(start, end).toLowerCase(), start, end),
      },
    );
    tokens.write(this.#html);
    tokens.end();
    if (this.#pieces.length === 0) return this.#html;
    this.#pieces.push(this.#html.slice(this.#keptTo));
    return this.#pieces.join('');
  }

  #enter(end: number): void {
    if (FLAT.has(this.#name)) return;
    if (this.#depth >= MAX_DEPTH) {
      add(this.#dropped, this.#name, 1);
      this.#cut(this.#start, end);
      return;
    }
    this.#depth++;
    add(this.#open, this.#name, 1);
  }

  #leave(name: string, start: number, end: number): void {
    if ((this.#dropped.get(name) ?? 0) > 0) {
      add(this.#dropped, name, -1);
      this.#cut(this.#html.lastIndexOf('<', start), Math.max(this.#html.indexOf('>', end) + 1, end));
    } else if ((this.#open.get(name) ?? 0) > 0) {
      add(this.#open, name, -1);
      this.#depth--;
    }
  }

  #cut(from: number, to: number): void {
    this.#pieces.push(this.#html.slice(this.#keptTo, from));
    this.#keptTo = to;
  }
}

function add(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}
