// An export over HTTP from a board that runs: the same file as from the record, and nothing has to stop for it.
import { readFileSync } from 'node:fs';
import type { ExportFormatName } from '../../exports/index.ts';
import { messageOf, RasidError } from '../../shared/errors.ts';
import type { Values } from '../command.ts';
import { plain } from '../feeds/terminal.ts';
import type { ExportSource } from './source.ts';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const TOKEN = /^[\x21-\x7e]+$/;

/** @throws RasidError USAGE, BOARD_UNREACHABLE, BOARD_REFUSED */
export async function fromBoard<T>(
  values: Values,
  format: ExportFormatName,
  parameters: Record<string, string>,
  use: (source: ExportSource) => Promise<T>,
): Promise<T> {
  const address = addressOf(values.from as string, format, parameters);
  const answer = await asked(address, tokenOf(values['token-file'] as string | undefined, address));
  const counted = Number(answer.headers.get('x-total-count') ?? Number.NaN);
  let items = 0;
  return use({
    chunks: counting(answer, format, (found) => {
      items += found;
    }),
    total: Number.isNaN(counted) ? undefined : counted,
    done: () => items,
    leftOut: () => undefined,
  });
}

function addressOf(from: string, format: string, parameters: Record<string, string>): URL {
  const base = URL.canParse(from) ? new URL(from) : undefined;
  if (!base || !/^https?:$/.test(base.protocol))
    throw new RasidError('USAGE', 'export: --from takes the address of a board, like http://127.0.0.1:7300');
  if (base.username !== '' || base.password !== '')
    throw new RasidError('USAGE', 'export: --from takes no user or password; give a token with --token-file');
  const address = new URL(`${base.pathname.replace(/\/+$/, '')}/api/exports/${format}`, base);
  address.search = new URLSearchParams(parameters).toString();
  return address;
}

function tokenOf(file: string | undefined, address: URL): string | undefined {
  if (file === undefined) return undefined;
  const token = read(file).trim();
  if (!TOKEN.test(token)) throw new RasidError('USAGE', `export: ${file} holds no token`);
  if (address.protocol === 'http:' && !LOOPBACK.test(address.hostname))
    console.error('export: the token travels in clear text; use an https address where others can listen');
  return token;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new RasidError('USAGE', `export: --token-file: ${messageOf(cause)}`, { cause });
  }
}

async function asked(address: URL, token: string | undefined): Promise<Response> {
  const headers = new Headers(token === undefined ? {} : { authorization: `Bearer ${token}` });
  // A token is for this board, not for wherever it may point.
  const answer = await fetch(address, { headers, redirect: 'error' }).catch((cause) => {
    throw new RasidError('BOARD_UNREACHABLE', `no board answers at ${address.origin}`, { cause });
  });
  if (answer.ok && answer.body) return answer;
  throw new RasidError('BOARD_REFUSED', `the board says ${answer.status}: ${await reasonOf(answer)}`);
}

async function reasonOf(answer: Response): Promise<string> {
  const text = await answer.text().catch(() => '');
  const again = answer.headers.get('retry-after');
  const said = plain(messageIn(text) ?? answer.statusText, false).slice(0, 300);
  return again === null ? said : `${said}; try again in ${plain(again, false).slice(0, 40)} seconds`;
}

function messageIn(text: string): string | undefined {
  try {
    const { error } = JSON.parse(text) as { error?: { message?: unknown } };
    return typeof error?.message === 'string' ? error.message : undefined;
  } catch {
    return undefined;
  }
}

/** Where each item shows: all formats but CAP have one on a line. */
const markOf = (format: ExportFormatName): string => (format === 'cap' ? '<entry>' : '\n');

async function* counting(answer: Response, format: ExportFormatName, found: (items: number) => void) {
  const mark = Buffer.from(markOf(format));
  try {
    for await (const chunk of answer.body!) {
      found(occurrences(Buffer.from(chunk), mark));
      yield chunk;
    }
  } catch (cause) {
    throw new RasidError('BOARD_UNREACHABLE', 'the board broke off in the middle of the export', { cause });
  }
}

function occurrences(chunk: Buffer, mark: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(mark); at >= 0; at = chunk.indexOf(mark, at + mark.length)) count++;
  return count;
}
