// JSON as outlets write it by hand: trailing commas, comments, raw line ends in strings, a byte order mark, a cut end.
// It never throws, keeps no stack of calls, and drops what the end of the source cuts off.

type Json = Record<string, unknown> | unknown[];

const MAX_DEPTH = 64;
const SKIP = /(?:[\s,:\ufeff]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const WORD = /[^\s,:{}[\]"/]{1,100}/y;

export interface LenientJson {
  /** undefined where the text holds nothing. */
  value: unknown;
  /** Whether the text ends before the value does. */
  cut: boolean;
}

/** Linear in the length of the text. */
export function parseLenientJson(text: string): LenientJson {
  return new LenientReader(text).read();
}

class LenientReader {
  readonly #text: string;
  readonly #open: { value: Json; key: string | undefined }[] = [];
  #at = 0;
  #root: unknown;

  constructor(text: string) {
    this.#text = text;
  }

  read(): LenientJson {
    while (this.#skip()) {
      const char = this.#text[this.#at]!;
      if (char === '{' || char === '[') {
        if (!this.#enter(char === '{' ? {} : [])) break;
      } else if (char === '}' || char === ']') {
        if (this.#leave()) return { value: this.#root, cut: false };
      } else if (!this.#scalar(char)) break;
    }
    this.#dropCut();
    return { value: this.#root, cut: true };
  }

  #skip(): boolean {
    this.#match(SKIP);
    return this.#at < this.#text.length;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  #enter(value: Json): boolean {
    this.#at++;
    if (this.#open.length >= MAX_DEPTH) return false;
    if (this.#open.length === 0) this.#root = value;
    else this.#put(value);
    this.#open.push({ value, key: undefined });
    return true;
  }

  /** @returns whether the outermost value has ended. */
  #leave(): boolean {
    this.#at++;
    this.#open.pop();
    return this.#open.length === 0;
  }

  #scalar(char: string): boolean {
    const inside = this.#open.at(-1);
    const value = char === '"' ? this.#string() : this.#word();
    if (value === undefined || inside === undefined) return false;
    if (!Array.isArray(inside.value) && inside.key === undefined) inside.key = String(value);
    else this.#put(value);
    return true;
  }

  #word(): unknown {
    const match = this.#match(WORD);
    return match === null ? undefined : wordValue(match[0]);
  }

  /** Up to the next quote that no backslash takes away. */
  #string(): string | undefined {
    const from = this.#at + 1;
    for (let end = this.#text.indexOf('"', from); end >= 0; end = this.#text.indexOf('"', end + 1)) {
      let slash = end;
      while (this.#text[slash - 1] === '\\' && slash > from) slash--;
      if ((end - slash) % 2 === 1) continue;
      this.#at = end + 1;
      return unescaped(this.#text.slice(from, end));
    }
    return undefined;
  }

  #put(value: unknown): void {
    const inside = this.#open.at(-1)!;
    if (Array.isArray(inside.value)) inside.value.push(value);
    else if (inside.key !== undefined) {
      // Unlike assignment, this makes `__proto__` a name like any other.
      Object.defineProperty(inside.value, inside.key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
      inside.key = undefined;
    }
  }

  /** An item of a list that is still open is half an item. */
  #dropCut(): void {
    const list = this.#open.find(({ value }) => Array.isArray(value) && value.length > 0);
    const inner = list && this.#open[this.#open.indexOf(list) + 1];
    if (inner && Array.isArray(list.value) && list.value.at(-1) === inner.value) list.value.pop();
  }
}

function wordValue(word: string): unknown {
  if (word === 'true' || word === 'false') return word === 'true';
  const number = Number(word);
  return word === 'null' || Number.isNaN(number) ? null : number;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (text: string): string =>
  text.replace(/\\(?:u([\da-fA-F]{4})|([\s\S]))/g, (_, hex?: string, char?: string) =>
    hex === undefined ? (ESCAPES[char!] ?? char!) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
