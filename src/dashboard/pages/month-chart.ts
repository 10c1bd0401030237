// Incidents month by month, drawn as columns of their classes; the table behind it says the same.
import { EVENT_CLASSES, type EventClass } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import type { MonthCount } from '../read/months.ts';
import { across, labelled, pointAt } from './chart-scale.ts';
import type { View } from './view.ts';

/** Pixels: of the highest column, and of all with the months beneath. */
const COLUMN = 120;
const HEIGHT = 150;
/** Share of a month’s room that its column fills. */
const FILL = 0.76;
const LABELS = 4;

export function monthChart(view: View, months: readonly MonthCount[]): Markup {
  const { words } = view;
  if (months.length === 0) return html`<p class="empty">${words.record.noIncidents}</p>`;
  const most = Math.max(1, ...months.map(totalOf));
  const used = EVENT_CLASSES.filter((kind) => months.some(({ classes }) => classes[kind]));
  const shown = labelled(months.length, LABELS);
  return html`<figure class="months">
  <svg width="100%" height="${HEIGHT}" role="img" aria-label="${words.record.months}"><line class="axis" x1="0" x2="100%" y1="${COLUMN + 4}" y2="${COLUMN + 4}"/>${months.map((month, index) => column(view, month, index, months.length, most))}${months.map(
    ({ month }, index) => shown.has(index) && monthLabel(view, month, index, months.length, HEIGHT - 8),
  )}</svg>
  <figcaption><ul class="legend">${used.map((kind) => html`<li class="${kind}"><span class="class">${words.classes[kind]}</span></li>`)}</ul></figcaption>
  <details><summary>${words.record.count}</summary>${table(view, months, used)}</details>
</figure>`;
}

const totalOf = ({ classes }: MonthCount): number =>
  Object.values(classes).reduce((sum, count) => sum + count, 0);

function column(view: View, { classes }: MonthCount, index: number, length: number, most: number): Markup[] {
  const rest = (1 - FILL) / 2;
  // A single month does not fill the whole drawing.
  const room = Math.max(length, 6);
  const { x, width } = across(view, (index + rest) / room, (index + 1 - rest) / room);
  let top = COLUMN + 4;
  return EVENT_CLASSES.flatMap((kind) => {
    const count = classes[kind] ?? 0;
    if (count === 0) return [];
    const height = Math.max(2, (count / most) * COLUMN);
    top -= height;
    return [
      html`<rect class="bar ${kind}" x="${x}" y="${Math.round(top * 10) / 10}" width="${width}" height="${Math.round(height * 10) / 10}"/>`,
    ];
  });
}

/** Beneath its column, from the column’s beginning. */
export function monthLabel(view: View, month: string, index: number, length: number, y: number): Markup {
  const name = view.formats.month(new Date(`${month}-01T00:00:00Z`));
  return html`<text x="${pointAt(view, index / Math.max(length, 6))}" y="${y}" text-anchor="start">${name}</text>`;
}

function table({ words, formats }: View, months: readonly MonthCount[], used: readonly EventClass[]): Markup {
  const { record, classes: names } = words;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${record.months}"><table>
  <thead><tr><th scope="col">${record.month}</th>${used.map((kind) => html`<th scope="col">${names[kind]}</th>`)}<th scope="col">${record.all}</th></tr></thead>
  <tbody>${months
    .toReversed()
    .map(
      (month) =>
        html`<tr><th scope="row">${formats.month(new Date(`${month.month}-01T00:00:00Z`))}</th>${used.map((kind) => html`<td>${formats.number(month.classes[kind] ?? 0)}</td>`)}<td>${formats.number(totalOf(month))}</td></tr>`,
    )}</tbody></table></div>`;
}
