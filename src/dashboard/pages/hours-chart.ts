// What a feed brought, hour by hour over seven days: a drawing without script or style, in the page’s own colours.
// Time runs with the script: from right to left in Arabic.
import { html, type Markup } from '../html.ts';
import type { FeedDay } from '../read/feed-page.ts';
import type { View } from './view.ts';

const HOURS = 24;
/** Units of the drawing; the page stretches it. */
const BAR = 10;
const GAP = 2;
const HEIGHT = 120;
const LEAST_BAR = 3;

export function hoursChart(view: View, days: readonly FeedDay[]): Markup {
  const { formats, words } = view;
  const width = days.length * HOURS * BAR;
  const most = Math.max(0, ...days.flatMap(({ items }) => items));
  const drawn = [...usualHours(days), ...midnights(days), ...bars(days, most)].map((shape) =>
    draw(shape, view.direction, width),
  );
  return html`<figure class="hours">
  <svg viewBox="0 0 ${width} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${words.feed.week}">${drawn}</svg>
  <ol class="days">${days.map((day) => dayLabel(view, day))}</ol>
  <figcaption class="fine">${words.feed.mostInAnHour}: ${formats.plural(most, words.feed.itemsOf)}${
    days.some(({ usual }) => usual.includes(true)) && html` · ${words.feed.usualHours}`
  }</figcaption>
</figure>`;
}

interface Shape {
  kind: 'usual' | 'midnight' | 'bar';
  /** From the beginning of the week. */
  at: number;
  width: number;
  height: number;
}

const draw = ({ kind, at, width, height }: Shape, direction: View['direction'], whole: number): Markup =>
  html`<rect class="${kind}" x="${direction === 'rtl' ? whole - at - width : at}" y="${HEIGHT - height}" width="${width}" height="${height}"/>`;

/** Hours in a row as one, so that no seam shows. */
function usualHours(days: readonly FeedDay[]): Shape[] {
  const shapes: Shape[] = [];
  days
    .flatMap(({ usual }) => usual)
    .forEach((isUsual, hour) => {
      const last = shapes.at(-1);
      if (!isUsual) return;
      if (last && last.at + last.width === hour * BAR) last.width += BAR;
      else shapes.push({ kind: 'usual', at: hour * BAR, width: BAR, height: HEIGHT });
    });
  return shapes;
}

const midnights = (days: readonly FeedDay[]): Shape[] =>
  days.slice(1).map((_day, index) => ({
    kind: 'midnight',
    at: (index + 1) * HOURS * BAR,
    width: 1,
    height: HEIGHT,
  }));

const bars = (days: readonly FeedDay[], most: number): Shape[] =>
  days
    .flatMap(({ items }) => items)
    .flatMap((count, hour) => {
      if (count === 0) return [];
      const height = Math.max(LEAST_BAR, Math.round((count / most) * HEIGHT));
      return [{ kind: 'bar' as const, at: hour * BAR + GAP / 2, width: BAR - GAP, height }];
    });

function dayLabel({ words, formats }: View, { from, items }: FeedDay): Markup {
  const total = items.reduce((sum, count) => sum + count, 0);
  return html`<li><time datetime="${from.slice(0, 10)}">${formats.weekday(new Date(from))}</time> <span class="fine">${formats.plural(total, words.feed.itemsOf)}</span></li>`;
}
