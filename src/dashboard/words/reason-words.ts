// Why a revision was made, in Arabic. The record keeps it as a sentence of few forms (incidents/reason.ts and
// incidents/edits.ts make them): each form stands here with its own words, and so does each fact.

/** Each takes what its form caught. */
type Row = readonly [form: RegExp, words: (...caught: string[]) => string];

const FACTS: readonly Row[] = [
  [/^same event$/, () => 'الحدث نفسه'],
  [/^same place$/, () => 'المكان نفسه'],
  [/^inside (.+)$/s, (place) => `ضمن ${place}`],
  [/^both sides$/, () => 'الطرفان نفسهما'],
  [/^one side$/, () => 'أحد الطرفين نفسه'],
  [/^same attacker$/, () => 'المهاجم نفسه'],
  [/^attacker named by one at most$/, () => 'لم يسمِّ المهاجم أكثر من خبر'],
  [/^sides named by one at most$/, () => 'لم يسمِّ الطرفين أكثر من خبر'],
  [/^direction not contradicted$/, () => 'لا خلاف على من هاجم'],
  [/^less than 1 h apart$/, () => 'بينهما أقل من ساعة'],
  [/^(\d+) h apart$/, (hours) => `بينهما ${hours} س`],
];

const RELATIONS: readonly Row[] = [
  [/^; see (\S+)$/, (id) => `؛ انظر ${id}`],
  [/^; the same as (\S+)$/, (id) => `؛ وهو نفسه ${id}`],
  [/^; told apart from (\S+)$/, (id) => `؛ وهو غير ${id}`],
];

const SENTENCES: readonly Row[] = [
  [/^merged: it is the same event as (\S+)$/, (id) => `ضُمّ إلى ${id}: هما حدث واحد`],
  [
    /^retracted: the article it rested on no longer says so$/,
    () => 'سُحب: المقال الذي استند إليه لم يعد يقوله',
  ],
  [/^new: first told by (.+)$/s, (outlets) => `خبر جديد، أول من قاله: ${outlets.replaceAll(', ', '، ')}`],
  [/^re-read: an article it rests on was read again$/, () => 'أُعيدت قراءة مقال يستند إليه'],
  [/^joined: (.+)$/s, (facts) => `انضم إليه خبر: ${inArabic(facts)}`],
  [/^mentioned: (.+)$/s, (facts) => `ذكره خبر عرضاً: ${inArabic(facts)}`],
  [/^merged: (.+); takes in (\S+)$/s, (facts, id) => `ضُمّ إليه ${id}: ${inArabic(facts)}`],
  [
    /^split: (\d+) of its sources tell of another event$/,
    (count) => `فُصلت عنه مصادر تروي حدثاً آخر، وعددها ${count}`,
  ],
  [/^split: told apart from (\S+)$/, (id) => `فُصل عن ${id}`],
  [/^summed up anew$/, () => 'أُعيد تلخيصه'],
  [/^correction taken back by (.+?): (.+)$/s, (who, why) => `تراجع ${who} عن تصحيح: ${why}`],
  [
    /^corrected by (.+?): (.+?)(; (?:see|the same as|told apart from) \S+)?$/s,
    (who, why, relation) => `صحّحه ${who}: ${why}${relation ? worded(RELATIONS, relation) : ''}`,
  ],
];

/** @returns undefined for a sentence of no known form: it is shown as it stands. */
export const arabicReason = (reason: string): string | undefined => worded(SENTENCES, reason);

function worded(rows: readonly Row[], text: string): string | undefined {
  for (const [form, words] of rows) {
    const caught = form.exec(text);
    if (caught) return words(...caught.slice(1).map((part) => part ?? ''));
  }
  return undefined;
}

const inArabic = (facts: string): string =>
  facts
    .split(', ')
    .map((fact) => worded(FACTS, fact) ?? fact)
    .join('، ');
