// What changes the war without a shot.
import { verbs, words } from './lexicon.ts';

export const strategicWords = [
  words('truce', [
    'هدنة',
    'وقف إطلاق النار',
    'وقف لإطلاق النار',
    'وقفا لإطلاق النار',
    'تبادل أسرى',
    'تبادل الأسرى',
    'اتفاق تسوية',
    'اتفاق مبدئي',
    'اتفاقات مصالحة',
    'اتفاقات تسوية',
    'اتفاق خفض التصعيد',
    'مصالحات',
    'اتفاق مصالحة',
    'اتفاق إجلاء',
    'اتفاق تهدئة',
    'تهدئة',
    'اتفاق هدنة',
    'مصالحة',
  ]),
  words('accord', ['اتفاق', 'اتفاقات', 'اتفاقية', 'تفاهم', 'اتفاق أولي']),
  verbs('reach', [
    {
      past: 'جرى',
      present: 'يجري',
    },
    {
      past: 'قضى',
      present: 'يقضي',
    },
    {
      past: 'توصل',
      present: 'يتوصل',
      nouns: ['توصل'],
    },
    {
      past: 'أبرم',
      present: 'يبرم',
      nouns: ['إبرام'],
    },
    {
      past: 'وقّع',
      present: 'يوقّع',
      nouns: ['توقيع'],
    },
    {
      past: 'وافق',
      present: 'يوافق',
      nouns: ['موافقة'],
    },
  ]),
  words('reinforcements', ['تعزيزات', 'تعزيزات عسكرية', 'حشود عسكرية', 'أرتال عسكرية', 'رتل عسكري', 'أرتال']),
  verbs('formation', [
    {
      past: 'شكّل',
      present: 'يشكّل',
      nouns: ['تشكيل'],
    },
    {
      past: 'اندمج',
      present: 'يندمج',
      nouns: ['اندماج'],
    },
    {
      past: 'انشق',
      present: 'ينشق',
      nouns: ['انشقاق'],
    },
    {
      past: 'بايع',
      present: 'يبايع',
      nouns: ['مبايعة'],
    },
  ]),
  words('siege', ['حصار', 'فك الحصار', 'طوق أمني']),
  verbs('displace', [
    {
      past: 'نزح',
      present: 'ينزح',
      nouns: ['نزوح'],
    },
    {
      past: 'هجّر',
      present: 'يهجّر',
      nouns: ['تهجير'],
    },
  ]),
  verbs('defuse', [
    {
      past: 'فكّك',
      present: 'يفكّك',
      nouns: ['تفكيك'],
    },
    {
      past: 'نزع',
      present: 'ينزع',
      nouns: ['نزع'],
    },
    {
      past: 'أبطل',
      present: 'يبطل',
      nouns: ['إبطال'],
    },
    {
      past: 'ضبط',
      present: 'يضبط',
      nouns: ['ضبط'],
    },
    {
      past: 'صادر',
      present: 'يصادر',
      nouns: ['مصادرة'],
    },
  ]),
  words('weapons', [
    'أسلحة',
    'سلاح',
    'ذخائر',
    'ذخيرة',
    'صواريخ',
    'عتاد',
    'مستودع أسلحة',
    'مخزن أسلحة',
    'أسلحة وذخائر',
    'آليات عسكرية',
  ]),
  verbs('release', [
    {
      past: 'أفرج',
      present: 'يفرج',
      nouns: ['إفراج'],
    },
    {
      past: 'أطلق سراح',
      present: 'يطلق سراح',
      nouns: ['إطلاق سراح'],
    },
  ]),
];
