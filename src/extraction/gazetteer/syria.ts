// Syria: governorates.
import { places } from './rows.ts';

export const SYRIA = places(
  'SY',
  `
## الحسكة = Hasakah @36.5,40.75
## اللاذقية = Latakia @35.52,35.79
## القنيطرة = Quneitra @33.13,35.82
## الرقة = Raqqa @35.95,39.01
## السويداء = Suwayda @32.71,36.57
## درعا = Daraa @32.62,36.1
## دير الزور = Deir ez-Zor @35.34,40.14
## ريف دمشق = Rif Dimashq @33.51,36.3
## حلب = Aleppo @36.2,37.16
## حماة = Hama @35.13,36.75
## حمص = Homs @34.73,36.71
## إدلب = Idlib @35.93,36.63
## دمشق = Damascus @33.51,36.29
## طرطوس = Tartus @34.89,35.89
`,
);
