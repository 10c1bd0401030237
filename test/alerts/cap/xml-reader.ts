// A strict reader of the little XML that is written here: what is not well-formed throws.

export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

const TOKEN = /<\?xml [^?]*\?>\s*|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

export function readXml(source: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(source);
    if (!token) throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 40)}`);
    const [, closing, name, attributes = '', empty, text] = token;
    const top = open.at(-1)!;
    if (text !== undefined) top.text += resolved(text);
    else if (name !== undefined && closing === '/') {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
    } else if (name !== undefined) {
      const node = { name, attributes: readAttributes(attributes), children: [], text: '' };
      top.children.push(node);
      if (empty === '') open.push(node);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('one root, closed, is wanted');
  return root.children[0]!;
}

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/gu)].map(([, name, value]) => [name, resolved(value!)]),
  );

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
function resolved(text: string): string {
  if (/&(?!(amp|lt|gt|quot);)/u.test(text)) throw new Error(`a bare & in ${text.slice(0, 40)}`);
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u.test(text)) throw new Error('no XML character');
  return text.replace(/&(\w+);/gu, (_, name: string) => ENTITIES[name]!);
}
