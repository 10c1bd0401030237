// All curated places, the countries of war first.
import type { GazetteerPlace } from '../../shared/schema/gazetteer.ts';
import { EGYPT } from './egypt.ts';
import { IRAQ } from './iraq.ts';
import { LEBANON } from './lebanon.ts';
import { LIBYA } from './libya.ts';
import { PALESTINE } from './palestine.ts';
import { SUDAN } from './sudan.ts';
import { SYRIA } from './syria.ts';
import { YEMEN } from './yemen.ts';

export const CURATED: readonly GazetteerPlace[] = [
  ...SYRIA,
  ...IRAQ,
  ...YEMEN,
  ...LIBYA,
  ...SUDAN,
  ...PALESTINE,
  ...LEBANON,
  ...EGYPT,
];
