// Which single-byte encoding bytes are in: the declared one, unless another reads far more like Arabic.
import { arabicScore } from './arabic-score.ts';
import { isUnreliable } from './declared-charset.ts';
import { readAs } from './read-as.ts';

const CANDIDATES = ['windows-1256', 'iso-8859-6'];
/** How many bytes a guess is made on. */
const SAMPLE = 32_000;
/** A reading must look this much like Arabic to be believed; prose is near 1.2. */
const BELIEVED = 0.4;
/** Against a label that is seldom wrong, more is asked. */
const BELIEVED_AGAINST = 0.8;
const MARGIN = 0.3;

/** @param body bytes that are no valid UTF-8. @returns a WHATWG name. */
export function guessCharset(body: Uint8Array, declared: string | undefined): string {
  const sample = highBytesSample(body);
  const scores = new Map(CANDIDATES.map((charset) => [charset, arabicScore(readAs(sample, charset))]));
  const [best, score] = [...scores].toSorted((a, b) => b[1] - a[1])[0]!;
  if (declared === undefined || declared === 'utf-8') return score > BELIEVED ? best : 'windows-1252';
  if (isUnreliable(declared)) return score > BELIEVED ? best : declared;
  const own = scores.get(declared) ?? arabicScore(readAs(sample, declared));
  return score > BELIEVED_AGAINST && score > own + MARGIN ? best : declared;
}

/** A long body is judged by the part where its letters begin: feeds open with plain ASCII. */
function highBytesSample(body: Uint8Array): Uint8Array {
  const first = body.findIndex((byte) => byte > 0x7f);
  return body.subarray(Math.max(first, 0), Math.max(first, 0) + SAMPLE);
}
