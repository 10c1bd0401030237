// Yemen: governorates, districts, towns, villages, camps, fronts, mountains and passes.
import { places } from './rows.ts';

export const YEMEN = places(
  'YE',
  `
## أبين = Abyan @13.13,45.38
## عدن = Aden @12.78,45.03
## المهرة = Al Mahrah @16.21,52.18
## حضرموت = Hadramawt @15.93,48.79
## شبوة = Shabwah @14.54,46.83
## الحديدة = Al Hudaydah @14.8,42.95
## المحويت = Al Mahwit @15.47,43.55
## ذمار = Dhamar @14.54,44.41
## مأرب = Marib @15.46,45.33
## صعدة = Saada @16.94,43.76
## صنعاء = Sanaa @15.37,44.19
## الضالع = Al Dhale @13.7,44.73
## عمران = Amran @15.66,43.94
## البيضاء = Al Bayda @13.99,45.57
## الجوف = Al Jawf @16.16,44.78
## حجة = Hajjah @15.69,43.6
## إب = Ibb @13.97,44.18
## لحج = Lahij @13.06,44.88
## تعز = Taiz @13.58,44.02
## أمانة العاصمة = Amanat Al Asimah @15.35,44.21
## ريمة = Raymah @14.69,43.71
## سقطرى = Socotra @12.47,53.87
`,
);
