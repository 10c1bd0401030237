// The fixed words of the river page, in both languages.
import type { BoardLanguage, PluralForms } from './language.ts';

export const STAGES = ['feeds', 'poll', 'page', 'extract', 'alert', 'deliver', 'receivers'] as const;
export type StageName = (typeof STAGES)[number];
/** What /river?done=… says was done. */
export const DONE = ['retried', 'dropped', 'resent', 'refused', 'settled'] as const;

export interface RiverWords {
  title: string;
  tagline: string;
  stages: Record<StageName, string>;
  /** What a stage counts, after its number: «12 أخبار في الدقيقة». */
  units: Record<StageName, string>;
  perMinute: string;
  lastHour: string;
  oldest: string;
  quarantined: string;
  well: string;
  ill: string;
  silent: string;
  reached: string;
  /** Some of what was sent to it died or is in doubt. */
  doubtful: string;
  /** Nothing has gone out yet. */
  untold: string;
  unreached: string;
  retrying: string;
  flowOf: string;
  articlesByHour: string;
  articlesOf: PluralForms;
  latency: string;
  latencyNone: string;
  median: string;
  ninetieth: string;
  upTo: string;
  over: string;
  noticesOf: PluralForms;
  receivers: string;
  noReceivers: string;
  lastSent: string;
  held: string;
  heldUntil: string;
  folded: string;
  troubled: string;
  noTrouble: string;
  resend: string;
  settle: string;
  uncertainMeans: string;
  deadMeans: string;
  retry: string;
  retryAll: string;
  subjects: Record<string, string>;
  more: PluralForms;
  done: Record<(typeof DONE)[number], PluralForms>;
  queuesAway: string;
  record: string;
  recordPruned: PluralForms;
  recordOthers: string;
}

const arabic: RiverWords = {
  title: 'النهر',
  tagline: 'من القنوات إلى المتلقين، كما يجري الآن',
  stages: {
    feeds: 'القنوات',
    poll: 'الجلب',
    page: 'الصفحات',
    extract: 'القراءة',
    alert: 'القرار',
    deliver: 'الإبلاغ',
    receivers: 'المتلقون',
  },
  units: {
    feeds: '',
    poll: 'خبر',
    page: 'صفحة',
    extract: 'حدث',
    alert: 'واقعة',
    deliver: 'رسالة',
    receivers: '',
  },
  perMinute: 'في الدقيقة',
  lastHour: 'في الدقيقة خلال ساعة',
  oldest: 'أقدم منتظر',
  quarantined: 'في الحجر',
  well: 'سليمة',
  ill: 'متعثرة',
  silent: 'صامتة',
  reached: 'يصلهم',
  doubtful: 'يحتاج نظرا',
  untold: 'لم يُبلّغ بعد',
  unreached: 'لا يصلهم',
  retrying: 'تعاد محاولته',
  flowOf: 'ما جرى في الساعة الأخيرة، خمس دقائق لكل عمود',
  articlesByHour: 'الأخبار في 24 ساعة',
  articlesOf: {
    zero: 'لا أخبار',
    one: 'خبر واحد',
    two: 'خبران',
    few: '# أخبار',
    many: '# خبرا',
    other: '# خبر',
  },
  latency: 'من النشر إلى التبليغ، في 24 ساعة',
  latencyNone: 'لم يُبلّغ شيء في 24 ساعة.',
  median: 'الوسيط',
  ninetieth: 'تسعة من عشرة خلال',
  upTo: 'حتى',
  over: 'أكثر من',
  noticesOf: {
    zero: 'لا رسائل',
    one: 'رسالة واحدة',
    two: 'رسالتان',
    few: '# رسائل',
    many: '# رسالة',
    other: '# رسالة',
  },
  receivers: 'المتلقون',
  noReceivers: 'لم يُبلّغ أحد بعد.',
  lastSent: 'آخر وصول',
  held: 'محتجز لموجز',
  heldUntil: 'الموجز القادم',
  folded: 'ضمن موجزات',
  troubled: 'رسائل تحتاج نظرا',
  noTrouble: 'لا رسالة ميتة ولا مشكوك فيها.',
  resend: 'إعادة الإرسال',
  settle: 'وصلت',
  uncertainMeans: 'لا يُعرف أوصلت أم لا.',
  deadMeans: 'لم تصل، ولن تعاد من تلقاء نفسها.',
  retry: 'إعادة المحاولة',
  retryAll: 'إعادة الكل',
  subjects: { poll: 'قناة', page: 'خبر', extract: 'خبر', alert: 'واقعة', deliver: 'رسالة' },
  more: { one: 'وواحد آخر', two: 'واثنان آخران', few: 'و# أخرى', other: 'و# أخرى' },
  done: {
    retried: {
      one: 'عاد واحد إلى العمل.',
      two: 'عاد اثنان إلى العمل.',
      few: 'عاد # إلى العمل.',
      other: 'عاد # إلى العمل.',
    },
    dropped: { one: 'أزيل واحد: لم يعد فيه عمل.', other: 'أزيل #: لم يعد فيها عمل.' },
    resent: { one: 'ستُرسل من جديد.', other: 'ستُرسل # من جديد.' },
    refused: { other: 'لم يتغير شيء: قد وصلت، أو سبقها ما هو أحدث منها.' },
    settled: { other: 'سُجلت واصلة.' },
  },
  queuesAway: 'الطوابير لا تجيب: تظهر أرقام السجل وحدها.',
  record: 'حجم السجل',
  recordPruned: {
    one: 'حُذف نص خبر واحد لقدمه',
    two: 'حُذف نصا خبرين لقدمهما',
    few: 'حُذفت نصوص # أخبار لقدمها',
    many: 'حُذفت نصوص # خبرا لقدمها',
    other: 'حُذفت نصوص # خبر لقدمها',
  },
  recordOthers: 'ما عداها',
};

const english: RiverWords = {
  title: 'The river',
  tagline: 'From feeds to receivers, as it flows now',
  stages: {
    feeds: 'Feeds',
    poll: 'Poll',
    page: 'Page',
    extract: 'Extract',
    alert: 'Alert',
    deliver: 'Deliver',
    receivers: 'Receivers',
  },
  units: {
    feeds: '',
    poll: 'articles',
    page: 'pages',
    extract: 'events',
    alert: 'incidents',
    deliver: 'notices',
    receivers: '',
  },
  perMinute: 'a minute',
  lastHour: 'a minute over the hour',
  oldest: 'oldest waits',
  quarantined: 'quarantined',
  well: 'well',
  ill: 'failing',
  silent: 'silent',
  reached: 'reached',
  doubtful: 'needs a look',
  untold: 'not told yet',
  unreached: 'out of reach',
  retrying: 'retrying',
  flowOf: 'The last hour, five minutes a bar',
  articlesByHour: 'Articles over 24 hours',
  articlesOf: { zero: 'no articles', one: '# article', other: '# articles' },
  latency: 'Publication to notice, over 24 hours',
  latencyNone: 'Nothing was told in 24 hours.',
  median: 'Median',
  ninetieth: 'nine in ten within',
  upTo: 'up to',
  over: 'over',
  noticesOf: { zero: 'no notices', one: '# notice', other: '# notices' },
  receivers: 'Receivers',
  noReceivers: 'Nobody has been told yet.',
  lastSent: 'Last success',
  held: 'Held for a digest',
  heldUntil: 'next digest',
  folded: 'In digests',
  troubled: 'Deliveries that need a look',
  noTrouble: 'No delivery is dead or in doubt.',
  resend: 'Send again',
  settle: 'It has arrived',
  uncertainMeans: 'Nobody knows whether it arrived.',
  deadMeans: 'It has not arrived, and is not tried again by itself.',
  retry: 'Retry',
  retryAll: 'Retry all',
  subjects: { poll: 'feed', page: 'article', extract: 'article', alert: 'incident', deliver: 'delivery' },
  more: { other: 'and # more' },
  done: {
    retried: { one: '# is back at work.', other: '# are back at work.' },
    dropped: {
      one: '# was taken away: it needs no more work.',
      other: '# were taken away: they need no more work.',
    },
    resent: { one: 'It is sent again.', other: '# are sent again.' },
    refused: { other: 'Nothing was changed: it has gone out, or a later one has told more.' },
    settled: { other: 'Noted as arrived.' },
  },
  queuesAway: 'The queues do not answer: only the record’s own figures are shown.',
  record: 'Size of the record',
  recordPruned: {
    one: 'the text of one article was dropped for its age',
    other: 'the texts of # articles were dropped for their age',
  },
  recordOthers: 'all others',
};

export const RIVER_WORDS: Record<BoardLanguage, RiverWords> = { ar: arabic, en: english };
