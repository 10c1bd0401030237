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
