// Where a login leads: back to a page of ours, whatever the address says.

const LONGEST = 2000;
const OURS = 'http://board.invalid';

/** @returns path and parameters as a browser would read them; `/` for whatever leads elsewhere. */
export function nextPath(given: unknown): string {
  if (typeof given !== 'string' || !given.startsWith('/') || given.length > LONGEST) return '/';
  if (!URL.canParse(given, OURS)) return '/';
  const { origin, pathname, search } = new URL(given, OURS);
  // `/.//elsewhere` is a path of ours until it is written out.
  const isOurs = origin === OURS && !pathname.startsWith('//') && !/^\/log(in|out)$/.test(pathname);
  return isOurs ? pathname + search : '/';
}
