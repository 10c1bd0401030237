// One name for the forms of one article's address: AMP and mobile pages, caches, the order of parameters. A name to
// compare by, never an address to ask.
import { canonicalUrl } from './canonical-url.ts';

/** Hosts that serve the same pages to other devices; «ar.» and «news.» are other pages. */
const SAME_PAGES = /^(?:www\d?|m|mobile|amp|wap|touch)\.(?=[^.]+\.[^.]+)/;
/** «/amp/s/outlet.example/1» of Google, «/c/s/outlet.example/1» and «/v/s/…» of the AMP cache. */
const AMP_CACHE = /^\/(?:amp|c|v|i)\/(?:s\/)?([^/]+\.[^/]+\/.*)$/;
const CACHE_HOST = /(?:^|\.)(?:cdn\.ampproject\.org|google\.com)$/;
/** Parameters that choose the form of the page, not the page. */
const FORM =
  /^(?:(?:amp|mobile|m|nonamp|noamp)=?.{0,4}|(?:outputtype|output|view|format)=(?:amp|mobile|m|html))$/i;
const AMP_PART = /\/amp(?=\/|$)|(?<=\.)amp\.(?=html?$)|\.amp$/gi;
const INDEX = /\/(?:index|default)\.(?:html?|php|aspx?)$/i;

/**
 * @param address absolute; a path and a query in percent-encoding or not.
 * @returns host, path and query without scheme; null where the address names no single page.
 */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = outOfCache(new URL(canonicalUrl(address)));
  const path = spelt(url.pathname)
    .replace(AMP_PART, '')
    .replace(INDEX, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  const query = spelt(url.search.slice(1))
    .split('&')
    .filter((part) => part !== '' && !FORM.test(part))
    .sort()
    .join('&');
  if (path === '' && query === '') return null;
  return `${hostKey(url)}${path}${query && `?${query}`}`;
}

function hostKey({ hostname, port }: URL): string {
  let host = hostname;
  while (SAME_PAGES.test(host)) host = host.replace(SAME_PAGES, '');
  return port && port !== '80' && port !== '443' ? `${host}:${port}` : host;
}

/** The outlet's own address out of that of a cache. */
function outOfCache(url: URL): URL {
  const held = CACHE_HOST.test(url.hostname) ? AMP_CACHE.exec(url.pathname)?.[1] : undefined;
  const own = held === undefined ? '' : `https://${held}${url.search}`;
  return URL.canParse(own) ? new URL(own) : url;
}

/** %d8 and %D8 are one letter; what cannot be decoded stays as it is. */
function spelt(part: string): string {
  try {
    return encodeURI(decodeURI(part));
  } catch {
    return part;
  }
}
