// Names of places as they are compared: head nouns and articles off, one spelling.
import { normaliseTerm } from './arabic/normalise.ts';

const HEAD = /^(?:مدينه|بلده|قريه|محافظه|مديريه|منطقه|ناحيه|حي|مخيم|جزيره|وادي|مركز|قريتي|بلدتي)\s+/;

/** «بلدة الزر» and «الزر» → زر. */
export function placeKey(name: string): string {
  let key = normaliseTerm(name)
    .replace(/["'()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  while (HEAD.test(key)) key = key.replace(HEAD, '');
  return key
    .split(' ')
    .map((word) => word.replace(/^ال(?=..)/, ''))
    .join(' ');
}
