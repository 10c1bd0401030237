// What the program wrote down in English (why a revision was made, why a delivery failed), for readers of Arabic.
// What is not known here is shown as it was written.
import type { BoardLanguage } from './language.ts';

type Phrase = readonly [english: RegExp, arabic: string];

/** `$1`, `$2` are what the program filled in; facts of the kinds below stand in lists. */
const PHRASES: readonly Phrase[] = [
  [/^new: first told by (.+)$/u, 'جديد: أول من رواه $1'],
  [/^re-read: an article it rests on was read again$/u, 'أُعيدت قراءة خبر يستند إليه'],
  [/^merged: it is the same event as (\S+)$/u, 'ضُم: هو الحدث نفسه في $1'],
  [/^merged: (.+); takes in (\S+)$/u, 'ضم $2: $1'],
  [/^joined: (.+)$/u, 'انضمت رواية: $1'],
  [/^mentioned: (.+)$/u, 'ذُكر عرضا: $1'],
  [/^split: (\d+) of its sources tell of another event$/u, 'فُصل عنه من مصادره $1 تروي حدثا آخر'],
  [/^split: told apart from (\S+)$/u, 'فُصل عن $1'],
  [/^summed up anew$/u, 'أُعيد تلخيصه'],
  [/^retracted: the article it rested on no longer says so$/u, 'سُحب: الخبر الذي استند إليه لم يعد يقوله'],
  [/^corrected by ([^:]+): (.+)$/u, 'صححه $1: $2'],
  [/^correction taken back by ([^:]+): (.+)$/u, 'تراجع $1 عن تصحيح: $2'],
  [/^answered (\d{3})\b.*$/u, 'أجاب بالرمز $1'],
  [/^the connection was cut before the answer$/u, 'انقطع الاتصال قبل الجواب'],
  [/^reading was started (\d+) times and never finished$/u, 'بدأت قراءته ولم تكتمل، وعدد المحاولات $1'],
];

/** What two reports have in common, as lists of it say. */
const FACTS: readonly Phrase[] = [
  [/\bsame place\b/u, 'المكان نفسه'],
  [/\binside ([^,;]+)/u, 'داخل $1'],
  [/\bboth sides\b/u, 'الطرفان نفسهما'],
  [/\bone side\b/u, 'طرف مشترك'],
  [/\bsame attacker\b/u, 'المهاجم نفسه'],
  [/\battacker named by one at most\b/u, 'المهاجم لم يسمّه الاثنان'],
  [/\bsides named by one at most\b/u, 'الطرفان لم يسمّهما الاثنان'],
  [/\bsame taker\b/u, 'المسيطر نفسه'],
  [/\bsame loser\b/u, 'الخاسر نفسه'],
  [/\bsame toll\b/u, 'الحصيلة نفسها'],
  [/\bsame event\b/u, 'الحدث نفسه'],
  [/\bless than 1 h apart\b/u, 'بينهما أقل من ساعة'],
  [/\b(\d+) h apart\b/u, 'بينهما بالساعات: $1'],
];

const LISTS = /^(?:joined|mentioned|merged): /u;

/** @param said by the program, in English. */
export function machineSaid(said: string, language: BoardLanguage): string {
  const phrase = language === 'ar' ? PHRASES.find(([english]) => english.test(said)) : undefined;
  if (!phrase) return said;
  const put = (text: string, [english, arabic]: Phrase) => text.replace(english, arabic);
  const translated = put(said, phrase);
  return LISTS.test(said) ? FACTS.reduce(put, translated).replaceAll(', ', '، ') : translated;
}
