// What changes the war without a shot.
import { particles, verbs, words } from './lexicon.ts';

export const strategicWords = [
  words('siege', ['حصار', 'طوق أمني']),
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
  particles('set-free', ['سراح']),
  verbs('release', [
    {
      past: 'أفرج',
      present: 'يفرج',
      nouns: ['إفراج'],
    },
    {
      past: 'أخلى سبيل',
      present: 'يخلي سبيل',
      nouns: ['إخلاء سبيل'],
    },
    {
      past: 'أطلق سراح',
      present: 'يطلق سراح',
      nouns: ['إطلاق سراح'],
    },
  ]),
];
