// Who held a place when, drawn: a band for each hold in its holder’s colour, what is claimed hatched, what is
// contested on half of the band. The table beside it says the same in words.
import type { Stretch } from '../../shared/control/index.ts';
import type { ControlEntry } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import { across, pointAt } from './chart-scale.ts';
import { type Tones, tonesOf } from './hold-tones.ts';
import type { View } from './view.ts';

/** Pixels: of a band, of the strip for parts of the place, and of all with the days beneath. */
const BAND = 48;
const STRIP = 10;
const HEIGHT = 92;
/** Said at one time by different sides; the latest ones are drawn. */
const MOST_SAID = 3;
const TICKS = 4;

/** @param key tells several drawings of one page apart. */
export function holdChart(view: View, stretches: readonly Stretch[], now: Date, key: string): Markup {
  const { record } = view.words;
  const tones = tonesOf(stretches, key);
  const begin = Date.parse(stretches[0]!.from);
  const whole = Math.max(1, now.getTime() - begin);
  const share = (at: string | null) => (at === null ? 1 : (Date.parse(at) - begin) / whole);
  const bands = stretches.map((stretch) =>
    band(stretch, tones, across(view, share(stretch.from), share(stretch.until))),
  );
  return html`<figure class="holds">
  <svg width="100%" height="${HEIGHT}" role="img" aria-label="${record.holdings}"><defs>${tones.patterns}</defs>${bands}${ticks(view, begin, whole)}</svg>
  <figcaption>${legend(view, stretches, tones)}</figcaption>
</figure>`;
}

type Span = ReturnType<typeof across>;

function band({ holder, disputed, partly }: Stretch, tones: Tones, { x, width }: Span): Markup {
  const said = disputed.slice(-MOST_SAID);
  const top = holder === null ? 0 : BAND / 2;
  const slice = (BAND - top) / Math.max(1, said.length);
  return html`<g class="band"><rect class="${holder ? tones.of(holder) : 'unheld'}" x="${x}" y="0" width="${width}" height="${BAND}"/>${said.map(
    (entry, index) =>
      filled(entry, tones, html`x="${x}" y="${top + index * slice}" width="${width}" height="${slice}"`),
  )}${partly.slice(-1).map((entry) => filled(entry, tones, html`x="${x}" y="${BAND + 2}" width="${width}" height="${STRIP}"`))}</g>`;
}

/** Hatched where nobody but a side says so. */
const filled = (entry: ControlEntry, tones: Tones, where: Markup): Markup =>
  entry.status === 'claimed'
    ? html`<rect class="said" fill="${tones.hatch(entry)}" ${where}/>`
    : html`<rect class="said ${tones.of(entry)}" ${where}/>`;

function ticks(view: View, begin: number, whole: number): Markup[] {
  const shares = Array.from({ length: TICKS }, (_, index) => index / (TICKS - 1));
  const labels = shares.map((share) => view.formats.day(new Date(begin + share * whole)));
  return shares.flatMap((share, index) => {
    if (labels[index] === labels[index - 1]) return [];
    const x = pointAt(view, share);
    const anchor = share === 0 ? 'start' : share === 1 ? 'end' : 'middle';
    return [
      html`<line class="tick" x1="${x}" x2="${x}" y1="${BAND + STRIP + 4}" y2="${BAND + STRIP + 10}"/><text class="${anchor}" x="${x}" y="${HEIGHT - 6}" text-anchor="${anchor}">${labels[index]}</text>`,
    ];
  });
}

function legend(view: View, stretches: readonly Stretch[], tones: Tones): Markup {
  const { record } = view.words;
  const has = (status: ControlEntry['status']) =>
    stretches.some(({ disputed, partly }) =>
      [...disputed, ...partly].some((entry) => entry.status === status),
    );
  const swatch = (shape: Markup) =>
    html`<svg class="swatch" width="16" height="16" aria-hidden="true">${shape}</svg>`;
  const square = (tone: string) => html`<rect class="${tone}" width="16" height="16"/>`;
  const [first] = tones.holders;
  const names = (entry: ControlEntry) =>
    entry.holders.length > 0
      ? entry.holders.map((id, index) => html`${index > 0 && ' · '}<bdi>${view.actor(id)}</bdi>`)
      : record.nobody;
  return html`<ul class="legend">${tones.holders.map((entry) => html`<li>${swatch(square(tones.of(entry)))} ${names(entry)}</li>`)}${
    has('claimed') &&
    first &&
    html`<li>${swatch(html`<rect fill="${tones.hatch(first)}" width="16" height="16"/>`)} ${record.said}</li>`
  }${
    has('contested') &&
    html`<li>${swatch(html`<rect class="unheld" width="16" height="8"/><rect class="tone-0" y="8" width="16" height="8"/>`)} ${record.contested}</li>`
  }${
    stretches.some(({ holder }) => holder === null) &&
    html`<li>${swatch(square('unheld'))} ${record.unknown}</li>`
  }</ul>`;
}
