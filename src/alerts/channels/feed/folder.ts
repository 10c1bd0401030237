// The folder of a feed: for each message its CAP, and what the list says of it. Each file is written whole or not at
// all, and the list is whatever files there are, so that any number of processes can write.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeedEntry } from '../../cap/atom.ts';

/** Of a delivery: nothing that leads out of the folder. */
const ID = /^[\w-]{1,100}$/u;
const ENTRY = '.entry.json';

export async function keep(folder: string, entry: FeedEntry, cap: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeWhole(join(folder, `${entry.id}.cap.xml`), cap);
  // Sorts by time: the newest are found without opening the others.
  const stamp = entry.sent.replace(/\D/gu, '');
  await writeWhole(join(folder, `${stamp}_${entry.id}${ENTRY}`), JSON.stringify(entry));
}

async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.draft`;
  await writeFile(draft, text);
  await rename(draft, file);
}

/** @returns the newest entries, newest first; none where nothing was told yet. */
export async function readEntries(folder: string, limit: number): Promise<FeedEntry[]> {
  const files = await readdir(folder).catch(() => []);
  const newest = files
    .filter((file) => file.endsWith(ENTRY))
    .toSorted()
    .slice(-limit)
    .reverse();
  const texts = await Promise.all(newest.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.map((text) => JSON.parse(text) as FeedEntry);
}

/** @returns undefined where there is no such message. */
export const readCap = async (folder: string, id: string): Promise<string | undefined> =>
  ID.test(id) ? readFile(join(folder, `${id}.cap.xml`), 'utf8').catch(() => undefined) : undefined;
