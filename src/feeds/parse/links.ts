// Addresses in feeds: relative, without a scheme, padded, escaped once too often; only http and https come out.

/** A line end inside an address is the layout's; a space may be its own. */
const LAYOUT = /[^\S ]\s*|\s+$|^\s+|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const HTTP = /^https?:\/\/[^\s/?#]/i;
const SCHEME = /^[a-z][a-z0-9+.-]{0,20}:/i;

/**
 * @param base empty where nobody knows it: a relative address then stays as it is.
 * @returns an absolute address as it is written, or a relative one resolved; null where it is none.
 */
export function resolveLink(link: string | null | undefined, base: string): string | null {
  const text = link?.replace(LAYOUT, '').replaceAll('&amp;', '&') ?? '';
  if (text === '') return null;
  if (HTTP.test(text)) return URL.canParse(text) ? asWritten(text) : null;
  const full = withScheme(text, base);
  if (base === '' && !SCHEME.test(full)) return full;
  const url = URL.canParse(full, base) ? new URL(full, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

const asWritten = (text: string) => (/[\s<>"]/.test(text) ? new URL(text).href : text);

/** `www.wire.example/1`, and `wire.example/1` in the feed of wire.example. */
function withScheme(text: string, base: string): string {
  if (/^www\.[^/]/i.test(text)) return `https://${text}`;
  const own = /^(https?:\/\/)([^/?#]{1,255})/i.exec(base);
  return own && text.toLowerCase().startsWith(`${own[2]!.toLowerCase()}/`) ? `${own[1]}${text}` : text;
}

/** Longer bases are no outlet's: each address that is resolved against one grows by as much. */
const LONGEST_BASE = 1000;

/** An inner base within an outer one: `xml:base` may itself be relative. */
export function resolveBase(base: string | null | undefined, outer: string): string {
  const inner = resolveLink(base, outer);
  return inner === null || inner.length > LONGEST_BASE ? outer : inner;
}

const NAMES = 'href|src|cite|poster|background|longdesc|usemap|codebase|classid|data|action|profile';
const ADDRESSES = new RegExp(`(\\s(?:${NAMES})=)(?:"([^"]*)"|'([^']*)'|([^\\s"'<>]+))`, 'gi');
/** Most addresses are whole: where all are, the HTML is not built anew. */
const RELATIVE = new RegExp(`\\s(?:${NAMES})=["']?(?!https?://|["'])`, 'i');

/** Characters that whole addresses may add to some HTML, beside its own length. */
const MAX_ADDED = 10_000;

/** HTML whose links and pictures stand on their own, wherever it is shown. Linear. */
export function resolveHtmlLinks(html: string, base: string): string {
  if (base === '' || !html.includes('<') || !RELATIVE.test(html)) return html;
  let room = html.length + MAX_ADDED;
  return html.replace(ADDRESSES, (whole, attribute: string, ...values: (string | undefined)[]) => {
    const link = (values[0] ?? values[1] ?? values[2] ?? '').trim();
    if (link === '' || SCHEME.test(link) || link.startsWith('#') || room < 0) return whole;
    const plain = link.replaceAll('&amp;', '&');
    const resolved = URL.canParse(plain, base) ? new URL(plain, base).href : link;
    room -= resolved.length;
    return `${attribute}"${resolved.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`;
  });
}
