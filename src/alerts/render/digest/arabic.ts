// Digests in Arabic: «موجز: 12 خبراً بين 22:00 و06:00».
import type { EventClass, HoldReason, NoticeKind } from '../../../shared/schema/index.ts';
import { counted } from '../arabic/grammar.ts';
import { countryName, provincePhrase } from '../arabic/place.ts';
import { number } from '../bidi.ts';
import { arabicWeekday, type Moment } from '../when.ts';
import type { DigestVoice } from './voice.ts';

const NEWS = { one: 'خبر واحد', two: 'خبران', few: 'أخبار', many: 'خبراً', hundred: 'خبر' };

const WHY: Record<HoldReason, string> = {
  group: 'جُمعت في رسالة واحدة لأنها من مجموعة واحدة.',
  'quiet-hours': 'حُفظت خلال ساعات الهدوء وتُرسل الآن معاً.',
  cap: 'جُمعت لأن عدد الرسائل بلغ الحد المسموح به.',
};

const CLASSES: Record<EventClass, string> = {
  clash: 'اشتباكات',
  control: 'تبدّل السيطرة',
  strike: 'قصف وضربات جوية',
  blast: 'تفجيرات',
  'violence-against-civilians': 'اعتداءات على مدنيين',
  other: 'تطورات أخرى',
};

const COUNTS: Record<NoticeKind, string> = { new: 'جديد', update: 'تحديث', retract: 'سحب' };

/** «بين 22:00 و06:00», over midnight «بين السبت 22:00 والأحد 06:00». */
function span(from: Moment, to: Moment): string {
  if (from.weekday !== to.weekday || from.day !== to.day) {
    return `بين ${arabicWeekday(from)} ${number(from.clock)} و${arabicWeekday(to)} ${number(to.clock)}`;
  }
  return from.clock === to.clock
    ? `الساعة ${number(to.clock)}`
    : `بين ${number(from.clock)} و${number(to.clock)}`;
}

export const ARABIC_DIGEST: DigestVoice = {
  headline: (count, from, to) => `موجز: ${counted(count, NEWS)} ${span(from, to)}`,
  why: (reason) => WHY[reason],
  counts: (kinds) => ({
    label: 'منها',
    value: kinds.map(([kind, count]) => `${COUNTS[kind]} ${number(count)}`).join('، '),
  }),
  area: ({ location }) => {
    const parts = [countryName(location?.country), provincePhrase(location)].filter((part) => part !== null);
    return parts.length > 0 ? parts.join('، ') : 'مكان غير محدد';
  },
  class: (kind) => CLASSES[kind],
};
