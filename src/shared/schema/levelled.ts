// Names as they are compared: spelling that Arabic writers do not agree on, levelled. «إدلب» and «ادلب», «الرقة» and
// «الرقه» are one.

/** So many names are remembered: the same few are compared again and again. */
const REMEMBERED = 5000;
const known = new Map<string, string>();

export function levelled(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (known.size >= REMEMBERED) known.clear();
  const result = level(name);
  known.set(name, result);
  return result;
}

/** The same of any text, remembering nothing. */
export const level = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u064B-\u065F\u0670\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .replace(/\s+/gu, ' ')
    .trim();
