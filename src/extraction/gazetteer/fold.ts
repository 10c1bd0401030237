// Folds a name as the corpus scorer does, so that two spellings of one name compare equal.

/** «إدلب» and «ادلب», «الزبداني» and «زبدانى» fold to one key. */
export const foldName = (name: string): string =>
  name
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/(^| )ال(?=..)/g, '$1');
