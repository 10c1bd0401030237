// Lines that outlets put around their articles. Each pattern must fit a whole line: a sentence is never cut.

const LINES: readonly RegExp[] = [
  // «اقرأ أيضاً: …», «للمزيد: …»
  /^[\s*•●■◄►▪-]*(?:ا?قرأ(?:وا|ي)?|إقرأ|اقرا|شاهد(?:وا)?|تابع(?:وا)?|طالع(?:وا)?) (?:أيض|ايض|المزيد|على|ايضا)[^\n]{0,300}$/u,
  /^(?:مواضيع|مقالات|أخبار|موضوعات|مواد|تقارير) (?:ذات صلة|متعلقة|مرتبطة|مشابهة)[^\n]{0,200}$/u,
  /^(?:للمزيد|لمزيد من|لقراءة المزيد|المزيد من|المزيد)(?: [^\n.]{0,120})?[:….]*$/u,
  // «The post … appeared first on …», «ظهرت المقالة … أولاً على …»
  /^The post .{0,400} (?:appeared first on|first appeared on) .{0,200}$/u,
  /^ظهرت? (?:المقال[ةه]?|المقالة|التدوينة|الخبر|هذا الخبر) .{0,400} (?:أولا|اولا|أولاً|على) .{0,200}$/u,
  /^(?:الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية|الكلمات الدلالية|هاشتاغ|تاغات) ?:?.{0,300}$/u,
  /^(?:شارك|شاركها|شارك الخبر|شارك المقال|شاركنا|مشاركة|طباعة|انسخ الرابط|نسخ الرابط|رابط مختصر)(?: .{0,60})?$/u,
  /^(?:تابعنا|تابعونا|اشترك|اشتركوا|انضم|انضموا|حمل تطبيق|حمّل تطبيق) .{0,160}$/u,
  /^(?:جميع الحقوق محفوظة|كافة الحقوق محفوظة|حقوق النشر|©).{0,160}$/u,
  /^(?:Read more|Continue reading|Share this|Related|Source|Tags?|Comments?)(?:\s?:)?.{0,120}$/iu,
  /^(?:إعلان|اعلان|الإعلان|تعليقات|لا يوجد تعليقات|اترك تعليقا?|\[…\]|\[\.\.\.\]|\.{3}|…)$/u,
  /^(?:#[\p{L}\p{M}\p{N}_]{2,60}[\s،,|]*){2,20}$/u,
];

/** Headings after which links to other articles follow. */
const TEASER_HEADING = /^[\s*•-]*(?:ا?قرأ|إقرأ|اقرا|مواضيع|مقالات|أخبار ذات|شاهد) ?.{0,40}:?$/u;
const LONGEST = 700;

export const isBoilerplate = (line: string): boolean =>
  line.length <= LONGEST && LINES.some((pattern) => pattern.test(line));

export const isTeaserHeading = (line: string): boolean => line.length < 60 && TEASER_HEADING.test(line);
