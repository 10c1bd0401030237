// The days of the period as bars by class, and two handles that choose a stretch of them. Time runs with the script:
// from right to left in Arabic.
import { EVENT_CLASSES } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import type { Day } from '../read/days.ts';
import type { View } from './view.ts';

/** Units of the drawing; the page stretches it. */
const BAR = 10;
const GAP = 2;
const HEIGHT = 60;

/** The bars, with the days in `data-days` for the script: it hangs the handles over them. */
export function timelineBars(view: View, days: readonly Day[]): Markup {
  const { formats, words } = view;
  const width = days.length * BAR;
  const most = Math.max(1, ...days.map(({ total }) => total));
  const all = days.reduce((sum, { total }) => sum + total, 0);
  const label = `${words.board.timeline}: ${formats.plural(all, words.board.incidentsOf)}`;
  const [first, last] = [days[0], days.at(-1)];
  return html`<svg class="bars" viewBox="0 0 ${width} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}" data-days="${days.map(({ day }) => day).join(' ')}">${days.map((day, index) => bar(view, day, index, width, most))}</svg>
<p class="ends">${[first, last].map((day) => day && html`<time datetime="${day.day}">${formats.day(new Date(day.day))}</time>`)}</p>`;
}

/** Stacked in the order of the classes, with the day’s number in words as a tooltip. */
function bar(view: View, { day, classes, total }: Day, index: number, width: number, most: number): Markup {
  const at = index * BAR;
  const x = view.direction === 'rtl' ? width - at - BAR : at;
  let top = HEIGHT;
  const rects = EVENT_CLASSES.flatMap((kind) => {
    const count = classes[kind] ?? 0;
    if (count === 0) return [];
    const height = Math.max(1, (count / most) * (HEIGHT - 4));
    top -= height;
    return [
      html`<rect class="${kind}" x="${x + GAP / 2}" y="${round(top)}" width="${BAR - GAP}" height="${round(height)}"/>`,
    ];
  });
  const said = `${view.formats.day(new Date(day))}: ${view.formats.plural(total, view.words.board.incidentsOf)}`;
  return html`<g data-day="${day}"><title>${said}</title><rect class="day" x="${x}" y="0" width="${BAR}" height="${HEIGHT}"/>${rects}</g>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Everything around the bars; hidden controls are shown by the script. */
export function timeline(view: View, days: readonly Day[]): Markup {
  const { board } = view.words;
  const last = days.length - 1;
  const index = (day: string | undefined, otherwise: number) => {
    const found = days.findIndex((one) => one.day === day?.slice(0, 10));
    return found < 0 ? otherwise : found;
  };
  const handle = (name: 'from' | 'to', value: number, label: string) =>
    html`<input type="range" class="handle ${name}" min="0" max="${last}" value="${value}" aria-label="${label}" aria-valuetext="${view.formats.day(new Date(days[value]?.day ?? 0))}">`;
  return html`<section class="timeline" id="timeline" aria-label="${board.timeline}" data-play="${board.play}" data-pause="${board.pause}">
  <div class="track"><div data-part="timeline">${timelineBars(view, days)}</div>
  <div class="handles" hidden>${handle('from', index(view.given.from, 0), board.fromDay)}${handle('to', index(view.given.to, last), board.toDay)}</div></div>
  <p class="acts"><button type="button" class="play" hidden>${board.play}</button><output class="chosen"></output>
    <a class="whole" href="${view.link({ from: undefined, to: undefined })}" ${!(view.given.from || view.given.to) && html`hidden`}>${board.wholePeriod}</a></p>
</section>`;
}
