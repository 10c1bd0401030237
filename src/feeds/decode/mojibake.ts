// Text that was decoded wrongly before it was encoded again: «Ø³Ù†Ø§» for «سنا», «ÓæÑíÇ» for «سوريا».
// Only whole-text damage with a clean way back is undone.
import { isUtf8 } from 'node:buffer';
import { arabicScore } from './arabic-score.ts';

/** Bytes 0x80–0x9F as windows-1252 shows them; the holes stand for themselves. */
export const CP1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const TRACE = /[\u00c2-\u00f4]/;
const LOOK_AT = 100_000;
const SAMPLE = 20_000;
/** Below this share of Arabic letters a text may be damaged; above it, it is fine. */
const DAMAGED_BELOW = 0.1;

/** @returns the text as it was meant, or undefined where nothing is wrong. Linear. */
export function repairMojibake(text: string): string | undefined {
  const first = text.slice(0, LOOK_AT).search(TRACE);
  if (first < 0) return undefined;
  const sample = text.slice(first, first + SAMPLE);
  if (arabicShare(sample) > DAMAGED_BELOW || latinShare(sample) < 0.6) return undefined;
  return readAgain(text);
}

const arabicShare = (text: string) => share(text, /[\u0600-\u06ff]/g);
const latinShare = (text: string) => share(text, /[\u0080-\u00ff\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]/g);

/** Of the characters beyond ASCII, how many fit. */
function share(text: string, pattern: RegExp): number {
  const beyond = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  return beyond === 0 ? 0 : (text.match(pattern)?.length ?? 0) / beyond;
}

function readAgain(text: string): string | undefined {
  const bytes = Buffer.alloc(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const high = code > 0xff ? CP1252_HIGH.indexOf(text[at]!) : -1;
    if (code > 0xff && high < 0) return undefined;
    bytes[at] = high < 0 ? code : 0x80 + high;
  }
  const read = isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('windows-1256').decode(bytes);
  return arabicScore(read) > 0.5 ? read : undefined;
}
