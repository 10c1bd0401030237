// Armed groups fight one another.
import { particles, verbs, words } from './lexicon.ts';

export const clashWords = [
  words('fighting', [
    'اشتباك',
    'اشتباكات',
    'معركة',
    'معارك',
    'مواجهة مسلحة',
    'مواجهات',
    'مواجهات مسلحة',
    'قتال',
    'اقتتال',
    'مناوشات',
    'احتدام المعارك',
    'تبادل إطلاق نار',
    'تبادل لإطلاق النار',
    'اشتباك مسلح',
    'حرب شوارع',
  ]),
  words('confrontation', ['مواجهة', 'صدامات']),
  verbs('clash-verb', [
    {
      past: 'اشتبك',
      present: 'يشتبك',
    },
    {
      past: 'تقاتل',
      present: 'يتقاتل',
    },
    {
      past: 'قاتل',
      present: 'يقاتل',
    },
    {
      past: 'حارب',
      present: 'يحارب',
    },
    {
      past: 'طارد',
      present: 'يطارد',
      nouns: ['مطاردة'],
    },
  ]),
  words('attack-noun', [
    'هجوم',
    'هجمات',
    'هجوم مسلح',
    'هجوم بري',
    'هجوم معاكس',
    'هجوم مضاد',
    'عملية هجومية',
    'زحف',
    'زحوف',
    'تسلل',
    'محاولة تسلل',
    'محاولات تسلل',
    'كمين',
    'كمائن',
    'عملية عسكرية',
    'عمليات عسكرية',
    'عملية نوعية',
    'حملة عسكرية',
    'عملية برية',
    'إغارة',
    'إنزال جوي',
    'عملية التفاف',
    'غزوة',
  ]),
  verbs('assault', [
    {
      past: 'هاجم',
      present: 'يهاجم',
      nouns: ['مهاجمة'],
    },
    {
      past: 'اقتحم',
      present: 'يقتحم',
      nouns: ['اقتحام'],
    },
    {
      past: 'باغت',
      present: 'يباغت',
      nouns: ['مباغتة'],
    },
    {
      past: 'داهم',
      present: 'يداهم',
      nouns: ['مداهمة'],
    },
  ]),
  verbs('incursion', [
    {
      past: 'توغل',
      present: 'يتوغل',
      nouns: ['توغل'],
    },
    {
      past: 'تسلل',
      present: 'يتسلل',
    },
  ]),
  verbs('advance', [
    {
      past: 'تقدم',
      present: 'يتقدم',
      nouns: ['تقدم'],
    },
    {
      past: 'زحف',
      present: 'يزحف',
    },
    {
      past: 'اقترب',
      present: 'يقترب',
      nouns: ['اقتراب'],
    },
  ]),
  verbs('repel', [
    {
      past: 'صد',
      present: 'يصد',
      nouns: ['صد'],
    },
    {
      past: 'تصدى',
      present: 'يتصدى',
      nouns: ['تصدي', 'تصد'],
    },
    {
      past: 'أحبط',
      present: 'يحبط',
      nouns: ['إحباط'],
    },
    {
      past: 'أفشل',
      present: 'يفشل',
      nouns: ['إفشال'],
    },
    {
      past: 'كسر',
      present: 'يكسر',
      nouns: ['كسر'],
    },
  ]),
  verbs('goes-on', [
    {
      past: 'واصل',
      present: 'يواصل',
      nouns: ['مواصلة'],
    },
    {
      past: 'تابع',
      present: 'يتابع',
      nouns: ['متابعة'],
    },
    {
      past: 'استأنف',
      present: 'يستأنف',
      nouns: ['استئناف'],
    },
    {
      past: 'جدد',
      present: 'يجدد',
      nouns: ['تجديد'],
    },
    {
      past: 'بقي',
      present: 'يبقى',
    },
    {
      past: 'اشتد',
      present: 'يشتد',
      nouns: ['اشتداد'],
    },
    {
      past: 'شهد',
      present: 'يشهد',
    },
  ]),
  particles('ongoing', [
    'مستمر',
    'مستمرة',
    'مستمرا',
    'متواصل',
    'متواصلة',
    'مستعر',
    'مستعرة',
    'مستعرا',
    'محتدم',
    'محتدمة',
    'جارية',
    'دائرة',
    'الدائرة',
    'الجارية',
    'المستمرة',
    'المتواصلة',
    'المحتدمة',
    'على أشدها',
    'على أشده',
  ]),
  words('battle-front', ['جبهة قتال', 'خط الجبهة', 'خطوط القتال']),
  verbs('besiege', [
    {
      past: 'حاصر',
      present: 'يحاصر',
      nouns: ['محاصرة', 'حصار'],
    },
    {
      past: 'طوّق',
      present: 'يطوّق',
      nouns: ['تطويق'],
    },
  ]),
  verbs('kill-fighters', [
    {
      past: 'قتل',
      present: 'يقتل',
      nouns: ['مقتل', 'قتل'],
    },
    {
      past: 'لقي مصرعه',
      present: 'يلقى مصرعه',
    },
    {
      past: 'صرع',
      present: 'يصرع',
      nouns: ['مصرع'],
    },
  ]),
];
