// Who speaks, whether it happened, and whether it is wished, tried or told of long ago.
import { particles, verbs, words } from './lexicon.ts';

export const scopeWords = [
  verbs('say', [
    {
      past: 'قال',
      present: 'يقول',
    },
    {
      past: 'أعلن',
      present: 'يعلن',
      nouns: ['إعلان'],
    },
    {
      past: 'أكد',
      present: 'يؤكد',
      nouns: ['تأكيد'],
    },
    {
      past: 'أفاد',
      present: 'يفيد',
    },
    {
      past: 'ذكر',
      present: 'يذكر',
    },
    {
      past: 'أضاف',
      present: 'يضيف',
    },
    {
      past: 'أوضح',
      present: 'يوضح',
    },
    {
      past: 'أشار',
      present: 'يشير',
    },
    {
      past: 'كشف',
      present: 'يكشف',
      nouns: ['كشف'],
    },
    {
      past: 'صرح',
      present: 'يصرح',
    },
    {
      past: 'لفت',
      present: 'يلفت',
    },
    {
      past: 'نقل',
      present: 'ينقل',
    },
    {
      past: 'تحدث',
      present: 'يتحدث',
    },
    {
      past: 'زعم',
      present: 'يزعم',
    },
    {
      past: 'ادعى',
      present: 'يدعي',
    },
    {
      past: 'تبنى',
      present: 'يتبنى',
      nouns: ['تبني'],
    },
  ]),
  particles('source', [
    'بحسب',
    'وفق',
    'وفقا ل',
    'حسب',
    'نقلا عن',
    'حسبما',
    'وفقا لما',
    'بحسب ما',
    'على حد قول',
  ]),
  particles('monitor', [
    'المرصد السوري لحقوق الإنسان',
    'المرصد السوري',
    'المرصد',
    'نشطاء',
    'ناشطون',
    'ناشطين',
    'لجان التنسيق',
  ]),
  words('spokesman', ['متحدث باسم', 'ناطق باسم', 'متحدث', 'ناطق', 'ناطق الرسمي باسم', 'متحدث الرسمي باسم']),
  verbs('deny', [
    {
      past: 'نفى',
      present: 'ينفي',
      nouns: ['نفي'],
    },
  ]),
  particles('not', ['لم', 'لن', 'ليس', 'ليست', 'لا', 'غير', 'عدم', 'دون', 'من دون', 'بدون']),
  particles('still', [
    'لا تزال',
    'لا يزال',
    'ما زال',
    'ما زالت',
    'لا زال',
    'لا زالت',
    'لا يزالون',
    'ما زالوا',
    'لم تزل',
    'لم يزل',
  ]),
  particles('if', ['لو', 'إذا', 'إن لم', 'في حال', 'حال']),
  verbs('try', [
    {
      past: 'حاول',
      present: 'يحاول',
      nouns: ['محاولة', 'محاولات'],
    },
    {
      past: 'فشل',
      present: 'يفشل',
      nouns: ['فشل'],
    },
    {
      past: 'عجز',
      present: 'يعجز',
      nouns: ['عجز'],
    },
    {
      past: 'أخفق',
      present: 'يخفق',
      nouns: ['إخفاق'],
    },
  ]),
  verbs('plan', [
    {
      past: 'اعتزم',
      present: 'يعتزم',
      nouns: ['اعتزام'],
    },
    {
      past: 'استعد',
      present: 'يستعد',
      nouns: ['استعداد', 'استعدادات'],
    },
    {
      past: 'سعى',
      present: 'يسعى',
      nouns: ['سعي', 'مساع'],
    },
    {
      past: 'خطط',
      present: 'يخطط',
      nouns: ['تخطيط', 'خطة'],
    },
    {
      past: 'هدد',
      present: 'يهدد',
      nouns: ['تهديد'],
    },
    {
      past: 'طالب',
      present: 'يطالب',
      nouns: ['مطالبة'],
    },
    {
      past: 'دعا',
      present: 'يدعو',
      nouns: ['دعوة'],
    },
    {
      past: 'توقع',
      present: 'يتوقع',
      nouns: ['توقع'],
    },
    {
      past: 'تعهد',
      present: 'يتعهد',
      nouns: ['تعهد'],
    },
    {
      past: 'توعد',
      present: 'يتوعد',
    },
    {
      past: 'يهدف',
      present: 'يهدف',
      nouns: ['هدف'],
    },
    {
      past: 'حذر',
      present: 'يحذر',
      nouns: ['تحذير'],
    },
    {
      past: 'أراد',
      present: 'يريد',
    },
  ]),
  particles('purpose', [
    'تمهيدا ل',
    'من أجل',
    'بهدف',
    'بغية',
    'بغرض',
    'تمهيدا',
    'في محاولة',
    'في محاولة ل',
    'استعدادا',
    'سعيا',
    'أملا في',
    'كي',
    'لكي',
    'قصد',
  ]),
  words('operation', ['عملية', 'عمليات', 'معركة', 'معارك', 'حملة', 'حرب', 'عملية عسكرية', 'خطة', 'مهمة']),
  verbs('manage', [
    {
      past: 'تمكن',
      present: 'يتمكن',
      nouns: ['تمكن'],
    },
    {
      past: 'نجح',
      present: 'ينجح',
      nouns: ['نجاح'],
    },
    {
      past: 'استطاع',
      present: 'يستطيع',
    },
    {
      past: 'استكمل',
      present: 'يستكمل',
      nouns: ['استكمال'],
    },
    {
      past: 'أتم',
      present: 'يتم',
    },
    {
      past: 'أنهى',
      present: 'ينهي',
      nouns: ['إنهاء'],
    },
    {
      past: 'واصل',
      present: 'يواصل',
      nouns: ['مواصلة'],
    },
    {
      past: 'تابع',
      present: 'يتابع',
    },
    {
      past: 'أحكم',
      present: 'يحكم',
      nouns: ['إحكام'],
    },
    {
      past: 'بسط',
      present: 'يبسط',
      nouns: ['بسط'],
    },
    {
      past: 'فرض',
      present: 'يفرض',
      nouns: ['فرض'],
    },
  ]),
  verbs('light', [
    {
      past: 'تم',
      present: 'يتم',
    },
    {
      past: 'جرى',
      present: 'يجري',
    },
    {
      past: 'شن',
      present: 'يشن',
      nouns: ['شن'],
    },
    {
      past: 'نفذ',
      present: 'ينفذ',
      nouns: ['تنفيذ'],
    },
    {
      past: 'دار',
      present: 'يدور',
    },
    {
      past: 'اندلع',
      present: 'يندلع',
      nouns: ['اندلاع'],
    },
    {
      past: 'نصب',
      present: 'ينصب',
    },
    {
      past: 'خاض',
      present: 'يخوض',
    },
    {
      past: 'وقع',
      present: 'يقع',
      nouns: ['وقوع'],
    },
    {
      past: 'بدأ',
      present: 'يبدأ',
      nouns: ['بدء'],
    },
    {
      past: 'تجدد',
      present: 'يتجدد',
      nouns: ['تجدد'],
    },
    {
      past: 'استمر',
      present: 'يستمر',
      nouns: ['استمرار'],
    },
    {
      past: 'احتدم',
      present: 'يحتدم',
    },
    {
      past: 'تركز',
      present: 'يتركز',
    },
    {
      past: 'تواصل',
      present: 'يتواصل',
      nouns: ['تواصل'],
    },
    {
      past: 'نشب',
      present: 'ينشب',
    },
    {
      past: 'تفجر',
      present: 'يتفجر',
    },
    {
      past: 'أسفر',
      present: 'يسفر',
    },
    {
      past: 'أدى',
      present: 'يؤدي',
    },
  ]),
  verbs('suffer', [
    {
      past: 'تعرض',
      present: 'يتعرض',
      nouns: ['تعرض'],
    },
    {
      past: 'شهد',
      present: 'يشهد',
    },
  ]),
  particles('was', ['كان', 'كانت', 'كانوا', 'وكان']),
  particles('perfect', ['قد']),
];
