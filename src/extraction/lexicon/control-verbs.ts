// Acts by which a place changes hands.
// «سيطر» alone is a state in the present tense: the scope stage decides.
import { verbs, words } from './lexicon.ts';

export const controlVerbs = [
  verbs('seize', [
    {
      past: 'سيطر',
      present: 'يسيطر',
      nouns: ['سيطرة', 'مسيطرا'],
    },
    {
      past: 'استولى',
      present: 'يستولي',
      nouns: ['استيلاء'],
    },
    {
      past: 'استحوذ',
      present: 'يستحوذ',
      nouns: ['استحواذ'],
    },
    {
      past: 'هيمن',
      present: 'يهيمن',
      nouns: ['هيمنة'],
    },
  ]),
  words('grip', ['قبضة', 'نفوذ']),
  verbs('recapture', [
    {
      past: 'استعاد',
      present: 'يستعيد',
      nouns: ['استعادة', 'مستعيدا', 'مستعيدة'],
      passive: 'استعيد',
    },
    {
      past: 'استرد',
      present: 'يسترد',
      nouns: ['استرداد'],
    },
    {
      past: 'استرجع',
      present: 'يسترجع',
      nouns: ['استرجاع'],
    },
  ]),
  verbs('capture', [
    {
      past: 'حرر',
      present: 'يحرر',
      nouns: ['تحرير'],
      participles: ['محرر'],
    },
    {
      past: 'تحرر',
      present: 'يتحرر',
      nouns: ['تحرر'],
    },
    {
      past: 'طهر',
      present: 'يطهر',
      nouns: ['تطهير'],
    },
    {
      past: 'انتزع',
      present: 'ينتزع',
      nouns: ['انتزاع', 'منتزعا', 'منتزعة'],
    },
    {
      past: 'احتل',
      present: 'يحتل',
      nouns: ['احتلال'],
    },
    {
      past: 'افتك',
      present: 'يفتك',
      nouns: ['افتكاك'],
    },
    {
      past: 'اغتنم موقع',
      present: 'يغتنم موقع',
    },
  ]),
  verbs('secure', [
    {
      past: 'أمّن',
      present: 'يؤمّن',
      nouns: ['تأمين'],
    },
  ]),
  verbs('enter', [
    {
      past: 'دخل',
      present: 'يدخل',
      nouns: ['دخول'],
    },
  ]),
  verbs('fall', [
    {
      past: 'سقط',
      present: 'يسقط',
      nouns: ['سقوط'],
    },
  ]),
  verbs('expel', [
    {
      past: 'طرد',
      present: 'يطرد',
      nouns: ['طرد'],
    },
    {
      past: 'دحر',
      present: 'يدحر',
      nouns: ['دحر'],
    },
    {
      past: 'أخرج',
      present: 'يخرج',
      nouns: ['إخراج'],
    },
  ]),
  verbs('withdraw', [
    {
      past: 'انسحب',
      present: 'ينسحب',
      nouns: ['انسحاب', 'انسحابات'],
    },
    {
      past: 'تراجع',
      present: 'يتراجع',
      nouns: ['تراجع'],
    },
    {
      past: 'اندحر',
      present: 'يندحر',
      nouns: ['اندحار'],
    },
    {
      past: 'انكفأ',
      present: 'ينكفئ',
      nouns: ['انكفاء'],
    },
    {
      past: 'تقهقر',
      present: 'يتقهقر',
      nouns: ['تقهقر'],
    },
  ]),
  verbs('flee-phrase', [{ past: 'لاذ', present: 'يلوذ' }]),
  verbs('evacuate', [
    {
      past: 'أخلى',
      present: 'يخلي',
      nouns: ['إخلاء'],
    },
    {
      past: 'غادر',
      present: 'يغادر',
      nouns: ['مغادرة'],
    },
  ]),
  verbs('hand-over', [
    {
      past: 'سلّم',
      present: 'يسلّم',
      nouns: ['تسليم'],
    },
  ]),
  verbs('take-over', [
    {
      past: 'تسلّم',
      present: 'يتسلّم',
      nouns: ['تسلّم'],
    },
    {
      past: 'استلم',
      present: 'يستلم',
      nouns: ['استلام'],
    },
  ]),
  verbs('lose', [
    {
      past: 'خسر',
      present: 'يخسر',
      nouns: ['خسارة'],
    },
    {
      past: 'فقد',
      present: 'يفقد',
      nouns: ['فقدان'],
    },
  ]),
  verbs('raise', [
    {
      past: 'رفع',
      present: 'يرفع',
      nouns: ['رفع'],
    },
  ]),
  words('holding', [
    'جيب',
    'جيوب',
    'معقل',
    'معاقل',
    'مقر',
    'مقار',
    'مقرات',
    'أرض',
    'أراض',
    'أراضي',
    'مساحات',
    'جزء',
    'أجزاء',
    'أحياء',
    'مبنى',
    'مبان',
    'مباني',
    'جهة',
    'جهات',
    'نقطة',
    'نقاط',
    'مساحة',
    'أنحاء',
  ]),
  words('standing', ['مرتبة', 'مراتب', 'صدارة', 'قائمة', 'ترتيب', 'منصب', 'مناصب']),
  words('vehicle', [
    'بيك آب',
    'سيارة بيك آب',
    'آلية',
    'آليات',
    'عربة',
    'عربات',
    'مدرعة',
    'مدرعات',
    'دبابة',
    'دبابات',
    'شاحنة',
    'شاحنات',
    'سيارة',
    'سيارات',
    'سفينة',
    'سفن',
    'قارب',
    'قوارب',
    'ناقلة',
    'ناقلات',
    'أموال',
    'كميات',
  ]),
  words('flag', ['علم', 'راية', 'أعلام', 'رايات']),
];
