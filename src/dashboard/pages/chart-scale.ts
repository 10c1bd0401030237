// Time across a drawing: shares of its width, from the side where reading begins. In Arabic time runs to the left.
import type { View } from './view.ts';

/** In percent, so that a drawing fits any width while its text keeps its size. */
const percent = (share: number): string => `${Math.round(share * 100_000) / 1000}%`;

/** @param from and `to`: 0 to 1. */
export function across({ direction }: Pick<View, 'direction'>, from: number, to: number) {
  return { x: percent(direction === 'rtl' ? 1 - to : from), width: percent(to - from) };
}

export const pointAt = ({ direction }: Pick<View, 'direction'>, share: number): string =>
  percent(direction === 'rtl' ? 1 - share : share);

/** Indexes of a row that are labelled: so many at most, evenly spaced, the first one among them. */
export function labelled(length: number, most: number): Set<number> {
  const step = Math.max(1, Math.ceil(length / most));
  return new Set(Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step));
}
