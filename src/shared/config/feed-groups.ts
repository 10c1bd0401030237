// Which feeds are on: a feed's own `enabled` decides; where it says nothing, its group's line under `groups`;
// where there is no such line, it is on.
import { z } from 'zod';
import { nearest } from './nearest.ts';

/** How sure an address is: A measured by somebody, B named by several public sources, C by one. */
export const GRADES = ['A', 'B', 'C'] as const;
export type Grade = (typeof GRADES)[number];

const SWITCHES = ['on', 'off', 'A', 'B'] as const;
export type GroupSwitch = (typeof SWITCHES)[number];

/** `A` and `B` are the lowest grade that is polled. YAML's true and false are taken for on and off. */
const groupSwitch = z
  .union([z.boolean(), z.enum(SWITCHES)], { error: 'write on, off, or the lowest grade to poll: A or B' })
  .transform((value) => (typeof value === 'boolean' ? (value ? 'on' : 'off') : value) as GroupSwitch);

export const groupsSchema = z.record(z.string(), groupSwitch);
export type Groups = z.output<typeof groupsSchema>;

interface Switched {
  enabled?: boolean | undefined;
  group?: string | undefined;
  grade?: Grade | undefined;
}

/** A feed without a grade was written by somebody who knows it: it counts as the best. */
export function isOn({ enabled, group, grade = 'A' }: Switched, groups: Groups): boolean {
  if (enabled !== undefined) return enabled;
  const line = group === undefined || !Object.hasOwn(groups, group) ? 'on' : groups[group]!;
  if (line === 'on' || line === 'off') return line === 'on';
  return GRADES.indexOf(grade) <= GRADES.indexOf(line);
}

/** Lines under `groups` that switch nothing, each with the group that was most likely meant. */
export function strayGroups(
  groups: Groups,
  feeds: readonly Switched[],
): { group: string; message: string }[] {
  const known = [...new Set(feeds.flatMap(({ group }) => group ?? []))];
  return Object.keys(groups)
    .filter((group) => !known.includes(group))
    .map((group) => {
      const guess = nearest(group, known);
      return { group, message: `no feed is in group "${group}"${guess ? `; did you mean "${guess}"?` : ''}` };
    });
}
