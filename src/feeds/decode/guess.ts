// Which single-byte encoding bytes are in: the declared one, unless another reads far more like Arabic.
import { type ArabicFit, arabicFit, readsAsArabic } from './arabic-score.ts';
import { isUnreliable } from './declared-charset.ts';
import { readAs } from './read-as.ts';

const CANDIDATES = ['windows-1256', 'iso-8859-6'];
/** How many bytes a guess is made on. */
const SAMPLE = 32_000;
/** Bits that must speak for ISO-8859-6 where nobody says it: few outlets have ever used it. */
const RARE = 3;
/** Bits that must speak against a label that is right as a rule. */
const TRUST = 5;
/** Letters that must speak against one of another language, and the most that each may cost. */
const ENOUGH = 12;
const PLAIN = 6;

/** @param body bytes that are no valid UTF-8. @returns a WHATWG name. */
export function guessCharset(body: Uint8Array, declared: string | undefined): string {
  const sample = highBytesSample(body);
  const fits = new Map(CANDIDATES.map((charset) => [charset, arabicFit(readAs(sample, charset))]));
  const [cp1256, iso] = CANDIDATES.map((charset) => fits.get(charset)!) as [ArabicFit, ArabicFit];
  const own = declared === undefined ? undefined : fits.get(declared);
  if (own !== undefined) {
    const other = own === iso ? cp1256 : iso;
    return own.cost <= other.cost + TRUST ? declared! : own === iso ? 'windows-1256' : 'iso-8859-6';
  }
  const [best, fit] =
    iso.cost + RARE < cp1256.cost ? (['iso-8859-6', iso] as const) : (['windows-1256', cp1256] as const);
  if (declared === undefined || declared === 'utf-8') return readsAsArabic(fit) ? best : 'windows-1252';
  if (isUnreliable(declared)) return readsAsArabic(fit) ? best : declared;
  return fit.letters >= ENOUGH && fit.cost < fit.letters * PLAIN ? best : declared;
}

/** A long body is judged by the part where its letters begin: feeds open with plain ASCII. */
function highBytesSample(body: Uint8Array): Uint8Array {
  const first = body.findIndex((byte) => byte > 0x7f);
  return body.subarray(Math.max(first, 0), Math.max(first, 0) + SAMPLE);
}
