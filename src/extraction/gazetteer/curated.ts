// All curated places, the countries of war first.
import type { GazetteerPlace } from '../../shared/schema/gazetteer.ts';
import { ALGERIA } from './algeria.ts';
import { directionsBeside } from './directions.ts';
import { EGYPT } from './egypt.ts';
import { IRAQ } from './iraq.ts';
import { ISRAEL } from './israel.ts';
import { LEBANON } from './lebanon.ts';
import { LIBYA } from './libya.ts';
import { MALI } from './mali.ts';
import { PALESTINE } from './palestine.ts';
import { SAUDI_BORDER } from './saudi-border.ts';
import { SOMALIA } from './somalia.ts';
import { SUDAN } from './sudan.ts';
import { SYRIA_EAST } from './syria-east.ts';
import { SYRIA_NORTH } from './syria-north.ts';
import { SYRIA_SOUTH } from './syria-south.ts';
import { TUNISIA } from './tunisia.ts';
import { WORLD } from './world.ts';
import { YEMEN } from './yemen.ts';

const BY_COUNTRY: readonly GazetteerPlace[] = [
  ...SYRIA_NORTH,
  ...SYRIA_SOUTH,
  ...SYRIA_EAST,
  ...IRAQ,
  ...YEMEN,
  ...SAUDI_BORDER,
  ...LIBYA,
  ...SUDAN,
  ...PALESTINE,
  ...ISRAEL,
  ...LEBANON,
  ...EGYPT,
  ...SOMALIA,
  ...MALI,
  ...ALGERIA,
  ...TUNISIA,
  ...WORLD,
];

export const CURATED: readonly GazetteerPlace[] = [...BY_COUNTRY, ...directionsBeside(BY_COUNTRY)];
