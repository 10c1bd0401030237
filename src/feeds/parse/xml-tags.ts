// htmlparser2's tokenizer as whole tags with decoded attributes. It forgives anything and builds no tree.
import { Tokenizer } from 'htmlparser2';
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
}

const MAX_ATTRIBUTES = 32;
const NONE: Attributes = new Map();
const nothing = () => undefined;

/** @param decode undoes the escaping of attributes. */
export function readTags(source: string, handler: TagHandler, decode: (text: string) => string): void {
  let name = '';
  let start = 0;
  let attributes: Map<string, string> | undefined;
  let attribute = '';
  let value = '';
  const open = (last: number, selfClosing: boolean) =>
    handler.open({ name, attributes: attributes ?? NONE, start, end: last + 1, selfClosing });
  const tokens = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname(from, to) {
        name = source.slice(from, to).toLowerCase();
        start = from - 1;
        attributes = undefined;
      },
      onattribname(from, to) {
        attribute = source.slice(from, to).toLowerCase();
        value = '';
      },
      onattribdata(from, to) {
        value += source.slice(from, to);
      },
      onattribend() {
        attributes ??= new Map();
        if (attributes.size < MAX_ATTRIBUTES && !attributes.has(attribute))
          attributes.set(attribute, decode(value));
      },
      onopentagend: (last) => open(last, false),
      onselfclosingtag: (last) => open(last, true),
      onclosetag: (from, to) =>
        handler.close(source.slice(from, to).toLowerCase(), source.lastIndexOf('<', from)),
      ontext: (from, to) => handler.text(source.slice(from, to)),
      oncdata: (from, to, mark) => handler.cdata(source.slice(from, to - mark)),
      ondeclaration: (from, to) => handler.declaration(source.slice(from, to)),
      onattribentity: nothing,
      ontextentity: nothing,
      oncomment: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokens.write(source);
  tokens.end();
}
