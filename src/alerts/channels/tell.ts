// One notice over a service where messages can be edited and answered: what is posted, what is edited, and how an
// attempt goes on where an earlier one was interrupted.
import type { Updates } from '../../shared/config.ts';
import type { Message, Receipt, Sent } from './channel.ts';
import { NOTHING, type Posted, readPosted, writePosted } from './posted.ts';

/** The service; `Part` is a message as it takes it. */
export interface Desk<Part> {
  /** What its ids look like: a receiver may have had another channel when the first was told. */
  readonly ids: RegExp;
  /** @param thread id of the message that heads the thread. @returns the new message’s id. */
  post(part: Part, thread: string | null): Promise<string>;
  /** @returns whether it is still there. */
  edit(id: string, part: Part): Promise<boolean>;
  remove(id: string): Promise<void>;
}

/** The same notice as each way of telling needs it. */
export interface Ways<Part> {
  /** Whole, by itself. */
  anew(): Part[];
  /** Whole, in place of what stands there. */
  edited(): Part[];
  /** Whole, in the thread. */
  answered(): Part[];
  /** Only what is new, in the thread, beside an edit. */
  news(): Part[];
  /** What goes with the first telling, in its thread: a picture. */
  beside(): Part[];
}

/**
 * @param ids what the service’s ids look like.
 * @returns what stands at the receiver of earlier tellings of the same; the latest that still shows something.
 */
export function earlierOf({ previous, first }: Pick<Message, 'previous' | 'first'>, ids: RegExp): Posted {
  const [last, head] = [previous, first].map((delivery) => readPosted(delivery?.providerMessageId));
  const editable = ({ shows }: Posted) => shows.length > 0 && shows.every((id) => ids.test(id));
  return [last!, head!].find(editable) ?? NOTHING;
}

/** An edit can be made again; whatever is posted would be read twice. */
export const repeatingOf = (updates: Updates, ids: RegExp, { first }: Sent): 'harmless' | 'seen-twice' =>
  updates === 'edit' && earlierOf({ first, previous: null }, ids).shows.length > 0
    ? 'harmless'
    : 'seen-twice';

/** @throws RasidError as `Channel.send` does; what was posted until then has been noted. */
export async function tell<Part>(
  desk: Desk<Part>,
  message: Message,
  updates: Updates,
  ways: Ways<Part>,
): Promise<Receipt> {
  const earlier = earlierOf(message, desk.ids);
  const [head = null] = earlier.shows;
  const done = readPosted(message.parts?.at(-1));
  const progress: Progress = {
    shows: [...done.shows],
    said: [...done.said],
    note: async () => message.note?.(writePosted(progress)),
  };
  if (head === null || startedAnew(done, earlier)) {
    await postAll(desk, ways.anew(), 'shows', null, progress);
    await postAll(desk, ways.beside(), 'said', progress.shows[0]!, progress);
    return receiptOf(progress);
  }
  if (updates === 'thread') {
    progress.shows = [...earlier.shows];
    await postAll(desk, ways.answered(), 'said', head, progress);
    return receiptOf(progress);
  }
  progress.shows = progress.shows.length > 0 ? progress.shows : [...earlier.shows];
  if (!(await editAll(desk, ways.edited(), progress))) {
    progress.shows = [];
    await postAll(desk, ways.anew(), 'shows', null, progress);
    return receiptOf(progress);
  }
  if (updates === 'both') await postAll(desk, ways.news(), 'said', head, progress);
  return receiptOf(progress);
}

interface Progress {
  shows: string[];
  said: string[];
  note(): Promise<void>;
}

const receiptOf = (progress: Progress): Receipt => ({ providerMessageId: writePosted(progress) });

/** Whether an interrupted attempt had found the earlier messages gone, and begun to post anew. */
const startedAnew = (done: Posted, earlier: Posted): boolean =>
  done.shows.length > 0 && done.shows[0] !== earlier.shows[0];

/** Posts the parts that have not been posted yet. */
async function postAll<Part>(
  desk: Desk<Part>,
  parts: Part[],
  where: 'shows' | 'said',
  thread: string | null,
  progress: Progress,
): Promise<void> {
  for (let n = progress[where].length; n < parts.length; n += 1) {
    progress[where].push(await desk.post(parts[n]!, thread));
    await progress.note();
  }
}

/** Parts beyond the messages there are go into the thread; messages beyond the parts go away. */
async function editAll<Part>(desk: Desk<Part>, parts: Part[], progress: Progress): Promise<boolean> {
  const there = [...progress.shows];
  for (const [n, part] of parts.slice(0, there.length).entries()) {
    if (await desk.edit(there[n]!, part)) continue;
    if (n === 0) return false;
    there[n] = await desk.post(part, there[0]!);
    progress.shows = [...there];
    await progress.note();
  }
  for (const id of there.slice(parts.length)) await desk.remove(id);
  progress.shows = there.slice(0, parts.length);
  await postAll(desk, parts, 'shows', there[0]!, progress);
  return true;
}
