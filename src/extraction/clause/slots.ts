// What brings an argument to its trigger: a preposition, or its position.
export const SLOTS = [
  'bare',
  'of',
  'on',
  'in',
  'near',
  'from',
  'to',
  'between',
  'with',
  'against',
  'hand',
  'grip',
  'by',
  'ally',
  'part',
  'after',
  'left',
  'outside',
  'loose',
  'list',
] as const;
export type Slot = (typeof SLOTS)[number];

export interface Argument {
  unit: number;
  slot: Slot;
  /** Units between it and the trigger. */
  distance: number;
  /** Stands behind another noun of fighting, or inside a relative clause. */
  foreign: boolean;
  /** Continues a list that the argument before it began. */
  listed: boolean;
}
