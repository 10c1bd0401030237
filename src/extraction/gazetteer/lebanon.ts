// Lebanon: governorates, districts, the villages of the south and the Beqaa, camps and quarters.
import { places } from './rows.ts';

export const LEBANON = places(
  'LB',
  `
## بيروت = Beirut @33.89,35.5
## جبل لبنان = Mount Lebanon @33.83,35.54
## الجنوب = South Lebanon @33.56,35.37
## النبطية = Nabatieh @33.38,35.48
## البقاع = Beqaa @33.85,35.9
## الشمال = North Lebanon @34.44,35.84
## عكار = Akkar @34.55,36.08
## بعلبك الهرمل = Baalbek-Hermel @34.01,36.21
`,
);
