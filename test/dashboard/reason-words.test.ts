// Every sentence that a revision’s reason can be has Arabic words.
import { expect, it } from 'vitest';
import { arabicReason } from '../../src/dashboard/words/reason-words.ts';

it.each([
  ['new: first told by المدى, مرافئ النيل', 'خبر جديد، أول من قاله: المدى، مرافئ النيل'],
  ['re-read: an article it rests on was read again', 'أُعيدت قراءة مقال يستند إليه'],
  ['joined: same place, both sides, 3 h apart', 'انضم إليه خبر: المكان نفسه، الطرفان نفسهما، بينهما 3 س'],
  [
    'mentioned: inside حلب, one side, less than 1 h apart',
    'ذكره خبر عرضاً: ضمن حلب، أحد الطرفين نفسه، بينهما أقل من ساعة',
  ],
  ['merged: same event; takes in i_2', 'ضُمّ إليه i_2: الحدث نفسه'],
  [
    'merged: same place, same attacker, 1 h apart; takes in i_2',
    'ضُمّ إليه i_2: المكان نفسه، المهاجم نفسه، بينهما 1 س',
  ],
  ['split: 2 of its sources tell of another event', 'فُصلت عنه مصادر تروي حدثاً آخر، وعددها 2'],
  ['split: told apart from i_1', 'فُصل عن i_1'],
  ['summed up anew', 'أُعيد تلخيصه'],
  ['merged: it is the same event as i_9', 'ضُمّ إلى i_9: هما حدث واحد'],
  ['retracted: the article it rested on no longer says so', 'سُحب: المقال الذي استند إليه لم يعد يقوله'],
  ['corrected by سامي: ليس الطرف نفسه', 'صحّحه سامي: ليس الطرف نفسه'],
  ['corrected by sami: هما واحد; the same as i_2', 'صحّحه sami: هما واحد؛ وهو نفسه i_2'],
  ['corrected by sami: a; b: c; told apart from i_2', 'صحّحه sami: a; b: c؛ وهو غير i_2'],
  ['correction taken back by sami: تبيّن غير ذلك', 'تراجع sami عن تصحيح: تبيّن غير ذلك'],
])('%s', (reason, arabic) => {
  expect(arabicReason(reason)).toBe(arabic);
});

it('leaves a sentence of no known form as it stands', () => {
  expect(arabicReason('because')).toBeUndefined();
});
