// The table as it comes; `severity` and `certainty` in alerts.yaml change single points of it.
import type { AssessmentTable } from './table.ts';

/** Of the countries that are watched and their neighbours. */
const CAPITALS = [
  ...['sy/damascus/damascus', 'iq/baghdad/baghdad', 'ye/amanat-al-asimah/sanaa', 'ye/aden/aden'],
  ...['ly/tripoli/tripoli', 'sd/khartoum/khartoum', 'lb/beirut/beirut', 'eg/cairo', 'tn/tunis'],
  ...['ps/gaza-strip/gaza-city', 'ps/west-bank/ramallah', 'ps/west-bank/jerusalem', 'dz/algiers'],
  ...['so/banaadir/mogadishu', 'ml/bamako', 'jo/amman', 'sa/riyadh', 'ae/abu-dhabi', 'qa/doha'],
  ...['kw/kuwait-city', 'bh/manama', 'om/muscat', 'tr/ankara', 'ir/tehran', 'af/kabul', 'pk/islamabad'],
  ...['ss/juba', 'td/ndjamena', 'et/addis-ababa', 'er/asmara', 'ne/niamey', 'bf/ouagadougou'],
  ...['mr/nouakchott', 'ma/rabat'],
];

/** Seats that do not bear the name of their governorate; those that do are known by it. */
const SEATS = [
  ...['iq/anbar/ramadi', 'iq/salah-al-din/tikrit', 'iq/nineveh/mosul', 'iq/diyala/baqubah', 'iq/wasit/kut'],
  ...['iq/qadisiyah/diwaniya', 'iq/muthanna/samawa', 'iq/dhi-qar/nasiriyah', 'iq/maysan/amara'],
  ...['ye/hadramawt/mukalla', 'ye/abyan/zinjibar', 'ye/al-hudaydah/hodeidah', 'ye/al-dhale/dhale'],
  ...['sd/gezira/wad-madani', 'sd/sennar/singa', 'sd/white-nile/rabak', 'sd/blue-nile/damazin'],
  ...['sd/red-sea/port-sudan', 'sd/river-nile/damer', 'sd/northern/dongola', 'sd/north-kordofan/el-obeid'],
  ...['sd/south-kordofan/kadugli', 'sd/west-kordofan/fula', 'sd/north-darfur/el-fasher'],
  ...['sd/south-darfur/nyala', 'sd/west-darfur/geneina', 'sd/central-darfur/zalingei'],
  ...['sd/east-darfur/ed-daein', 'ly/murqub/khoms', 'ly/jabal-al-gharbi/gharyan', 'ly/al-wahat/ajdabiya'],
  ...['ly/jabal-al-akhdar/bayda-libya', 'ly/butnan/tobruk', 'lb/south-lebanon/sidon', 'lb/beqaa/zahle'],
  ...['lb/north-lebanon/tripoli-lebanon', 'lb/baalbek-hermel/baalbek', 'eg/north-sinai/arish'],
  ...['ps/west-bank/hebron', 'ps/west-bank/nablus', 'ps/west-bank/jenin', 'ps/gaza-strip/khan-yunis'],
  ...['ps/gaza-strip/rafah', 'ps/gaza-strip/deir-al-balah', 'il/tel-aviv', 'il/haifa', 'so/hargeisa'],
];

export const DEFAULT_TABLE: AssessmentTable = {
  severity: {
    classes: { control: 4, clash: 1, strike: 2, blast: 2, 'violence-against-civilians': 2, other: -2 },
    types: {
      'chemical-weapon': 4,
      'suicide-bomb': 1,
      'sexual-violence': 1,
      'non-violent-transfer-of-territory': -1,
    },
    modes: { partial: -1 },
    kinds: {
      capital: 4,
      seat: 3,
      city: 2,
      airport: 2,
      crossing: 1,
      dam: 1,
      port: 1,
      base: 1,
      camp: 1,
      town: 1,
      quarter: 1,
      village: 0,
    },
    capitals: CAPITALS,
    seats: SEATS,
    places: {},
    fatalities: { 1: 1, 5: 2, 10: 3, 25: 4, 50: 5, 100: 7 },
    sources: { 3: 1 },
    statuses: { claimed: -1, failed: -1, denied: -4, planned: -2 },
    levels: { extreme: 8, severe: 5, moderate: 1 },
  },
  certainty: {
    statuses: { reported: 2, failed: 2, claimed: 0, planned: 0, denied: -3 },
    sources: { 2: 2, 3: 3 },
    admission: 2,
    denial: -2,
    levels: { observed: 4, likely: 2, possible: 0 },
  },
};
