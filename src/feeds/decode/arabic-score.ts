// How much a text reads like Arabic: tells windows-1256 from ISO-8859-6 and from Latin read by mistake, by how often
// one letter follows another.

const LETTERS = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي';

/**
 * What each pair of neighbours costs, in bits (9: as good as never): a row for the letter before, a column for the one
 * behind, the space between words first in both, then `LETTERS`. Counted over the Arabic of this project's stories,
 * rules and lexicon.
 */
const PAIRS = [
  '9985969249585566968567879575566367596',
  '0999999599899999999999999999999997999',
  '7999999939579925855599999966892559687',
  '7999999948886466936355859575765336495',
  '4999996599499965949499999999246566299',
  '9999999959966664657374759577683539993',
  '4999999444799895927889999685692667792',
  '4699996958477685948677879696671547796',
  '3999999395698696949789869489663755493',
  '0999999999999999999999999999999999999',
  '1999999457896477958656977596574555585',
  '3999999394879999959999999899673447492',
  '4999999345889895945699999698995444393',
  '4999999355586994836576777996554477384',
  '4999999356599975836675649996993459493',
  '2999999373779976949799999595796556472',
  '2999999359598959949999999897536773693',
  '2998998344596795988677679696559676473',
  '3899999255997698948999999578695555392',
  '3999999356396686949999959596643566483',
  '2999999357598765939999979586567455593',
  '4999999256999594939998999774894557384',
  '3999999351599677949999989686997596594',
  '3999999354699999929999989695594747483',
  '5999999294999999949999999996996494792',
  '3999999344578994946458989998793456594',
  '4999999268598995825889779998994558394',
  '3999998395595888738785777589575976562',
  '3999999355499995749795759596894766384',
  '3999999354479997926689999995985556393',
  '3995979456575464957556879575566356554',
  '3999998375586564947466969487575836494',
  '1999999464596795897676975775689896583',
  '1999999376895994848999999999996468495',
  '4997989257656674846576469686564448884',
  '0999999999999999999999999999999999999',
  '2999999453697775947659869696675435595',
].map((row) => Array.from(row, Number));

const SPACE = 0;
/** Of what is no letter: marks sit inside words; the rest has no business in Arabic. */
const MARK = 5;
const MISPLACED = 6;
const FOREIGN = 9;
const NOTHING = 12;
/** About as much as a letter costs that chance has put there. */
const CHANCE = 6.7;

const CLASS_OF = new Map(Array.from(LETTERS, (letter, at) => [letter.charCodeAt(0), at + 1]));
const isLatin = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;
const isMark = (code: number) => code === 0x640 || (code >= 0x64b && code <= 0x652);
/** They close words. */
const isTanween = (code: number) => code === 0x64c || code === 0x64d;
const PUNCTUATION = /[\u060c\u061b\u061f\u0660-\u0669\u2010-\u2026\u00a0\u00ab\u00bb\u00b0-\u00b7]/;

export interface ArabicFit {
  /** Bits that the text costs as Arabic; the least of several readings is the right one. */
  cost: number;
  /** Characters beyond ASCII. */
  letters: number;
}

/** Linear. */
export function arabicFit(text: string): ArabicFit {
  const fit = { cost: 0, letters: 0 };
  let before = SPACE;
  let lastCode = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) fit.letters++;
    if (isMark(code)) fit.cost += before === SPACE ? MARK + MISPLACED : MARK;
    else {
      const now = CLASS_OF.get(code) ?? SPACE;
      if (isTanween(lastCode) && now !== SPACE) fit.cost += MISPLACED;
      if (before !== SPACE || now !== SPACE) fit.cost += PAIRS[before]![now]!;
      if (now === SPACE) fit.cost += costOfOther(code);
      // Arabic stands in words of its own; accents stand among Latin letters.
      if ((isLatin(lastCode) && now !== SPACE) || (isLatin(code) && before !== SPACE)) fit.cost += MISPLACED;
      before = now;
    }
    lastCode = code;
  }
  return fit;
}

/** A character that is no Arabic letter. */
function costOfOther(code: number): number {
  if (code <= 0x7f) return 0;
  if (code === 0xfffd) return NOTHING;
  if (code >= 0x200c && code <= 0x200f) return MARK;
  return PUNCTUATION.test(String.fromCharCode(code)) ? 0 : FOREIGN;
}

/** Whether the letters follow each other as in Arabic rather than by chance. */
export const readsAsArabic = ({ cost, letters }: ArabicFit): boolean =>
  letters > 0 && cost < letters * CHANCE;
