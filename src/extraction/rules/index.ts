// Every rule there is, in the order in which they are tried at one trigger. A file that is not listed here is dead.
import { agreements } from './agreements.ts';
import { blast } from './blast.ts';
import { clash } from './clash.ts';
import { control } from './control.ts';
import { controlEntries } from './control-entries.ts';
import { controlStates } from './control-states.ts';
import { unrest } from './demonstrations.ts';
import { detention } from './detention.ts';
import { disrupted } from './disrupted.ts';
import { fights } from './fights.ts';
import { groupActivity } from './group-activity.ts';
import { leaders } from './leaders.ts';
import type { Rule } from './rule.ts';
import { strategic } from './strategic.ts';
import { strike } from './strike.ts';
import { unnamedAttacks } from './unnamed-attacks.ts';
import { violence } from './violence.ts';

export const RULES: readonly Rule[] = [
  ...unrest,
  ...disrupted,
  ...controlStates,
  ...controlEntries,
  ...control,
  ...violence,
  ...leaders,
  ...clash,
  ...fights,
  ...unnamedAttacks,
  ...strike,
  ...blast,
  ...agreements,
  ...groupActivity,
  ...strategic,
  ...detention,
];
