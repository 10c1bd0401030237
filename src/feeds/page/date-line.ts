// Lines that say nothing but when an article was written: «السبت 21 نوفمبر 2026 - 02:30 م», «آخر تحديث: منذ ساعتين».
import { comparableWords } from '../identity/comparable-text.ts';

const WORDS = new Set(
  [
    'كانون الثاني الأول ثاني أول شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين تشرين1 تشرين2',
    'يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر يونيه يوليه',
    'جانفي فيفري أفريل ماي جوان جويلية يوليوز أوت غشت شتنبر نونبر دجنبر',
    'محرم صفر ربيع الآخر جمادى الأولى الآخرة رجب شعبان رمضان شوال القعدة ذو ذي الحجة هـ ه',
    'السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة سبت أحد اثنين ثلاثاء أربعاء خميس جمعة اليوم أمس الآن يوم',
    'ص م صباحا صباحاً مساء مساءً ظهرا ظهراً الساعة بتوقيت توقيت التوقيت المحلي غرينتش جرينتش غرينيتش مكة دمشق القدس بغداد بيروت القاهرة الرياض',
    'نشر نشرت نُشر تم النشر نشره التاريخ تاريخ بتاريخ آخر تحديث التحديث حدث حدثت أضيف تعديل الخبر منذ قبل',
    'ثانية ثوان دقيقة دقيقتين دقائق ساعة ساعتين ساعات يومين أيام أسبوع أسبوعين أسابيع شهر شهرين أشهر',
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today yesterday',
    'am pm gmt utc est edt et cst cdt ct pst pdt pt bst ist cet amt gst ast eet eest msk eastern time first last published updated update posted modified created date original ago hours hour minutes minute mins days day',
  ].flatMap((line) => comparableWords(line)),
);
const BETWEEN = new Set('في و تم on at by the'.split(' '));
const NUMBER = /^\d{1,4}(?:st|nd|rd|th|am|pm|h)?$/;
const MOST_WORDS = 24;

/** Of the words; the rest names a writer or a place. */
const MOST = 0.7;
/** Of months, days and their like: numbers alone are scores and tolls. */
const NAMED = 2;

/** A year or a clock alone counts too: above an article it is no sentence of it. */
export function isDateLine(line: string): boolean {
  if (line.length > 120) return false;
  const words = comparableWords(line).filter((word) => !BETWEEN.has(word));
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  if (!words.some((word) => NUMBER.test(word) || word === 'منذ')) return false;
  const ofDates = words.filter((word) => NUMBER.test(word) || WORDS.has(word));
  if (ofDates.length === words.length) return true;
  return ofDates.length >= words.length * MOST && words.filter((word) => WORDS.has(word)).length >= NAMED;
}

/** «14:20», «02:30 م»: between the parts of a live report. */
export const isClock = (line: string): boolean =>
  /^[\d٠-٩]{1,2}:[\d٠-٩]{2}(?::[\d٠-٩]{2})?(?: ?(?:[صم]|[ap]m))?$/i.test(line);
