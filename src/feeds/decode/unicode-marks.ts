// Encodings that show in the first bytes: a byte order mark, or the zeros between the letters of UTF-16 and UTF-32.

export interface Marked {
  charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  /** Bytes of the mark. */
  skip: number;
}

/** @param readsAsUtf8 asked before a UTF-8 mark is believed. */
export function unicodeMark(body: Uint8Array, readsAsUtf8: () => boolean): Marked | undefined {
  const [a, b, c, d] = body;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { charset: 'utf-32le', skip: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { charset: 'utf-32be', skip: 4 };
  if (a === 0xff && b === 0xfe) return { charset: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { charset: 'utf-16be', skip: 2 };
  // A mark in front of bytes that are no UTF-8 was put there by a script that knew no better.
  if (a === 0xef && b === 0xbb && c === 0xbf && readsAsUtf8()) return { charset: 'utf-8', skip: 3 };
  return byZeros(body);
}

const LOOK_AT = 64;
/** Of the units looked at, how many must have their zeros in the same place. */
const MOST = 0.8;

/** Feeds open with ASCII, whose upper bytes are zero. */
function byZeros(body: Uint8Array): Marked | undefined {
  const head = body.subarray(0, Math.min(LOOK_AT, body.length - (body.length % 4)));
  if (!head.includes(0)) return undefined;
  const zeros = [0, 0, 0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 4]!++;
  });
  const [first, second, third, fourth] = zeros.map((count) => count >= (head.length / 4) * MOST);
  if (second && third && fourth) return { charset: 'utf-32le', skip: 0 };
  if (first && second && third) return { charset: 'utf-32be', skip: 0 };
  if (second && fourth) return { charset: 'utf-16le', skip: 0 };
  return first && third ? { charset: 'utf-16be', skip: 0 } : undefined;
}
