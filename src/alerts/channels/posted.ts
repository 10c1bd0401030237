// What a delivery left at the receiver, as it is kept in `providerMessageId` and noted on the way: «17,18;19».

export interface Posted {
  /** Messages that show the present state, in the order of its parts: these are edited. The first heads the thread. */
  shows: readonly string[];
  /** Messages beside them: what was new, a picture. */
  said: readonly string[];
}

export const NOTHING: Posted = { shows: [], said: [] };

/** In place of an id where a message was taken and nobody said under which: it cannot be edited. */
export const NO_ID = '-';

/** `providerMessageId` takes no more. */
const LONGEST = 2000;

/** Where there are more than have room, the last go unrecorded: they stay as they are. */
export function writePosted({ shows, said }: Posted): string {
  const text = `${shows.join(',')};${said.join(',')}`;
  if (text.length <= LONGEST) return text;
  return writePosted(
    said.length > 0 ? { shows, said: said.slice(0, -1) } : { shows: shows.slice(0, -1), said },
  );
}

export function readPosted(providerMessageId: string | null | undefined): Posted {
  const [shows = '', said = ''] = (providerMessageId ?? '').split(';');
  const ids = (list: string) => list.split(',').filter((id) => id !== '');
  return { shows: ids(shows), said: ids(said) };
}
