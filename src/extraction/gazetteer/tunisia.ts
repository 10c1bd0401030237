// Tunisia: governorates, towns, and the western mountains where armed groups hide.
import { places } from './rows.ts';

export const TUNISIA = places(
  'TN',
  `
## القصرين = Kasserine @35.17,8.83
city
القصرين = Kasserine @35.17,8.83
town
فوسانة = Foussana @35.34,8.62
سبيطلة = Sbeitla @35.23,9.13
تالة = Thala @35.57,8.67
فريانة = Feriana @34.95,8.57
حاسي الفريد = Hassi Ferid
بولعابة = Boulaaba @35.23,8.76
mountain
جبل الشعانبي، الشعانبي = Mount Chaambi @35.2,8.68
جبل سمامة، سمامة = Mount Semmama @35.33,8.87
جبل السلوم، السلوم = Mount Salloum @35.08,8.9
جبل مغيلة، مغيلة = Mount Mghila @35.35,9.15
جبل بيرينو = Mount Birino
## الكاف = Kef @36.17,8.71
city
الكاف = Kef @36.17,8.71
town
ساقية سيدي يوسف = Sakiet Sidi Youssef @36.22,8.36
نبر = Nebeur @36.3,8.77
mountain
جبال ورغة، جبل ورغة = Mount Ouergha
## جندوبة = Jendouba @36.5,8.78
city
جندوبة = Jendouba @36.5,8.78
town
غار الدماء = Ghardimaou @36.45,8.44
عين سلطان = Ain Soltane @36.52,8.33
فرنانة = Fernana @36.65,8.7
طبرقة = Tabarka @36.95,8.76
عين دراهم = Ain Draham @36.78,8.69
بلطة، بلطة بوعوان = Balta
## سيدي بوزيد = Sidi Bouzid @35.04,9.48
city
سيدي بوزيد = Sidi Bouzid @35.04,9.48
town
المكناسي = Meknassy
الرقاب = Regueb
جلمة = Jilma @35.27,9.42
سيدي علي بن عون = Sidi Ali Ben Aoun
## قفصة = Gafsa @34.43,8.78
city
قفصة = Gafsa @34.43,8.78
mountain
جبل عرباطة = Mount Orbata
جبال عرباطة = Orbata mountains
## مدنين = Medenine @33.35,10.5
city
مدنين = Medenine @33.35,10.5
town
بنقردان، بن قردان = Ben Gardane @33.14,11.22
جرجيس = Zarzis @33.5,11.11
جربة = Djerba @33.87,10.86
crossing
معبر راس جدير = Ras Jedir crossing (Tunisia) @33.14,11.55
## تطاوين = Tataouine @32.93,10.45
city
تطاوين = Tataouine @32.93,10.45
town
رمادة = Remada @32.31,10.4
ذهيبة، الذهيبة = Dehiba @32.0,10.7
الكامور = Kamour
crossing
معبر ذهيبة = Dehiba crossing @32.0,10.68
## -
country
تونس، الجمهورية التونسية = Tunisia @34.1,9.6
city
تونس العاصمة، العاصمة تونس، العاصمة التونسية = Tunis @36.81,10.18
سوسة = Sousse @35.83,10.64
صفاقس = Sfax @34.74,10.76
القيروان = Kairouan @35.68,10.1
قابس = Gabes @33.88,10.1
بنزرت = Bizerte @37.27,9.87
نابل = Nabeul @36.45,10.73
المهدية = Mahdia @35.5,11.06
المنستير = Monastir @35.78,10.83
باجة = Beja @36.73,9.18
سليانة = Siliana @36.08,9.37
زغوان = Zaghouan @36.4,10.14
قبلي = Kebili @33.7,8.97
توزر = Tozeur @33.92,8.13
أريانة = Ariana @36.86,10.19
منوبة = Manouba @36.81,10.1
بن عروس = Ben Arous @36.75,10.22
الحمامات = Hammamet @36.4,10.62
facility
متحف باردو، باردو = Bardo museum @36.81,10.13
`,
);
