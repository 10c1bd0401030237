// The fixed words about corrections, in both languages.
import type { CorrectionKind, EventType } from '../../shared/schema/index.ts';
import type { BoardLanguage } from './language.ts';
import { TYPE_WORDS } from './type-words.ts';

/** Why a form was not kept; part of an address. */
export const REFUSED = [
  'no-incident',
  'closed',
  'no-report',
  'pruned',
  'no-fix',
  'no-other',
  'other-class',
  'not-apart',
  'no-why',
  'no-place',
  'no-actor',
  'no-form',
] as const;
export type Refused = (typeof REFUSED)[number];

export interface CorrectionWords {
  title: string;
  /** Above the forms. */
  correct: string;
  explained: string;
  why: string;
  whyHint: string;
  keep: string;
  wrong: string;
  wrongAll: string;
  wrongSome: string;
  which: string;
  place: string;
  placeHint: string;
  sides: string;
  sidesHint: string;
  side: readonly [string, string];
  type: string;
  types: Record<EventType, string>;
  facts: string;
  status: string;
  deaths: string;
  deathsHint: string;
  join: string;
  joinHint: string;
  split: string;
  silence: string;
  silenceHint: string;
  silenceNow: string;
  silenceOf: Record<'incident' | 'place', string>;
  span: string;
  spans: Record<'1h' | '6h' | '1d' | '7d', string>;
  kinds: Record<CorrectionKind, string>;
  undo: string;
  undone: string;
  /** While the articles wait to be read again. */
  waiting: string;
  none: string;
  all: string;
  older: string;
  choose: string;
  chooseNone: string;
  searchAgain: string;
  backToIncident: string;
  notKept: string;
  refused: Record<Refused, string>;
}

const arabic: CorrectionWords = {
  title: 'التصحيحات',
  correct: 'صحّح هذا الخبر',
  explained: 'يُحفظ كل تصحيح باسم صاحبه وسببه، ويغلب كل قراءة آلية لاحقة، ويُبلَّغ به من وصله الخبر.',
  why: 'السبب',
  whyHint: 'يُعرض على الصفحة، ويصل إلى من أُبلغ بالخبر',
  keep: 'احفظ التصحيح',
  wrong: 'ليس بحدث، أو لم يقع',
  wrongAll: 'الخبر كله',
  wrongSome: 'ما اختير من مصادره فقط',
  which: 'المصادر',
  place: 'المكان',
  placeHint: 'اسم المكان بالعربية أو الإنكليزية؛ وإن تعددت الأماكن بالاسم نفسه عُرضت للاختيار',
  sides: 'الطرفان',
  sidesHint: 'اسم في كل خانة، وما أُفرغ حُذف',
  side: ['الطرف الأول (المهاجم أو المسيطر)', 'الطرف الثاني (المستهدف أو الخاسر)'],
  type: 'نوع الحدث',
  types: TYPE_WORDS.ar,
  facts: 'حال الخبر والحصيلة',
  status: 'الحال',
  deaths: 'عدد القتلى',
  deathsHint: 'تُترك فارغة حين لا حصيلة',
  join: 'هو نفسه خبر آخر',
  joinHint: 'رقم الخبر الآخر أو عنوان صفحته',
  split: 'افصل بعض مصادره خبرا مستقلا',
  silence: 'أوقف الإبلاغ به مدة',
  silenceHint: 'لا يُبلَّغ به أحد حتى تنقضي المدة',
  silenceNow: 'أوقف الإبلاغ',
  silenceOf: { incident: 'هذا الخبر وحده', place: 'كل خبر عن هذا المكان' },
  span: 'المدة',
  spans: { '1h': 'ساعة', '6h': 'ست ساعات', '1d': 'يوم', '7d': 'أسبوع' },
  kinds: { wrong: 'ليس بحدث', fix: 'تصحيح', join: 'ضم', split: 'فصل' },
  undo: 'تراجع عنه',
  undone: 'تراجع عنه',
  waiting: 'تُقرأ مقالات الخبر من جديد، ويظهر الأثر هنا بعد لحظات.',
  none: 'لم يُصحَّح شيء بعد.',
  all: 'كل التصحيحات',
  older: 'أقدم',
  choose: 'أي مكان هو؟',
  chooseNone: 'لا مكان بهذا الاسم في معجم الأماكن.',
  searchAgain: 'ابحث',
  backToIncident: 'العودة إلى الخبر',
  notKept: 'لم يُحفظ',
  refused: {
    'no-incident': 'لا خبر بهذا الرقم.',
    closed: 'ضُم الخبر إلى غيره أو سُحب: صحّح الخبر الباقي، أو تراجع عما أغلقه.',
    'no-report': 'لم يعد هذا المصدر من مصادر الخبر: انظر فيه مجددا.',
    pruned: 'حُذف نص الخبر لقدمه: لا تمكن قراءته مجددا.',
    'no-fix': 'لم يُذكر ما الصواب.',
    'no-other': 'اذكر الخبر الآخر برقمه أو بعنوان صفحته.',
    'other-class': 'لا يُضم خبر إلى خبر من صنف آخر: صحّح نوع أحدهما أولا.',
    'not-apart': 'اختر بعض المصادر لا كلها: يبقى الباقي على حاله.',
    'no-why': 'اذكر السبب.',
    'no-place': 'لا مكان بهذا الاسم في معجم الأماكن.',
    'no-actor': 'لا طرف بهذا الاسم في actors.yaml.',
    'no-form': 'النموذج ناقص أو طويل.',
  },
};

const english: CorrectionWords = {
  title: 'Corrections',
  correct: 'Correct this incident',
  explained:
    'Each correction is kept with who made it and why, wins over every later automatic reading, and is sent to those who were told.',
  why: 'Why',
  whyHint: 'Shown on this page, and sent to those who were told',
  keep: 'Keep the correction',
  wrong: 'No event, or it did not happen',
  wrongAll: 'The whole incident',
  wrongSome: 'Only the chosen sources',
  which: 'Sources',
  place: 'Place',
  placeHint: 'Its name in Arabic or English; where several have it, you choose',
  sides: 'Sides',
  sidesHint: 'One name in each field; what is emptied is taken out',
  side: ['First side (attacks, or takes)', 'Second side (is hit, or loses)'],
  type: 'Type',
  types: TYPE_WORDS.en,
  facts: 'Status and toll',
  status: 'Status',
  deaths: 'Killed',
  deathsHint: 'Empty where no figure stands',
  join: 'The same as another incident',
  joinHint: 'Its number, or the address of its page',
  split: 'Split some sources off',
  silence: 'Silence it for a while',
  silenceHint: 'Nobody is told of it until then',
  silenceNow: 'Silence it',
  silenceOf: { incident: 'This incident alone', place: 'Whatever happens at this place' },
  span: 'For',
  spans: { '1h': 'one hour', '6h': 'six hours', '1d': 'a day', '7d': 'a week' },
  kinds: { wrong: 'No event', fix: 'Fixed', join: 'Joined', split: 'Split' },
  undo: 'Undo',
  undone: 'Taken back by',
  waiting: 'The articles are being read again; what comes of it shows here in a moment.',
  none: 'Nothing has been corrected yet.',
  all: 'All corrections',
  older: 'Older',
  choose: 'Which place is it?',
  chooseNone: 'The gazetteer has no place of this name.',
  searchAgain: 'Search',
  backToIncident: 'Back to the incident',
  notKept: 'Not kept',
  refused: {
    'no-incident': 'No incident has this number.',
    closed: 'The incident was merged or retracted: correct the one that goes on, or undo what closed it.',
    'no-report': 'The incident has no such source any more: look at it again.',
    pruned: 'The article’s text was dropped for its age: it cannot be read again.',
    'no-fix': 'Say what is so instead.',
    'no-other': 'Name the other incident by its number or the address of its page.',
    'other-class': 'Only incidents of one class can be one: fix the type of one of them first.',
    'not-apart': 'Choose some of its sources, not all: the others stay.',
    'no-why': 'Say why.',
    'no-place': 'The gazetteer has no place of this name.',
    'no-actor': 'actors.yaml has no actor of this name.',
    'no-form': 'The form was incomplete or too long.',
  },
};

export const CORRECTION_WORDS: Record<BoardLanguage, CorrectionWords> = { ar: arabic, en: english };
