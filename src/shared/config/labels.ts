// What an incident can be matched and grouped by: the names of the labels, and which values they can have.
import { CERTAINTIES, EVENT_CLASSES, EVENT_STATUSES, EVENT_TYPES, SEVERITIES } from '../schema/index.ts';

/** Several values on one label: any of them may match. */
export const LABELS = [
  'class',
  'type',
  'status',
  'severity',
  'certainty',
  'country',
  'governorate',
  'place',
  'area',
  'actor',
  'attacker',
  'holder',
  'outlet',
  'sources',
  'fatalities',
  'precision',
  'incident',
] as const;
export type Label = (typeof LABELS)[number];

/** Labels whose values are known words. */
export const WORDS: Readonly<Partial<Record<Label, readonly string[]>>> = {
  class: EVENT_CLASSES,
  type: EVENT_TYPES,
  status: EVENT_STATUSES,
  severity: SEVERITIES,
  certainty: CERTAINTIES,
};

/** Words that stand in an order, the greatest first. */
export const RANKED: Readonly<Partial<Record<Label, readonly string[]>>> = {
  severity: SEVERITIES,
  certainty: CERTAINTIES,
};

export const NUMBERS: ReadonlySet<Label> = new Set(['sources', 'fatalities', 'precision']);

export const isOrdered = (label: Label): boolean => NUMBERS.has(label) || RANKED[label] !== undefined;

/** Where a value stands among those of its label; undefined where it is none. */
export function rankOf(label: Label, value: string): number | undefined {
  const words = RANKED[label];
  if (words) return words.includes(value) ? -words.indexOf(value) : undefined;
  return NUMBERS.has(label) && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
}
