// How much of some bytes is UTF-8, where not all of it is.

/**
 * Sequences beyond ASCII that are whole, and bytes that belong to none. Linear.
 * @param most counts no further: so many tell enough.
 */
export function utf8Health(body: Uint8Array, most: number): { whole: number; broken: number } {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < body.length && whole + broken < most; at++) {
    if (body[at]! < 0x80) continue;
    const length = sequenceAt(body, at);
    if (length > 1) {
      whole++;
      at += length - 1;
    } else broken++;
  }
  return { whole, broken };
}

/** Bytes of the UTF-8 sequence that begins here; 1 where none does. One that the end cuts off counts as whole. */
export function sequenceAt(body: Uint8Array, at: number): number {
  const byte = body[at]!;
  const length = byte >= 0xf5 || byte < 0xc2 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  for (let next = 1; next < length && at + next < body.length; next++)
    if ((body[at + next]! & 0xc0) !== 0x80) return 1;
  return length;
}
