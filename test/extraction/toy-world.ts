// A small world for tests of the engine, so that real names can change without breaking them.
import type { Actor, GazetteerPlace, PlaceKind } from '../../src/shared/schema/index.ts';

const actor = (id: string, kind: Actor['kind'], country: string | null, ...ar: string[]): Actor => ({
  id,
  ar,
  en: id,
  kind,
  country,
});

export const toyActors: readonly Actor[] = [
  actor('yemeni-government-forces', 'state-forces', 'YE', 'الجيش اليمني'),
  actor('houthis', 'rebel-group', 'YE', 'الحوثيون', 'ميليشيا الحوثي'),
  actor('saudi-led-coalition', 'external-forces', null, 'التحالف العربي'),
  actor('yemeni-popular-resistance', 'political-militia', 'YE', 'المقاومة الشعبية'),
  actor('syrian-government-forces', 'state-forces', 'SY', 'قوات النظام', 'الجيش السوري'),
  actor('opposition-factions', 'rebel-group', 'SY', 'فصائل المعارضة'),
  actor('isis', 'rebel-group', null, 'داعش', 'تنظيم الدولة الإسلامية'),
  actor('russia', 'external-forces', 'RU', 'القوات الروسية'),
  actor('police', 'state-forces', null, 'الشرطة'),
  actor('saudi-arabia', 'external-forces', 'SA', 'السعودية'),
  actor('civilians', 'civilians', null, 'مدنيون'),
];

const place = (
  id: string,
  kind: PlaceKind,
  country: string,
  admin1: string | null,
  ...ar: string[]
): GazetteerPlace => ({
  id,
  kind,
  ar,
  en: id,
  country,
  admin1,
  admin1En: null,
  latitude: 15,
  longitude: 45,
});

export const toyGazetteer: readonly GazetteerPlace[] = [
  place('ye/lahij', 'governorate', 'YE', 'لحج', 'لحج'),
  place('ye/lahij/rawda', 'town', 'YE', 'لحج', 'الروضة'),
  place('ye/taiz', 'city', 'YE', 'تعز', 'تعز'),
  place('sy/hama', 'city', 'SY', 'حماة', 'حماة'),
  place('sy/hama/marj', 'town', 'SY', 'حماة', 'المرج'),
];
