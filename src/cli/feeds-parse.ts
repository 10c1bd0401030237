// `rasid feeds parse`: what the readers make of some bytes. One file, or with --jsonl many on stdin.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { parseBytes, titleLine } from '../feeds/index.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import type { Values } from './command.ts';

const line = z.object({
  id: z.union([z.string(), z.number()]),
  url: z.string().nullish(),
  contentType: z.string().nullish(),
  body: z.base64(),
});

/** Where bytes came from, when nobody says: relative addresses stay as they are. */
const NOWHERE = '';

export async function parseFeeds(values: Values, files: readonly string[]): Promise<number> {
  return values.jsonl === true ? parseLines(files) : parseOne(values, files);
}

function parseOne(values: Values, [file, ...more]: readonly string[]): number {
  if (!file || more.length > 0)
    throw new RasidError('USAGE', 'feeds parse: name one file, or - for standard input');
  const body = readBytes(file);
  const url = addressOf(values.url as string | undefined);
  const parsed = parseBytes({
    body,
    contentType: (values['content-type'] as string | undefined) ?? null,
    url,
  });
  console.log(JSON.stringify(shown(parsed), null, 2));
  return 0;
}

/** One answer for each line, in order; a line that is no request is answered with its fault. */
async function parseLines([file = '-']: readonly string[]): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === '') continue;
    const answer = answerTo(text, number);
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return 0;
}

function answerTo(text: string, number: number): unknown {
  const request = parseJson(text);
  const read = line.safeParse(request);
  if (!read.success) {
    const id = (request as { id?: unknown } | undefined)?.id ?? null;
    return { id, error: `line ${number}: ${z.prettifyError(read.error).replaceAll('\n', ' ')}` };
  }
  const { id, url, contentType, body } = read.data;
  try {
    const bytes = Buffer.from(body, 'base64');
    return {
      id,
      ...shown(parseBytes({ body: bytes, contentType: contentType ?? null, url: addressOf(url) })),
    };
  } catch (error) {
    return { id, error: messageOf(error) };
  }
}

/** Titles as lines of text, or of HTML where they hold markup; the rest as the feed carries it. */
function shown({ feed, items, irregularities, charset }: ReturnType<typeof parseBytes>) {
  const { title, description, link, language, updatedAt, kind } = feed;
  return {
    feed: { title: titleLine(title), description, link, language, updatedAt, kind, charset },
    items: items.map((item) => ({
      id: item.guid,
      link: item.link,
      title: titleLine(item.title),
      summary: item.summary,
      content: item.content,
      publishedAt: item.publishedAt,
      authors: item.authors,
      categories: item.categories,
    })),
    irregularities,
  };
}

function addressOf(url: string | null | undefined): string {
  if (url === null || url === undefined || url === '') return NOWHERE;
  if (URL.canParse(url)) return url;
  throw new RasidError('USAGE', `feeds parse: ${url} is no address; write it with http:// or https://`);
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (cause) {
    throw new RasidError('USAGE', `feeds parse: cannot read ${file}: ${messageOf(cause)}`, { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
