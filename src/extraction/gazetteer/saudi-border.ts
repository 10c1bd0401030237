// The Saudi provinces on Yemen's border, their towns, posts and mountains.
import { places } from './rows.ts';

export const SAUDI_BORDER = places(
  'SA',
  `
## نجران = Najran @17.49,44.13
city
نجران = Najran @17.49,44.13
town
شرورة = Sharurah @17.47,47.11
الخضراء = Khadra (Najran) @17.4,44.4
حبونا = Habuna
يدمة = Yadamah
الوديعة السعودية = Wadia (Saudi) @17.25,47.05
الفواز = Fawaz
الحصينية = Husayniya (Najran)
base
موقع الشرفة، الشرفة = Shurfa post
موقع المخروق، المخروق = Makhruq post
موقع السديس، السديس = Sudays post
موقع الهجلة = Hijla post
موقع عليب، عليب = Ulayb post
رقابة الشبكة، الشبكة = Shabaka post
قيادة نهوقة، نهوقة = Nahuqa post
جبل همدان، همدان نجران = Hamdan mountain
## جازان، جيزان = Jizan @16.89,42.55
city
جازان، جيزان = Jizan @16.89,42.55
town
صامطة = Samtah @16.6,42.94
الخوبة = Khubah @16.79,43.18
الحرث = Harth @16.8,43.15
العارضة = Aridah @17.03,43.1
الطوال = Tuwal @16.52,42.97
أبو عريش = Abu Arish @16.97,42.83
صبيا = Sabya @17.15,42.63
بيش = Baysh @17.37,42.53
فيفا = Fayfa @17.25,43.1
الداير = Dayer @17.33,43.13
الدائر بني مالك = Dayer Bani Malik
فرسان، جزر فرسان = Farasan @16.7,42.12
قوا = Qawa
الموسم = Muwassam @16.48,42.83
الشقيق = Shuqayq @17.73,42.02
الجابرية = Jabiriya
الغاوية = Ghawiya
الكرس = Kars
القرن = Qarn
mountain
جبل الدود السعودي، جبل الدخان، الدخان = Jabal Dukhan @16.8,43.22
جبل جحفان، جحفان = Jabal Jahfan
جبل ملحمة، ملحمة = Jabal Malhama
جبل قيس الحدودي = Jabal Qays (border)
airport
مطار جازان، مطار الملك عبد الله في جازان = Jizan airport @16.9,42.58
port
ميناء جازان = Jizan port @16.9,42.53
## عسير = Asir @18.22,42.5
city
أبها = Abha @18.22,42.5
خميس مشيط = Khamis Mushait @18.3,42.73
town
ظهران الجنوب = Dhahran al-Janub @17.66,43.51
الربوعة = Rabuah @17.6,43.25
سراة عبيدة = Sarat Abidah @18.09,43.12
محايل، محايل عسير = Muhayil @18.55,42.05
بيشة = Bishah @19.99,42.6
النماص = Namas
airport
مطار أبها، مطار أبها الدولي = Abha airport @18.24,42.66
base
قاعدة الملك خالد الجوية، قاعدة الملك خالد = King Khalid air base @18.3,42.8
crossing
منفذ علب السعودي = Alb crossing (Saudi)
## -
region
الحدود السعودية، الحد الجنوبي، الحدود الجنوبية للسعودية، الحدود السعودية الجنوبية، جنوب السعودية = Southern Saudi border @17.2,43.5
`,
);
