// Bytes to text, in order: 1 packing that nobody declared, 2 byte order marks and the zeros of UTF-16, 3 valid UTF-8,
// 4 what HTTP, the XML declaration or a <meta> say, held against what the bytes look like as Arabic, 5 characters that
// XML forbids, 6 text that was encoded twice. Never throws.
import { isUtf8 } from 'node:buffer';
import { declaredCharset, isUnreliable } from './declared-charset.ts';
import { guessCharset } from './guess.ts';
import { hasControls, withoutIllegal } from './illegal.ts';
import { readMixed } from './mixed.ts';
import { repairMojibake } from './mojibake.ts';
import { unpackUndeclared } from './packed.ts';
import { readAs, readValidUtf8 } from './read-as.ts';
import { unicodeMark } from './unicode-marks.ts';
import { utf8Health } from './utf8-health.ts';

export interface Decoded {
  text: string;
  /** WHATWG name of the encoding that was used (`utf-32le`, `utf-32be` beyond it). */
  charset: string;
  irregularities: string[];
}

type Read = Pick<Decoded, 'text' | 'charset'> & { fault?: string | undefined };

/** @param contentType the Content-Type header, whose `charset` is one hint among others. */
export function decode(packed: Uint8Array, contentType: string | null): Decoded {
  const { body, packings } = unpackUndeclared(packed);
  const { charset, text, fault } = read(body, contentType);
  const clean = hasControls(body) ? withoutIllegal(text) : text;
  const repaired = repairMojibake(clean);
  const irregularities = [
    packings.length > 0 && `packed without saying so (${packings.join(', ')})`,
    fault,
    clean !== text && 'control characters',
    repaired !== undefined && 'text was encoded twice',
  ].filter((said) => typeof said === 'string');
  return { text: withoutMark(repaired ?? clean), charset, irregularities };
}

function read(body: Uint8Array, contentType: string | null): Read {
  const marked = unicodeMark(body, () => isUtf8(body) || isMostlyUtf8(body));
  if (marked && marked.charset !== 'utf-8')
    return { charset: marked.charset, text: readAs(body.subarray(marked.skip), marked.charset) };
  const declared = marked?.charset ?? declaredCharset(body, contentType);
  if (isUtf8(body)) {
    const wrong = declared !== undefined && declared !== 'utf-8' && hasHighBytes(body);
    const fault = wrong ? `declared as ${declared}, is utf-8` : undefined;
    return { charset: 'utf-8', text: readValidUtf8(body), fault };
  }
  return (mayBeMixed(declared) && readPartly(body, declared)) || readWhole(body, declared);
}

/** Encodings of many bytes to a letter may look like UTF-8 in places. */
const mayBeMixed = (declared: string | undefined) =>
  declared === undefined || declared === 'utf-8' || isUnreliable(declared) || /1256|8859-6/.test(declared);

/** Bytes of which some pieces are UTF-8. */
function readPartly(body: Uint8Array, declared: string | undefined): Read | undefined {
  const mixed = readMixed(body, declared);
  if (mixed === undefined) return undefined;
  const { text, other } = mixed;
  return { charset: 'utf-8', text, fault: other ? `utf-8 and ${other} mixed` : 'broken utf-8' };
}

function readWhole(body: Uint8Array, declared: string | undefined): Read {
  const charset = guessCharset(body, declared);
  const fault =
    declared === undefined
      ? `no charset declared, read as ${charset}`
      : declared === charset
        ? undefined
        : `declared as ${declared}, read as ${charset}`;
  return { charset, text: readAs(body, charset), fault };
}

function isMostlyUtf8(body: Uint8Array): boolean {
  const { whole, broken } = utf8Health(body, 100_000);
  return whole > broken * 4;
}

function hasHighBytes(body: Uint8Array): boolean {
  for (let at = 0; at < body.length; at++) if (body[at]! > 0x7f) return true;
  return false;
}

/** Marks of byte order, and one that was read as Latin and written again. */
const withoutMark = (text: string) => text.replace(/^(?:\ufeff|ï»¿)+/, '');
