// Whether a browser’s request was made by a page of our own (CSRF). Browsers write both headers themselves: no page can
// set them.

export interface Origins {
  /** Sec-Fetch-Site: on https, and on this machine. */
  fetchSite: string | undefined;
  origin: string | undefined;
  /** As the browser named us. */
  host: string;
}

/** What carries neither header is no browser of this decade: it may use a token. */
export function isSameOrigin({ fetchSite, origin, host }: Origins): boolean {
  if (fetchSite !== undefined) return fetchSite === 'same-origin';
  if (origin === undefined || !URL.canParse(origin)) return false;
  const { protocol, host: from } = new URL(origin);
  // The scheme is the browser’s: a proxy may have taken the s off https on the way.
  return URL.canParse(`${protocol}//${host}`) && new URL(`${protocol}//${host}`).host === from && from !== '';
}
