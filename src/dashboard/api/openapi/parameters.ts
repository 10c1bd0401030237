// What each parameter means, in both languages: where it is said once, the document and the page agree.

export const MEANINGS: Readonly<Record<string, { readonly ar: string; readonly en: string }>> = {
  class: {
    ar: 'صنف الحدث أو عدة أصناف بينها فواصل',
    en: 'One of these classes, parted by commas: clash, control, strike, blast, violence-against-civilians, other',
  },
  type: { ar: 'نوع الحدث بحسب ACLED', en: 'One of these types (ACLED’s sub-event types), parted by commas' },
  country: { ar: 'رمز البلد بحرفين', en: 'One of these countries, two capital letters each: SY,IQ' },
  governorate: { ar: 'المحافظة بالعربية', en: 'One of these governorates, in Arabic' },
  status: {
    ar: 'حال الخبر',
    en: 'One of these: reported, claimed, denied, failed, planned',
  },
  actor: { ar: 'معرّف طرف على أي جانب', en: 'One of these actors on either side, by id' },
  place: { ar: 'معرّف المكان أو اسمه', en: 'Id of a place; /api/control takes its name as well' },
  sources: { ar: 'أقل عدد من المصادر المستقلة', en: 'At least so many independent sources' },
  from: { ar: 'منذ يوم أو لحظة', en: 'Told since that day or instant, UTC' },
  to: { ar: 'حتى يوم أو لحظة', en: 'Told before that instant, or up to the end of that day' },
  q: { ar: 'كلمات بالعربية أو الإنكليزية', en: 'Words, as a reader types them' },
  cursor: { ar: 'من nextCursor في الصفحة السابقة', en: '`nextCursor` of the page before' },
  order: { ar: 'بحسب آخر مراجعة أو آخر خبر', en: 'By the latest revision, or by the latest report' },
  limit: { ar: 'أقصى عدد', en: 'At most so many' },
  at: { ar: 'الوقت الذي يُسأل عنه', en: 'The time that is asked about; now, where it is left out' },
  days: { ar: 'ما قيل في آخر أيام', en: 'Told within the last so many days, or all' },
  lang: { ar: 'لغة الصفحات', en: 'Language of pages' },
  digits: { ar: 'الأرقام', en: 'Digits of pages' },
  theme: { ar: 'ألوان الصفحات', en: 'Colours of pages' },
  text: { ar: 'مع نصوص المقالات (ndjson)', en: 'Of ndjson: with the articles’ own texts' },
  standing: { ar: 'ما بقي منها فقط', en: 'Only those that were not taken back' },
  after: { ar: 'من after في الصفحة السابقة', en: '`after` of the page before' },
  all: { ar: 'مع ما انتهى منها', en: 'Also those that have ended' },
};
