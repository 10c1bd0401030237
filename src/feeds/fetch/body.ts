// A response's bytes, within bounds: so many on the wire, so many unpacked, and no bomb's ratio between them.
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import { messageOf, RasidError } from '../../shared/errors.ts';

export interface BodyLimits {
  /** Bytes on the wire. */
  wire: number;
  /** Bytes after unpacking. */
  unpacked: number;
  /** Unpacked bytes for one on the wire; text of a feed shrinks to a tenth, a bomb to a thousandth. */
  ratio: number;
}

export const BODY_LIMITS: BodyLimits = { wire: 5_000_000, unpacked: 15_000_000, ratio: 100 };
/** Below this size the ratio says nothing. */
const RATIO_FLOOR = 1_000_000;
const MAX_LAYERS = 3;

const tooLarge = (what: string) => new RasidError('FEED_TOO_LARGE', what);
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(bytes < 1_000_000 ? 2 : 0)} MB`;

export const tooMuchSent = (most: number): RasidError => tooLarge(`more than ${megabytes(most)} were sent`);

/** @throws RasidError FEED_TOO_LARGE; whatever the stream throws. */
export async function readBounded(body: Readable, limits: BodyLimits): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.wire) {
      body.destroy();
      throw tooMuchSent(limits.wire);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Undoes the declared encodings, last applied first, then gzip that nobody declared. A cut stream gives what it holds.
 * @throws RasidError FEED_TOO_LARGE where it unpacks beyond the limits, FEED_UNREACHABLE where it cannot be unpacked.
 */
export async function unpack(wire: Buffer, contentEncoding: string, limits: BodyLimits): Promise<Buffer> {
  const most = Math.min(limits.unpacked, Math.max(RATIO_FLOOR, wire.length * limits.ratio));
  const declared = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse();
  if (declared.length > MAX_LAYERS) throw tooLarge(`it is packed ${declared.length} times over`);
  let body = wire;
  for (const encoding of declared) body = await unpackOne(body, encoding, most);
  for (let layer = 0; isGzip(body) && layer < MAX_LAYERS; layer++) body = await unpackOne(body, 'gzip', most);
  if (body.length > most) throw tooLarge(`it is more than ${megabytes(most)} unpacked`);
  return body;
}

const isGzip = (body: Buffer) => body[0] === 0x1f && body[1] === 0x8b && body[2] === 8;
const isZlib = (body: Buffer) => body.length > 1 && (body[0]! & 15) === 8 && body.readUInt16BE(0) % 31 === 0;
/** Servers that name a packing and send plain text are read as they mean it. */
const isPlain = (body: Buffer) => /^(?:\u00ef\u00bb\u00bf)?\s{0,50}[<{]/.test(body.toString('latin1', 0, 60));

async function unpackOne(body: Buffer, encoding: string, maxOutputLength: number): Promise<Buffer> {
  try {
    return await unpackAs(body, encoding, maxOutputLength);
  } catch (error) {
    if (error instanceof RasidError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(`it unpacks from ${megabytes(body.length)} to more than ${megabytes(maxOutputLength)}`);
    if (isPlain(body)) return body;
    throw new RasidError('FEED_UNREACHABLE', `it cannot be unpacked as ${encoding}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function unpackAs(body: Buffer, encoding: string, maxOutputLength: number): Promise<Buffer> | Buffer {
  const options = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return isGzip(body) ? promisify(gunzip)(body, options) : body;
    case 'deflate':
      return promisify(isZlib(body) ? inflate : inflateRaw)(body, options);
    case 'br': {
      const brotli = { maxOutputLength, finishFlush: constants.BROTLI_OPERATION_FLUSH };
      return promisify(brotliDecompress)(body, brotli);
    }
    default:
      throw new RasidError('FEED_UNREACHABLE', `it is packed as "${encoding}", which was not asked for`);
  }
}
