// `rasid feeds parse`: what the readers make of some bytes. One file, or with --jsonl many on stdin.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { BODY_LIMITS, unpack } from '../../feeds/fetch/body.ts';
import { parseBytes, titleLine } from '../../feeds/index.ts';
import { messageOf, RasidError } from '../../shared/errors.ts';
import type { Run, Values } from '../command.ts';

/** As every encoder writes it: either alphabet, padded or not, in lines or in one. */
const base64 = z.string().regex(/^[A-Za-z0-9+/_\s-]*={0,2}\s*$/, 'is not base64');

const line = z.object(
  {
    id: z.union([z.string(), z.number()], { error: 'must be a string or a number' }),
    url: z.string().nullish(),
    contentType: z.string().nullish(),
    body: base64,
  },
  { error: 'is no JSON object like {"id": …, "body": …}' },
);

/** Where bytes came from, when nobody says: relative addresses stay as they are. */
const NOWHERE = '';

export const parseFeeds: Run = (values, files) =>
  values.jsonl === true ? parseLines(files) : parseOne(values, files);

async function parseOne(values: Values, [file, ...more]: readonly string[]): Promise<number> {
  if (!file || more.length > 0)
    throw new RasidError('USAGE', 'feeds parse: name one file, or - for standard input');
  const { url, 'content-type': contentType } = values as Record<string, string | undefined>;
  console.log(JSON.stringify(await readings(readBytes(file), contentType, url), null, 2));
  return 0;
}

/** One answer for each line, in order; a line that is no request is answered with its fault. */
async function parseLines([file = '-']: readonly string[]): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === '') continue;
    const answer = await answerTo(text, number);
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return 0;
}

async function answerTo(text: string, number: number): Promise<unknown> {
  const request = parseJson(text);
  const read = line.safeParse(request);
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    const id = (request as { id?: unknown } | null | undefined)?.id ?? null;
    return { id, error: `line ${number}: ${[...path, message].join(' ')}` };
  }
  const { id, url, contentType, body } = read.data;
  try {
    return { id, ...(await readings(Buffer.from(body, 'base64'), contentType, url)) };
  } catch (error) {
    return { id, error: messageOf(error) };
  }
}

/** Packed bytes are unpacked, as they would be on their way here. */
async function readings(
  bytes: Buffer,
  contentType: string | null | undefined,
  address: string | null | undefined,
) {
  const body = await unpack(bytes, '', BODY_LIMITS);
  return shown(parseBytes({ body, contentType: contentType ?? null, url: addressOf(address) }));
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
