// The fixed words about feeds, in both languages.
import type { HealthState } from '../../shared/health/index.ts';
import type { BoardLanguage, PluralForms } from './language.ts';

export interface FeedWords {
  states: Record<HealthState, string>;
  /** What a state means for who reads it. */
  meanings: Record<HealthState, string>;
  /** «الحالة منذ …» */
  since: string;
  lastRead: string;
  lastNew: string;
  never: string;
  failures: PluralForms;
  /** Feeds that are well, behind those that are not. */
  wellOnes: PluralForms;
  rhythm: string;
  rhythmUnknown: string;
  silence: string;
  alarm: string;
  told: string;
  nextPoll: string;
  interval: string;
  newestItem: string;
  address: string;
  movedTo: string;
  cause: string;
  asRecorded: string;
  kind: string;
  kinds: Record<string, string>;
  charset: string;
  listed: string;
  items: string;
  failedPolls: string;
  gaps: string;
  fullText: string;
  /** Not looked for, or nothing came within the week. */
  fullTextUnknown: string;
  irregularities: string;
  noIrregularities: string;
  week: string;
  /** Below the chart. */
  usualHours: string;
  mostInAnHour: string;
  itemsOf: PluralForms;
  notFound: string;
}

const arabic: FeedWords = {
  states: {
    ok: 'سليمة',
    slow: 'متأخرة',
    silent: 'صامتة',
    failing: 'متعثرة',
    blocked: 'ممنوعة',
    new: 'لم تُقرأ بعد',
    off: 'موقوفة',
  },
  meanings: {
    ok: 'تُقرأ في موعدها',
    slow: 'فات موعد قراءتها',
    silent: 'تجيب بلا خلل، ولا جديد فيها منذ وقت أطول من المعتاد',
    failing: 'لا تُقرأ الآن، وتعاد المحاولة',
    blocked: 'لا تُقرأ حتى ينظر أحد في أمرها',
    new: 'لم يُطلب عنوانها بعد',
    off: 'لا تُقرأ، بحسب feeds.yaml',
  },
  since: 'على هذه الحال',
  lastRead: 'آخر قراءة',
  lastNew: 'آخر جديد',
  never: 'لا شيء بعد',
  failures: {
    one: 'فشل واحد متتال',
    two: 'فشلان متتاليان',
    few: '# مرات فشل متتالية',
    other: '# مرة فشل متتالية',
  },
  wellOnes: {
    one: 'وقناة أخرى سليمة أو موقوفة',
    two: 'وقناتان أخريان سليمتان أو موقوفتان',
    few: 'و# قنوات أخرى سليمة أو موقوفة',
    other: 'و# قناة أخرى سليمة أو موقوفة',
  },
  rhythm: 'المعتاد بين خبرين',
  rhythmUnknown: 'لم يُعرف بعد',
  silence: 'مدة الصمت',
  alarm: 'الصمت غير معتاد ابتداء من',
  told: 'أُبلغ المعنيون',
  nextPoll: 'القراءة القادمة',
  interval: 'الفاصل بين القراءات',
  newestItem: 'أحدث خبر فيها',
  address: 'العنوان',
  movedTo: 'انتقلت إلى',
  cause: 'السبب',
  asRecorded: 'كما سُجّل',
  kind: 'النوع',
  kinds: {
    rss: 'RSS',
    atom: 'Atom',
    rdf: 'RDF',
    json: 'JSON Feed',
    sitemap: 'خريطة موقع إخبارية',
    html: 'صفحة تسرد الأخبار',
    telegram: 'قناة تلغرام',
  },
  charset: 'الترميز',
  listed: 'أخبار آخر جواب',
  items: 'أخبار جديدة منذ البدء',
  failedPolls: 'قراءات فشلت منذ البدء',
  gaps: 'فجوات قد ضاعت فيها أخبار',
  fullText: 'النص الكامل',
  fullTextUnknown: 'لا يُعرف',
  irregularities: 'ما خالف المواصفات',
  noIrregularities: 'لا شيء في آخر جواب.',
  week: 'الأخبار ساعة بساعة في أسبوع',
  usualHours: 'المظلل: ساعات يُعتاد فيها الجديد',
  mostInAnHour: 'أكثر ما في ساعة',
  itemsOf: {
    zero: 'لا أخبار',
    one: 'خبر واحد',
    two: 'خبران',
    few: '# أخبار',
    many: '# خبرا',
    other: '# خبر',
  },
  notFound: 'لا قناة بهذا الاسم.',
};

const english: FeedWords = {
  states: {
    ok: 'Well',
    slow: 'Late',
    silent: 'Silent',
    failing: 'Failing',
    blocked: 'Blocked',
    new: 'Not read yet',
    off: 'Off',
  },
  meanings: {
    ok: 'Read when it is due',
    slow: 'It should have been read by now',
    silent: 'It answers without fault, but has had nothing new for longer than usual',
    failing: 'It cannot be read now, and is tried again',
    blocked: 'It cannot be read until somebody looks into it',
    new: 'Its address has not been asked yet',
    off: 'Not read, by feeds.yaml',
  },
  since: 'So it has been since',
  lastRead: 'Last read',
  lastNew: 'Last new item',
  never: 'nothing yet',
  failures: { one: '# failure in a row', other: '# failures in a row' },
  wellOnes: { one: 'and # more that is well or off', other: 'and # more that are well or off' },
  rhythm: 'Usually between two items',
  rhythmUnknown: 'not known yet',
  silence: 'Silent for',
  alarm: 'Silence is unusual from',
  told: 'Receivers were told',
  nextPoll: 'Next poll',
  interval: 'Between polls',
  newestItem: 'Its newest item',
  address: 'Address',
  movedTo: 'Has moved to',
  cause: 'Cause',
  asRecorded: 'As recorded',
  kind: 'Kind',
  kinds: {
    rss: 'RSS',
    atom: 'Atom',
    rdf: 'RDF',
    json: 'JSON Feed',
    sitemap: 'News sitemap',
    html: 'A page that lists articles',
    telegram: 'Telegram channel',
  },
  charset: 'Charset',
  listed: 'Items of the last answer',
  items: 'New items in all',
  failedPolls: 'Failed polls in all',
  gaps: 'Gaps in which items may be lost',
  fullText: 'Whole texts',
  fullTextUnknown: 'not known',
  irregularities: 'Irregularities',
  noIrregularities: 'None in the last answer.',
  week: 'Items by the hour, over a week',
  usualHours: 'Shaded: hours in which something new is usual',
  mostInAnHour: 'Most in an hour',
  itemsOf: { zero: 'no items', one: '# item', other: '# items' },
  notFound: 'No feed has this id.',
};

export const FEED_WORDS: Record<BoardLanguage, FeedWords> = { ar: arabic, en: english };
