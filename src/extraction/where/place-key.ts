// Names of places as they are compared: head nouns and articles off, one spelling.
import { normaliseTerm } from '../arabic/normalise.ts';
import { remembering } from '../arabic/remember.ts';

const HEAD = /^(?:مدينه|بلده|قريه|محافظه|مديريه|منطقه|ناحيه|حي|مخيم|جزيره|وادي|مركز|قريتي|بلدتي)\s+/;

/** «مطار كذا الدولي» and «مطار كذا» are one. */
const AIRPORT_KIND = /(?: ال(?:دولي|عسكري|مدني|جوي))+$/;

/** «بلدة الزر» and «الزر» → زر. */
export const placeKey = remembering(readKey);

function readKey(name: string): string {
  let key = normaliseTerm(name)
    .replace(/["'()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  while (HEAD.test(key)) key = key.replace(HEAD, '');
  if (key.startsWith('مطار ')) key = key.replace(AIRPORT_KIND, '');
  return key
    .split(' ')
    .map((word) => word.replace(/^ال(?=..)/, ''))
    .join(' ');
}
