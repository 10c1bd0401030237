// Violence done to people who do not fight.
import { particles, verbs, words } from './lexicon.ts';

export const harmWords = [
  verbs('execute', [
    {
      past: 'أعدم',
      present: 'يعدم',
      nouns: ['إعدام'],
    },
    {
      past: 'ذبح',
      present: 'يذبح',
      nouns: ['ذبح'],
    },
    {
      past: 'اغتال',
      present: 'يغتال',
      nouns: ['اغتيال', 'اغتيالات'],
    },
  ]),
  verbs('abduct', [
    {
      past: 'خطف',
      present: 'يخطف',
      nouns: ['خطف'],
    },
    {
      past: 'اختطف',
      present: 'يختطف',
      nouns: ['اختطاف'],
    },
  ]),
  verbs('arrest', [
    {
      past: 'اعتقل',
      present: 'يعتقل',
      nouns: ['اعتقال', 'اعتقالات'],
    },
    {
      past: 'احتجز',
      present: 'يحتجز',
      nouns: ['احتجاز'],
    },
  ]),
  particles('arrest-phrase', ['ألقت القبض', 'ألقى القبض', 'إلقاء القبض', 'القبض على']),
  verbs('rape', [
    {
      past: 'اغتصب',
      present: 'يغتصب',
      nouns: ['اغتصاب'],
    },
  ]),
  verbs('loot', [
    {
      past: 'نهب',
      present: 'ينهب',
      nouns: ['نهب'],
    },
    {
      past: 'أحرق',
      present: 'يحرق',
      nouns: ['إحراق', 'حرق'],
    },
  ]),
  words('massacre', ['مجزرة', 'مجازر', 'مذبحة']),
  words('protest', [
    'مظاهرة',
    'مظاهرات',
    'تظاهرة',
    'تظاهرات',
    'احتجاج',
    'احتجاجات',
    'اعتصام',
    'وقفة احتجاجية',
    'مسيرة احتجاجية',
    'إضراب عام',
    'إضراب',
  ]),
  verbs('protest-verb', [
    {
      past: 'تظاهر',
      present: 'يتظاهر',
      nouns: ['تظاهر'],
    },
    {
      past: 'احتج',
      present: 'يحتج',
    },
  ]),
  words('riot', ['أعمال شغب', 'شغب']),
  verbs('disperse', [
    {
      past: 'فرّق',
      present: 'يفرّق',
      nouns: ['تفريق'],
    },
  ]),
];
