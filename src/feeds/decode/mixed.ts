// Feeds put together from texts in different encodings: each piece between two tags is read in its own.
import { guessCharset } from './guess.ts';
import { readAs } from './read-as.ts';
import { sequenceAt } from './utf8-health.ts';

const LESS = 0x3c;

interface Piece {
  from: number;
  to: number;
  utf8: boolean;
}

/**
 * @param body bytes that are not all UTF-8.
 * @param declared the encoding of what is not UTF-8, where it is known.
 * @returns undefined where no piece is UTF-8: then the bytes are of one encoding, as far as can be seen.
 */
export function readMixed(
  body: Uint8Array,
  declared: string | undefined,
): { text: string; other: string | undefined } | undefined {
  const pieces = piecesOf(body);
  if (!pieces.some(({ utf8 }) => utf8)) return undefined;
  const others = pieces.filter(({ utf8 }) => !utf8).map(({ from, to }) => body.subarray(from, to));
  const other = others.length === 0 ? undefined : guessCharset(Buffer.concat(others), declared);
  const texts = pieces.map(({ from, to, utf8 }) => readAs(body.subarray(from, to), utf8 ? 'utf-8' : other!));
  return { text: texts.join(''), other };
}

/** Stretches of one kind, each beginning at a tag; plain ASCII belongs to what stands before it. Linear. */
function piecesOf(body: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let whole = 0;
  let broken = 0;
  const close = (to: number) => {
    const last = pieces.at(-1);
    // A byte that is spoilt here and there leaves most sequences whole.
    const utf8 = whole > broken;
    if (last && (last.utf8 === utf8 || whole + broken === 0)) last.to = to;
    else if (whole + broken > 0) pieces.push({ from: last?.to ?? 0, to, utf8 });
    from = to;
    whole = 0;
    broken = 0;
  };
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!;
    if (byte === LESS && at > from) close(at);
    if (byte < 0x80) continue;
    // Single-byte Arabic is seldom followed so: asking here spares most calls.
    const length = (body[at + 1]! & 0xc0) === 0x80 || at + 1 === body.length ? sequenceAt(body, at) : 1;
    if (length > 1) {
      whole++;
      at += length - 1;
    } else broken++;
  }
  close(body.length);
  return pieces;
}
