// Where an export goes: standard output, or a file that is there whole or not at all.
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { messageOf, RasidError } from '../../shared/errors.ts';

type Chunks = AsyncIterable<string | Uint8Array>;

/**
 * Reads only as fast as is written.
 * @param mode rights of a file that is made.
 * @returns `left` where a program that was piped to wanted no more, like `head`.
 * @throws RasidError FILE_NOT_WRITABLE; whatever reading throws.
 */
export async function writeOut(
  out: string,
  chunks: Chunks,
  signal?: AbortSignal,
  stdout: Writable = process.stdout,
  mode = 0o666,
): Promise<'written' | 'left'> {
  if (out === '-') return toStdout(chunks, stdout, signal);
  const draft = `${resolve(out)}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(draft, { flags: 'w', mode }), { signal });
    await rename(draft, resolve(out));
    return 'written';
  } catch (cause) {
    await rm(draft, { force: true });
    throw isOfDisk(cause)
      ? new RasidError('FILE_NOT_WRITABLE', `${out} cannot be written: ${messageOf(cause)}`, { cause })
      : cause;
  }
}

async function toStdout(chunks: Chunks, stdout: Writable, signal?: AbortSignal): Promise<'written' | 'left'> {
  try {
    await pipeline(Readable.from(chunks), stdout, { end: false, signal });
    return 'written';
  } catch (error) {
    if (codeOf(error) === 'EPIPE') return 'left';
    throw error;
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException)?.code;

/** What opening, writing and renaming a file fail with. */
const isOfDisk = (error: unknown): boolean =>
  typeof (error as NodeJS.ErrnoException)?.syscall === 'string' &&
  /^(open|write|rename|close)$/.test((error as NodeJS.ErrnoException).syscall!);
