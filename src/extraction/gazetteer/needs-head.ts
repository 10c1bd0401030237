// Names that are places only after a head noun («حي السلام»، «قرية نصر») or inside a list of places: as bare words
// they mean something else far more often. Sorted by the reason why.
import { foldName } from './fold.ts';
import { GAZETTEER } from './index.ts';

/** Everyday words, by why they are no bare names of places. */
export const AMBIGUOUS_NAMES = {
  'a virtue, a feast or an idea': `السلام النصر الوحدة الحرية الثورة الجمهورية الكرامة الأمل الأمان النور الإيمان العدل الفتح
    التحرير الجلاء الاستقلال الشهداء الصمود النهضة التقدم السعادة الرسالة الزهراء الصداقة القدس الإخاء التعاون الفداء`,
  'a person’s name': `نصر علي حسن عمر خالد صالح سالم سعد سعيد محمد أحمد حسين منصور ناصر طارق عبود حمد داود يوسف موسى عيسى
    إبراهيم جابر ماجد خليل زيد زينب مريم عائشة فاطمة ليلى هند`,
  'a common noun': `الشيخ خان العين الدار القصر الجبل الوادي النهر البئر الحصن القلعة السد الجسر المطار الميناء السوق
    المزرعة الحديقة المدينة القرية المحطة الصناعة الزراعة التجارة الجامعة المعهد المشفى المستشفى الملعب السجن المصنع الخزان
    الساحل الساحة البحر الجزيرة المنصورة النخيل الزيتون الرمان التين الورد الياسمين الحمام الصخرة الدرب الطريق الباب البرج
    المعبر معبر الحد الحدود الربيع الشتاء المركز المنطقة الناحية`,
  'an adjective or a side': `الوعر الجديدة الجديد القديمة القديم الكبيرة الكبير الصغيرة الصغير الشرقية الغربية الشمالية
    الجنوبية الشرقي الغربي الوسطى العليا السفلى الخضراء الحمراء البيضاء السوداء الصفراء الزرقاء الأولى الثانية العالية العزيزية`,
} as const;

const WORDS = new Set(Object.values(AMBIGUOUS_NAMES).flatMap((words) => words.split(/\s+/).map(foldName)));
/** Areas so well known that their name stands alone all the same. */
const STANDS_ALONE = new Set([
  'ye/al-bayda',
  'ye/al-bayda/al-bayda',
  'sd/gezira',
  'lb/south-lebanon',
  'lb/north-lebanon',
]);

/** Ids of places whose every spelling is such a word. */
export const NEEDS_HEAD: ReadonlySet<string> = new Set(
  GAZETTEER.filter(
    (place) => !STANDS_ALONE.has(place.id) && place.ar.every((name) => WORDS.has(foldName(name))),
  ).map((place) => place.id),
);
