// A small strict reader for tests: says what is not well-formed in an XML document, or undefined.

const NAME = '[A-Za-z_][\\w.:-]*';
const TOKEN = new RegExp(
  `<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<\\?xml [^<>]*\\?>|<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|[^<]+`,
  'y',
);
const LOOSE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;

export function xmlFault(xml: string): string | undefined {
  const open: string[] = [];
  let roots = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(xml);
    if (!match) return `no token at ${at}: ${xml.slice(at, at + 60)}`;
    const [token, closing, name, attributes = '', empty] = match;
    if (token.startsWith('<!') || token.startsWith('<?')) continue;
    if (LOOSE_AMPERSAND.test(name === undefined ? token : attributes))
      return `loose & in ${token.slice(0, 60)}`;
    if (name === undefined) {
      if (token.includes(']]>')) return 'a loose ]]>';
      if (open.length === 0 && token.trim() !== '') return `text outside the root: ${token.slice(0, 60)}`;
    } else if (closing) {
      if (open.pop() !== name) return `</${name}> closes what is not open`;
    } else if (!empty) {
      if (open.length === 0) roots++;
      open.push(name);
    }
  }
  if (open.length > 0) return `<${open.at(-1)}> is not closed`;
  return roots === 1 ? undefined : `${roots} roots`;
}
