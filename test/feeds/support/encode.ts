// Text to bytes in the encodings that Node only reads: the table is turned round.

const tables = new Map<string, Map<string, number>>();

/** @param charset a single-byte encoding that TextDecoder knows. Throws on a character it does not have. */
export function encode(text: string, charset: string): Buffer {
  let table = tables.get(charset);
  if (table === undefined) {
    const decoder = new TextDecoder(charset);
    table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
    tables.set(charset, table);
  }
  const known = table;
  return Buffer.from(
    [...text].map((char) => {
      const byte = known.get(char);
      if (byte === undefined) throw new Error(`${charset} has no ${char}`);
      return byte;
    }),
  );
}

export const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** UTF-8 taken for another encoding and encoded again. */
export const twice = (text: string, takenFor: string): Buffer =>
  Buffer.from(new TextDecoder(takenFor).decode(Buffer.from(text)));

export function utf32(text: string, order: 'LE' | 'BE'): Buffer {
  const codes = [...text].map((char) => char.codePointAt(0)!);
  const bytes = Buffer.alloc(codes.length * 4);
  codes.forEach((code, at) => {
    bytes[`writeUInt32${order}`](code, at * 4);
  });
  return bytes;
}
