// What an actor gained and lost, month by month: gains upwards, losses downwards, what is only said hatched.
import type { TerritoryCount } from '../../store/store.ts';
import { html, type Markup } from '../html.ts';
import { monthsThrough } from '../read/months.ts';
import { across, labelled } from './chart-scale.ts';
import { pattern } from './hold-tones.ts';
import { monthLabel } from './month-chart.ts';
import type { View } from './view.ts';

/** Pixels on either side of the line in the middle, and of all with the months beneath. */
const SIDE = 70;
const HEIGHT = 172;
const FILL = 0.76;
const LABELS = 4;

interface Month {
  month: string;
  taken: number;
  takenSaid: number;
  lost: number;
  lostSaid: number;
}
const COUNTS = ['taken', 'takenSaid', 'lost', 'lostSaid'] as const;

export function territoryChart(view: View, counts: readonly TerritoryCount[]): Markup {
  const { record } = view.words;
  if (counts.length === 0) return html`<p class="empty">${record.noTerritory}</p>`;
  const months = monthsThrough(counts.map(({ month }) => month)).map((month) => monthOf(month, counts));
  const most = Math.max(
    ...months.map(({ taken, takenSaid, lost, lostSaid }) => Math.max(taken + takenSaid, lost + lostSaid)),
  );
  const shown = labelled(months.length, LABELS);
  return html`<figure class="territory">
  <svg width="100%" height="${HEIGHT}" role="img" aria-label="${record.territory}"><defs>${pattern('hatch-taken', 'gain')}${pattern('hatch-lost', 'loss')}</defs>${months.map((month, index) => columns(view, month, index, months.length, most))}<line class="axis" x1="0" x2="100%" y1="${SIDE}" y2="${SIDE}"/>${months.map(
    ({ month }, index) => shown.has(index) && monthLabel(view, month, index, months.length, HEIGHT - 8),
  )}</svg>
  <figcaption>${legend(view)}<p class="fine">${record.territoryNote}</p></figcaption>
  <details><summary>${record.count}</summary>${table(view, months)}</details>
</figure>`;
}

function monthOf(month: string, counts: readonly TerritoryCount[]): Month {
  const times = (change: TerritoryCount['change'], disputed: boolean) =>
    counts.find((each) => each.month === month && each.change === change && each.disputed === disputed)
      ?.times ?? 0;
  return {
    month,
    taken: times('taken', false),
    takenSaid: times('taken', true),
    lost: times('lost', false),
    lostSaid: times('lost', true),
  };
}

/** What is told stands next to the line, what is only said beyond it. */
function columns(view: View, month: Month, index: number, length: number, most: number): Markup[] {
  const rest = (1 - FILL) / 2;
  const room = Math.max(length, 6);
  const { x, width } = across(view, (index + rest) / room, (index + 1 - rest) / room);
  const tall = (count: number) => Math.round((count / most) * SIDE * 10) / 10;
  const { taken, takenSaid, lost, lostSaid } = month;
  const bars = [
    { count: taken, y: SIDE - tall(taken), paint: html`class="gain"` },
    {
      count: takenSaid,
      y: SIDE - tall(taken) - tall(takenSaid),
      paint: html`class="gain-said" fill="url(#hatch-taken)"`,
    },
    { count: lost, y: SIDE, paint: html`class="loss"` },
    { count: lostSaid, y: SIDE + tall(lost), paint: html`class="loss-said" fill="url(#hatch-lost)"` },
  ];
  return bars.flatMap(({ count, y, paint }) =>
    count > 0 ? [html`<rect ${paint} x="${x}" y="${y}" width="${width}" height="${tall(count)}"/>`] : [],
  );
}

function legend({ words: { record } }: View): Markup {
  const item = (paint: Markup, name: string) =>
    html`<li><svg class="swatch" width="16" height="16" aria-hidden="true"><rect ${paint} width="16" height="16"/></svg> ${name}</li>`;
  return html`<ul class="legend">${item(html`class="gain"`, record.taken)}${item(html`fill="url(#hatch-taken)"`, record.takenSaid)}${item(html`class="loss"`, record.lost)}${item(html`fill="url(#hatch-lost)"`, record.lostSaid)}</ul>`;
}

function table({ words: { record }, formats }: View, months: readonly Month[]): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${record.territory}"><table>
  <thead><tr><th scope="col">${record.month}</th>${COUNTS.map((each) => html`<th scope="col">${record[each]}</th>`)}</tr></thead>
  <tbody>${months
    .toReversed()
    .map(
      (month) =>
        html`<tr><th scope="row">${formats.month(new Date(`${month.month}-01T00:00:00Z`))}</th>${COUNTS.map((each) => html`<td>${formats.number(month[each])}</td>`)}</tr>`,
    )}</tbody></table></div>`;
}
