// What the program wrote down in English when work failed, for readers of Arabic: why a delivery did not go out, why
// something is in quarantine. What is not known here is shown as it was written.
import type { BoardLanguage } from './language.ts';

/** `$1` is what the program filled in. */
const PHRASES: readonly (readonly [english: RegExp, arabic: string])[] = [
  [/^answered (\d{3})\b.*$/u, 'أجاب بالرمز $1'],
  [/^the connection was cut before the answer$/u, 'انقطع الاتصال قبل الجواب'],
  [/^reading was started (\d+) times and never finished$/u, 'بدأت قراءته ولم تكتمل، وعدد المحاولات $1'],
];

/** @param said by the program, in English. */
export function machineSaid(said: string, language: BoardLanguage): string {
  const phrase = language === 'ar' ? PHRASES.find(([english]) => english.test(said)) : undefined;
  return phrase ? said.replace(...phrase) : said;
}
