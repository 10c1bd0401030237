// Places by any of their names: «حلب»، «مدينة حلب»، Aleppo; spelling that people do not agree on does not count.
import { levelled } from '../schema/index.ts';

export interface Named {
  placeId: string;
  /** In Arabic, every spelling known. */
  names: readonly string[];
  nameEn: string | null;
}

const HEAD = /^(?:مدينه|بلده|قريه|محافظه|ولايه|حي|مخيم|منطقه|ناحيه)\s+/u;

/** One spelling for equal names: head noun, article and hamza, teh marbuta and alef maksura levelled. */
export const arabicKey = (name: string): string =>
  levelled(name)
    .replace(HEAD, '')
    .replace(/^ال(?=..)/u, '');

/** «Al-Bab», «al bab» and «Bab» are one. */
export const latinKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
    .replace(/^(?:al|el|ar|as|at|ad) /u, '');

/** @param asked an id, an Arabic name or an English one. @returns every place so called: names are not unique. */
export function placesNamed<Place extends Named>(places: readonly Place[], asked: string): Place[] {
  const arabic = arabicKey(asked);
  const latin = latinKey(asked);
  return places.filter(
    ({ placeId, names, nameEn }) =>
      placeId === asked ||
      (arabic !== '' && names.some((name) => arabicKey(name) === arabic)) ||
      (latin !== '' && nameEn !== null && latinKey(nameEn) === latin),
  );
}
