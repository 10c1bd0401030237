// The stream itself: as wide at each stage as what passes there, over the last hour and, within it, over the last
// five minutes. Each stage counts something else, so that widths are measured by orders of magnitude.
import { html, type Markup } from '../html.ts';
import type { Stage } from '../read/stages.ts';
import type { View } from './view.ts';

const STEP = 100;
const MIDDLE = 50;
const LEAST = 3;
const MOST = 46;
/** Passing so much a minute, a stage is as wide as can be drawn. */
const FULL_RATE = 100;

export function streamDrawing(view: View, stages: readonly Stage[]): Markup {
  const width = stages.length * STEP;
  const drawn = (kind: 'hour' | 'now') => {
    const halves = withEnds(stages.map(({ rate }) => rate && halfWidth(rate[kind])));
    return html`<path class="${kind}" d="${outline(view.direction === 'rtl' ? halves.toReversed() : halves)}"/>`;
  };
  return html`<svg class="stream" viewBox="0 0 ${width} ${2 * MIDDLE}" preserveAspectRatio="none" aria-hidden="true">${drawn('hour')}${drawn('now')}</svg>`;
}

const halfWidth = (rate: number): number =>
  Math.min(MOST, LEAST + ((MOST - LEAST) * Math.log1p(rate * 10)) / Math.log1p(FULL_RATE * 10));

/** Where nothing is counted, the stream is as wide as at the stage beside it. */
const withEnds = (halves: readonly (number | null)[]): number[] =>
  halves.map((half, index) => half ?? halves[index + 1] ?? halves[index - 1] ?? LEAST);

/** A band around the middle through the middle of every stage, from edge to edge. */
function outline(halves: readonly number[]): string {
  const points = halves.map((half, index) => [index * STEP + STEP / 2, round(half)] as const);
  const [first, last] = [points[0]!, points.at(-1)!];
  const banks = [[0, first[1]] as const, ...points, [halves.length * STEP, last[1]] as const];
  const upper = banks.map(([x, half]) => [x, MIDDLE - half] as const);
  const lower = banks.map(([x, half]) => [x, round(MIDDLE + half)] as const).toReversed();
  return `M${upper[0]!.join(' ')}${curve(upper)}L${lower[0]!.join(' ')}${curve(lower)}Z`;
}

const curve = (points: readonly (readonly [number, number])[]): string =>
  points
    .slice(1)
    .map(([x, y], index) => {
      const [beforeX, beforeY] = points[index]!;
      const middle = (beforeX + x) / 2;
      return `C${middle} ${beforeY} ${middle} ${y} ${x} ${y}`;
    })
    .join('');

const round = (value: number): number => Math.round(value * 10) / 10;
