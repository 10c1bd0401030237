// Every rule there is, in the order in which they are tried at one trigger. A file that is not listed here is dead.
import { clash } from './clash.ts';
import { control } from './control.ts';
import type { Rule } from './rule.ts';
import { strike } from './strike.ts';

export const RULES: readonly Rule[] = [...control, ...clash, ...strike];
