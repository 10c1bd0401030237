// Cuts the board's fonts down to what Arabic, Persian, Kurdish and the Latin languages are written with: half of their
// weight, on the way of every first view. Takes the files of @fontsource/ibm-plex-sans-arabic (SIL Open Font License):
//
//   node scripts/subset-fonts.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('name the folder with ibm-plex-sans-arabic-arabic-400-normal.woff2 and its kin');

const OUT = new URL('../src/dashboard/assets/fonts/', import.meta.url);

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

const TEXTS = {
  arabic: [
    '،؛؟ـٰٱ﷼ﷲ﷽',
    range(0x621, 0x63a),
    range(0x641, 0x655),
    range(0x660, 0x66d),
    'پچژڤڨکگڭۀہیێۆۇەےڵڕ',
    range(0x6f0, 0x6f9),
    '\u061c\u200c\u200d\u200e\u200f',
  ].join(''),
  latin: [
    range(0x20, 0x7e),
    range(0xa0, 0x17f),
    '\u02bb\u02bc\u02be\u02bf\u2009\u200a\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2020\u2022\u2026',
    '\u2030\u2039\u203a\u2044\u20ac\u2116\u2122\u2190\u2191\u2192\u2193\u2212\u2248\u2260\u2264\u2265',
  ].join(''),
};

for (const script of ['arabic', 'latin']) {
  for (const weight of [400, 600]) {
    const original = readFileSync(`${folder}/ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`);
    const small = await subset(original, TEXTS[script], { targetFormat: 'woff2' });
    writeFileSync(new URL(`plex-${script}-${weight}.woff2`, OUT), small);
    console.log(`${script} ${weight}: ${original.length} → ${small.length} bytes`);
  }
}
