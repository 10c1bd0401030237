// What a side prints, broadcasts and has said by its spokesmen: its own word, whoever repeats it.
import { particles } from './lexicon.ts';

export const partyVoices = [
  particles('medium.isis', ['وكالة أعماق', 'أعماق', 'إذاعة البيان', 'صحيفة النبأ']),
  particles('medium.syrian-government-forces', [
    'سانا',
    'وكالة سانا',
    'وكالة الأنباء السورية',
    'وكالة الأنباء السورية سانا',
    'وكالة الأنباء السورية الرسمية',
    'وكالة الأنباء العربية السورية',
    'التلفزيون السوري',
    'التلفزيون الرسمي السوري',
    'التلفزيون السوري الرسمي',
    'الإخبارية السورية',
    'وسائل إعلام حكومية سورية',
    'وسائل إعلام سورية رسمية',
    'وسائل الإعلام الرسمية السورية',
  ]),
  particles('medium.houthis', [
    'قناة المسيرة',
    'تلفزيون المسيرة',
    'المسيرة نت',
    'قناة الثورة نت',
    'الثورة نت',
    '26 سبتمبر نت',
    'وكالة سبأ التابعة للحوثيين',
    'قناة المسيرة التابعة للحوثيين',
  ]),
  particles('medium.hezbollah', [
    'الإعلام الحربي المركزي',
    'قناة المنار',
    'الإعلام الحربي في المقاومة الإسلامية',
  ]),
  particles('medium.iraqi-security-forces', ['خلية الإعلام الحربي', 'خلية الإعلام الأمني', 'خلية الإعلام']),
  particles('medium.al-shabaab', ['إذاعة الأندلس', 'وكالة شهادة', 'إذاعة الفرقان']),
  // «الإعلام الحربي» alone is another’s in each country.
  particles('war-media', [
    'الإعلام الحربي',
    'شعبة الإعلام الحربي',
    'هيئة الإعلام الحربي',
    'مركز الإعلام الحربي',
  ]),
  particles('spokesman.houthis', ['يحيى سريع', 'محمد عبد السلام']),
  particles('spokesman.yemeni-government-forces', ['عبده مجلي']),
  particles('spokesman.libyan-national-army', ['أحمد المسماري', 'المسماري']),
  particles('spokesman.government-of-national-accord', ['محمد قنونو', 'قنونو', 'مصطفى المجعي']),
  particles('spokesman.sudanese-armed-forces', ['نبيل عبد الله', 'نبيل عبدالله']),
  particles('spokesman.iraqi-security-forces', ['يحيى رسول', 'سعد معن']),
  particles('spokesman.al-shabaab', ['عبد العزيز أبو مصعب']),
  particles('spokesman.syrian-democratic-forces', ['فرهاد شامي', 'مصطفى بالي']),
  particles('spokesman.southern-transitional-council', ['محمد النقيب']),
  particles('spokesman.israel', ['أفيخاي أدرعي', 'دانيال هاغاري']),
];

/** Whose «الإعلام الحربي» is, by the country that the text is about. */
export const WAR_MEDIA: Readonly<Record<string, string>> = {
  LB: 'hezbollah',
  SY: 'hezbollah',
  IQ: 'iraqi-security-forces',
  LY: 'libyan-national-army',
  YE: 'houthis',
  PS: 'islamic-jihad-palestine',
};

/** Whom a capital stands for where it says something: «أعلنت بغداد سيطرة قواتها على …». */
export const CAPITALS: Readonly<Record<string, string>> = {
  بغداد: 'iraqi-security-forces',
  دمشق: 'syrian-government-forces',
  صنعاء: 'houthis',
  الخرطوم: 'sudanese-armed-forces',
  مقديشو: 'somali-government-forces',
  بيروت: 'lebanese-armed-forces',
  القاهرة: 'egyptian-armed-forces',
  أنقرة: 'turkey',
  موسكو: 'russia',
  طهران: 'iran',
  واشنطن: 'united-states',
  الرياض: 'saudi-arabia',
};
