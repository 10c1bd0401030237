// Addresses in feeds: relative, scheme-less, padded; only http and https come out.

/** @returns the absolute address, or null where it is none. */
export function resolveLink(link: string | null | undefined, base: string): string | null {
  const text = link?.replace(/[\s\u200e\u200f\ufeff]+/g, '') ?? '';
  if (text === '') return null;
  const full = /^www\./i.test(text) ? `https://${text}` : text;
  const url = URL.canParse(full, base) ? new URL(full, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** An inner base within an outer one: `xml:base` may itself be relative. */
export const resolveBase = (base: string | null | undefined, outer: string): string =>
  resolveLink(base, outer) ?? outer;

const ADDRESSES = /(\s(?:href|src|cite|poster)=)(?:"([^"]*)"|'([^']*)')/gi;

/** HTML whose links and pictures stand on their own, wherever it is shown. Linear. */
export function resolveHtmlLinks(html: string, base: string): string {
  if (!/(?:href|src|cite|poster)=/i.test(html)) return html;
  return html.replace(ADDRESSES, (whole, attribute: string, double?: string, single?: string) => {
    const link = double ?? single ?? '';
    if (link === '' || /^(?:[a-z][a-z0-9+.-]{0,20}:|#)/i.test(link)) return whole;
    const plain = link.replaceAll('&amp;', '&');
    const resolved = URL.canParse(plain, base) ? new URL(plain, base).href : link;
    return `${attribute}"${resolved.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`;
  });
}
