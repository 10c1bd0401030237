// Libya: districts, towns, quarters, oil ports and fields, bases and fronts.
import { places } from './rows.ts';

export const LIBYA = places(
  'LY',
  `
## الجبل الأخضر = Jabal al Akhdar @32.76,21.76
## الجفرة = Jufra @29.12,15.94
## الكفرة = Kufra @24.18,23.31
## المرج = Marj @32.49,20.83
## النقاط الخمس = Nuqat al Khams @32.93,12.08
## الزاوية = Zawiya @32.76,12.73
## بنغازي = Benghazi @32.12,20.07
## درنة = Derna @32.77,22.64
## غات = Ghat @24.96,10.18
## مصراتة = Misrata @32.38,15.09
## مرزق = Murzuq @25.92,13.92
## نالوت = Nalut @31.87,10.98
## سبها = Sabha @27.04,14.43
## سرت = Sirte @31.21,16.59
## طرابلس = Tripoli @32.89,13.19
## وادي الشاطئ = Wadi al Shatii @27.53,14.27
## البطنان = Butnan @32.08,23.96
## الجبل الغربي = Jabal al Gharbi @32.17,13.02
## الجفارة = Jafara @32.53,13.02
## المرقب = Murqub @32.65,14.26
## الواحات = Al Wahat @30.76,20.23
## وادي الحياة = Wadi al Hayaa @26.59,12.78
`,
);
