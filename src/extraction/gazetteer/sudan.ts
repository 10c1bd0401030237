// Sudan: states, localities, towns, quarters of the capital, bases and camps.
import { places } from './rows.ts';

export const SUDAN = places(
  'SD',
  `
## الخرطوم، ولاية الخرطوم = Khartoum @15.59,32.53
## البحر الأحمر = Red Sea @19.62,37.22
## الجزيرة = Gezira @14.4,33.52
## القضارف = Gedaref @14.04,35.38
## النيل الأبيض = White Nile @13.17,32.66
## النيل الأزرق = Blue Nile @11.79,34.36
## الشمالية = Northern @19.17,30.47
## غرب دارفور = West Darfur @13.45,22.45
## جنوب دارفور = South Darfur @12.05,24.88
## جنوب كردفان = South Kordofan @11.01,29.72
## كسلا = Kassala @15.45,36.4
## نهر النيل = River Nile @17.7,33.99
## شمال دارفور = North Darfur @13.63,25.35
## شمال كردفان = North Kordofan @13.18,30.22
## سنار = Sennar @13.15,33.93
## شرق دارفور = East Darfur @11.46,26.13
## وسط دارفور = Central Darfur @12.91,23.47
## غرب كردفان = West Kordofan @12.7,28.43
`,
);
