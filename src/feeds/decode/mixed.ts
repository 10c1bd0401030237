// Feeds put together from texts in different encodings: each piece between two tags is read in its own.
import { isUtf8 } from 'node:buffer';
import { guessCharset } from './guess.ts';
import { readAs, readValidUtf8 } from './read-as.ts';
import { utf8Health } from './utf8-health.ts';

const LESS = 0x3c;
/** Letters of a piece that tell its kind. */
const LOOK_AT = 40;

interface Piece {
  from: number;
  to: number;
  kind: 'utf-8' | 'spoilt' | 'other';
}

/**
 * @param declared the encoding of what is not UTF-8, where it is known.
 * @returns undefined where no piece is UTF-8: then the bytes are of one encoding, as far as can be seen.
 */
export function readMixed(
  body: Uint8Array,
  declared: string | undefined,
): { text: string; other: string | undefined } | undefined {
  const pieces = piecesOf(body);
  if (!pieces.some(({ from, to, kind }) => kind !== 'other' && hasHighBytes(body, from, to)))
    return undefined;
  const others = pieces.filter(({ kind }) => kind === 'other').map(({ from, to }) => body.subarray(from, to));
  const other = others.length === 0 ? undefined : guessCharset(Buffer.concat(others), declared);
  const texts = pieces.map(({ from, to, kind }) => {
    const bytes = body.subarray(from, to);
    return kind === 'utf-8' ? readValidUtf8(bytes) : readAs(bytes, kind === 'spoilt' ? 'utf-8' : other!);
  });
  return { text: texts.join(''), other };
}

/** Stretches of one kind, each beginning at a tag. */
function piecesOf(body: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < body.length; ) {
    const next = body.indexOf(LESS, from + 1);
    const to = next < 0 ? body.length : next;
    const kind = kindOf(body.subarray(from, to));
    const last = pieces.at(-1);
    if (last?.kind === kind) last.to = to;
    else pieces.push({ from, to, kind });
    from = to;
  }
  return pieces;
}

function kindOf(bytes: Uint8Array): Piece['kind'] {
  if (isUtf8(bytes)) return 'utf-8';
  const { whole, broken } = utf8Health(bytes, LOOK_AT);
  return whole > broken ? 'spoilt' : 'other';
}

function hasHighBytes(body: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (body[at]! > 0x7f) return true;
  return false;
}
