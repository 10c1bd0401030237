// `group_by` of a route: labels, or Alertmanager's `...` for all of them.
import { z } from 'zod';
import { LABELS, type Label } from './labels.ts';
import { nearest } from './nearest.ts';

/** Everything apart: no two incidents agree on all labels. */
const ALL = '...';

export const groupBy = z.array(z.string()).transform((names, context): Label[] => {
  const fault = faultIn(names);
  if (fault === undefined) return names.includes(ALL) ? ['incident'] : (names as Label[]);
  context.addIssue({ code: 'custom', message: fault });
  return z.NEVER;
});

function faultIn(names: readonly string[]): string | undefined {
  if (names.includes(ALL) && names.length > 1) return '"..." stands for all labels: write it alone';
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return `"${twice}" stands twice`;
  const unknown = names.find((name) => name !== ALL && !(LABELS as readonly string[]).includes(name));
  if (unknown === undefined) return undefined;
  const guess = nearest(unknown, LABELS);
  return `unknown label "${unknown}"${guess ? `; did you mean "${guess}"?` : `; known are ${LABELS.join(', ')}`}`;
}
