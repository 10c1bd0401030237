// Adjectives of states that fight abroad: «غارة تركية» names who flew. Adjectives of a country at war with
// itself (سوري، يمني) name nobody and are not here.
import { words } from './lexicon.ts';

/** The concept id after `demonym.` is the actor’s id. */
export const demonyms = [
  words('demonym.russia', ['روسي', 'روسية']),
  words('demonym.turkey', ['تركي', 'تركية']),
  words('demonym.israel', ['إسرائيلي', 'إسرائيلية']),
  words('demonym.united-states', ['أميركي', 'أميركية', 'أمريكي', 'أمريكية']),
  words('demonym.iran', ['إيراني', 'إيرانية']),
  words('demonym.france', ['فرنسي', 'فرنسية']),
  words('demonym.united-kingdom', ['بريطاني', 'بريطانية']),
  words('demonym.saudi-arabia', ['سعودي', 'سعودية']),
  words('demonym.united-arab-emirates', ['إماراتي', 'إماراتية']),
  words('demonym.egyptian-armed-forces', ['مصري', 'مصرية']),
  words('demonym.houthis', ['حوثي', 'حوثية']),
  words('demonym.jordanian-forces', ['أردني', 'أردنية']),
  words('demonym.isis', ['داعشي', 'داعشية']),
];
