// The fixed words of the board’s filters, map and timeline, in both languages.
import type { BoardLanguage, PluralForms } from './language.ts';

export interface BoardWords {
  search: string;
  searchHint: string;
  kinds: string;
  status: string;
  country: string;
  governorate: string;
  actor: string;
  sources: string;
  /** «مصدران مستقلان على الأقل» */
  atLeast: PluralForms;
  period: string;
  periods: Record<'1' | '7' | '30' | '90' | '365' | 'all', string>;
  from: string;
  to: string;
  order: string;
  orders: Record<'told' | 'updated', string>;
  more: string;
  apply: string;
  clear: string;
  share: string;
  shared: string;
  found: PluralForms;
  widen: string;
  /** To the river, where nothing has been read and something fails. */
  whyNothing: string;
  map: string;
  /** What the map shows, for whoever does not see it. */
  mapSays: string;
  mapNeedsScript: string;
  layers: Record<'incidents' | 'control', string>;
  zoomIn: string;
  zoomOut: string;
  wholeMap: string;
  filterHere: string;
  openPlace: string;
  regionMark: string;
  nearMark: string;
  claimedMark: string;
  unplaced: string;
  cut: string;
  timeline: string;
  fromDay: string;
  toDay: string;
  play: string;
  pause: string;
  wholePeriod: string;
  incidentsOf: PluralForms;
  settings: string;
  digits: string;
  digitNames: Record<'latn' | 'arab', string>;
  theme: string;
  themes: Record<'auto' | 'light' | 'dark', string>;
  language: string;
  pages: string;
  board: string;
}

const arabic: BoardWords = {
  search: 'بحث',
  searchHint: 'كلمة أو مكان أو مصدر',
  kinds: 'النوع',
  status: 'الحالة',
  country: 'البلد',
  governorate: 'المحافظة',
  actor: 'الطرف',
  sources: 'المصادر',
  atLeast: {
    one: 'مصدر مستقل على الأقل',
    two: 'مصدران مستقلان على الأقل',
    few: '# مصادر مستقلة على الأقل',
    other: '# مصدرا مستقلا على الأقل',
  },
  period: 'المدة',
  periods: { 1: 'يوم', 7: '7 أيام', 30: '30 يوما', 90: '90 يوما', 365: 'سنة', all: 'السجل كله' },
  from: 'من',
  to: 'إلى',
  order: 'الترتيب',
  orders: { told: 'الأحدث خبرا', updated: 'الأحدث تعديلا' },
  more: 'تصفية أدق',
  apply: 'تطبيق',
  clear: 'إزالة التصفية',
  share: 'نسخ رابط هذا العرض',
  shared: 'نُسخ الرابط',
  found: {
    zero: 'لا وقائع',
    one: 'واقعة واحدة',
    two: 'واقعتان',
    few: '# وقائع',
    many: '# واقعة',
    other: '# واقعة',
  },
  widen: 'البحث في السجل كله',
  whyNothing: 'قنوات تتعثر: الأسباب في صفحة النهر',
  map: 'الخريطة',
  mapSays: 'خريطة الوقائع ومواضع السيطرة؛ كل ما فيها مذكور في القائمة.',
  mapNeedsScript: 'تُرسم الخريطة بجافاسكربت. كل ما فيها مذكور في القائمة.',
  layers: { incidents: 'الوقائع', control: 'السيطرة' },
  zoomIn: 'تقريب',
  zoomOut: 'إبعاد',
  wholeMap: 'إظهار الكل',
  filterHere: 'وقائع هذا المكان',
  openPlace: 'صفحة المكان',
  regionMark: 'منطقة، لا نقطة',
  nearMark: 'موقع تقريبي',
  claimedMark: 'إعلان طرف واحد',
  unplaced: 'بلا موضع على الخريطة:',
  cut: 'الخريطة تُظهر أحدث الأماكن خبرا، لا كلها.',
  timeline: 'الأيام',
  fromDay: 'من يوم',
  toDay: 'إلى يوم',
  play: 'عرض يوما بعد يوم',
  pause: 'إيقاف العرض',
  wholePeriod: 'المدة كلها',
  incidentsOf: {
    zero: 'لا وقائع',
    one: 'واقعة',
    two: 'واقعتان',
    few: '# وقائع',
    many: '# واقعة',
    other: '# واقعة',
  },
  settings: 'العرض',
  digits: 'الأرقام',
  digitNames: { latn: '123', arab: '١٢٣' },
  theme: 'الألوان',
  themes: { auto: 'كالجهاز', light: 'فاتحة', dark: 'داكنة' },
  language: 'اللغة',
  pages: 'الصفحات',
  board: 'الوقائع',
};

const english: BoardWords = {
  search: 'Search',
  searchHint: 'A word, a place or an outlet',
  kinds: 'Class',
  status: 'Status',
  country: 'Country',
  governorate: 'Governorate',
  actor: 'Actor',
  sources: 'Sources',
  atLeast: { one: 'At least one independent source', other: 'At least # independent sources' },
  period: 'Period',
  periods: { 1: 'A day', 7: '7 days', 30: '30 days', 90: '90 days', 365: 'A year', all: 'Whole record' },
  from: 'From',
  to: 'To',
  order: 'Order',
  orders: { told: 'Latest report', updated: 'Latest revision' },
  more: 'More filters',
  apply: 'Apply',
  clear: 'Clear filters',
  share: 'Copy a link to this view',
  shared: 'Link copied',
  found: { zero: 'No incidents', one: 'One incident', other: '# incidents' },
  widen: 'Look through the whole record',
  whyNothing: 'Something fails: the river’s page says what, and why',
  map: 'Map',
  mapSays: 'Map of incidents and of who holds which place; the list says all that it shows.',
  mapNeedsScript: 'The map is drawn by JavaScript. The list says all that it would show.',
  layers: { incidents: 'Incidents', control: 'Control' },
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'Show all',
  filterHere: 'Incidents here',
  openPlace: 'Page of the place',
  regionMark: 'A region, not a point',
  nearMark: 'Approximate location',
  claimedMark: 'One side’s claim',
  unplaced: 'Not on the map:',
  cut: 'The map shows the places told of last, not all of them.',
  timeline: 'Days',
  fromDay: 'From day',
  toDay: 'To day',
  play: 'Play day by day',
  pause: 'Stop playing',
  wholePeriod: 'Whole period',
  incidentsOf: { one: '# incident', other: '# incidents' },
  settings: 'View',
  digits: 'Digits',
  digitNames: { latn: '123', arab: '١٢٣' },
  theme: 'Colours',
  themes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
  language: 'Language',
  pages: 'Pages',
  board: 'Incidents',
};

export const BOARD_WORDS: Readonly<Record<BoardLanguage, BoardWords>> = { ar: arabic, en: english };
