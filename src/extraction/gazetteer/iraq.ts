// Iraq: governorates, districts, towns, villages, quarters and fields of battle.
import { places } from './rows.ts';

export const IRAQ = places(
  'IQ',
  `
## الأنبار = Anbar @33.42,43.3
## البصرة = Basra @30.51,47.82
## المثنى = Muthanna @31.32,45.28
## القادسية، الديوانية = Qadisiyah @31.99,44.93
## السليمانية = Sulaymaniyah @35.56,45.44
## بابل = Babil @32.48,44.43
## بغداد = Baghdad @33.31,44.37
## دهوك = Duhok @36.87,42.99
## ذي قار = Dhi Qar @31.05,46.27
## ديالى = Diyala @33.75,44.64
## أربيل = Erbil @36.19,44.01
## كربلاء = Karbala @32.61,44.02
## كركوك = Kirkuk @35.47,44.39
## ميسان = Maysan @31.84,47.14
## نينوى = Nineveh @36.34,43.13
## واسط = Wasit @32.5,45.82
## النجف = Najaf @32.0,44.33
## صلاح الدين = Salah al-Din @34.61,43.68
`,
);
