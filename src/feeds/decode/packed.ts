// Bytes that are packed although nobody says so: a cache between outlet and reader has lost the header.
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Bytes after unpacking; what would be more stays packed, and is no feed. */
const MOST = 15_000_000;
/** Unpacked bytes for one packed, above the floor: text shrinks to a tenth, a bomb to a thousandth. */
const RATIO = 100;
const RATIO_FLOOR = 1_000_000;
const MAX_LAYERS = 3;

interface Unpacked {
  body: Uint8Array;
  /** Names of the packings, outermost first; empty where the bytes were plain. */
  packings: string[];
}

/** Never throws. A cut stream gives what it holds. */
export function unpackUndeclared(body: Uint8Array): Unpacked {
  const packings: string[] = [];
  const limit = Math.min(MOST, Math.max(RATIO_FLOOR, body.length * RATIO));
  let plain = body;
  while (packings.length < MAX_LAYERS) {
    const layer = unpackOne(plain, limit);
    if (layer === undefined) break;
    packings.push(layer.packing);
    plain = layer.body;
  }
  return { body: plain, packings };
}

function unpackOne(body: Uint8Array, maxOutputLength: number) {
  const options = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
  if (body[0] === 0x1f && body[1] === 0x8b && body[2] === 8)
    return attempt('gzip', () => gunzipSync(body, options));
  if (!looksBinary(body)) return undefined;
  const zlib = (body[0]! & 15) === 8 && (body[0]! * 256 + (body[1] ?? 0)) % 31 === 0;
  if (zlib) return attempt('deflate', () => inflateSync(body, options));
  const brotli = { maxOutputLength, finishFlush: constants.BROTLI_OPERATION_FLUSH };
  return (
    attempt('br', () => brotliDecompressSync(body, brotli), beginsAsFeed) ??
    attempt('deflate', () => inflateRawSync(body, options), beginsAsFeed)
  );
}

/** @param isRight judges packings that have no mark of their own: almost any bytes unpack to something. */
function attempt(packing: string, unpack: () => Buffer, isRight = (plain: Buffer) => plain.length > 0) {
  try {
    const body = unpack();
    return isRight(body) ? { packing, body } : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes that stand in no text near its start; zeros may be UTF-16. */
function looksBinary(body: Uint8Array): boolean {
  const head = body.subarray(0, 64);
  if (head.includes(0) && (head[0] === 0x3c || head[1] === 0x3c)) return false;
  return head.some((byte) => byte < 9 || (byte > 13 && byte < 32)) || (head[0]! > 0x7f && head.length > 16);
}

const beginsAsFeed = (plain: Buffer) =>
  /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s{0,100}[<{[]/.test(plain.toString('latin1', 0, 200));
