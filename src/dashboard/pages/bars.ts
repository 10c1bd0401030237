// Small bars over time, drawn without script or style. Time runs with the script: from right to left in Arabic.
import { html, type Markup } from '../html.ts';
import type { View } from './view.ts';

/** Units of the drawing; the page stretches it. */
const BAR = 10;
const GAP = 2;
const HEIGHT = 100;
const LEAST_BAR = 4;

/**
 * @param counts oldest first.
 * @param label what a screen reader says of it.
 */
export function bars(view: View, counts: readonly number[], label: string): Markup {
  const width = counts.length * BAR;
  const most = Math.max(1, ...counts);
  const drawn = counts.map((count, index) => {
    const height = count === 0 ? 1 : Math.max(LEAST_BAR, Math.round((count / most) * HEIGHT));
    const at = view.direction === 'rtl' ? width - (index + 1) * BAR : index * BAR;
    return html`<rect class="${count === 0 ? 'none' : 'bar'}" x="${at + GAP / 2}" y="${HEIGHT - height}" width="${BAR - GAP}" height="${height}"/>`;
  });
  return html`<svg class="bars" viewBox="0 0 ${width} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}">${drawn}</svg>`;
}
