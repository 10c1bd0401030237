// Every rule there is, in the order in which they are tried at one trigger. A file that is not listed here is dead.
import { blast } from './blast.ts';
import { clash } from './clash.ts';
import { control } from './control.ts';
import { demonstrations } from './demonstrations.ts';
import type { Rule } from './rule.ts';
import { strategic } from './strategic.ts';
import { strike } from './strike.ts';
import { violence } from './violence.ts';

export const RULES: readonly Rule[] = [
  ...control,
  ...clash,
  ...strike,
  ...blast,
  ...violence,
  ...strategic,
  ...demonstrations,
];
