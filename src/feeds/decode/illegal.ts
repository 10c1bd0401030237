// Characters that XML forbids and no text needs.
import { withoutC1 } from './read-as.ts';

const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const withoutIllegal = (text: string): string => withoutC1(text.replace(ILLEGAL, ''));

/** Whether the bytes show any: looking at them is many times faster than at the text. Linear. */
export const hasControls = (body: Uint8Array): boolean => hasC0(body) || hasC1(body);

const isC0 = (byte: number) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13;

/** Four bytes at a time: only where one of them is below 0x20 is it looked at which. */
function hasC0(body: Uint8Array): boolean {
  const lead = Math.min((4 - (body.byteOffset % 4)) % 4, body.length);
  const words = new Int32Array(body.buffer, body.byteOffset + lead, (body.length - lead) >> 2);
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (((word - 0x20202020) & ~word & 0x80808080) === 0) continue;
    const from = lead + at * 4;
    for (let byte = from; byte < from + 4; byte++) if (isC0(body[byte]!)) return true;
  }
  return body.subarray(0, lead).some(isC0) || body.subarray(lead + words.length * 4).some(isC0);
}

/** UTF-8 writes C1 controls as C2 80 to C2 9F. */
function hasC1(body: Uint8Array): boolean {
  for (let at = body.indexOf(0xc2); at >= 0; at = body.indexOf(0xc2, at + 1))
    if (body[at + 1]! < 0xa0) return true;
  return false;
}
