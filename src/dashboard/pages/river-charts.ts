// What came in over the day, and how long it took to be told.
import { html, type Markup } from '../html.ts';
import { quantile } from '../read/quantile.ts';
import { DAY_HOURS, type River, SHOWN_BOUNDS } from '../read/river.ts';
import { RIVER_WORDS } from '../words/river-words.ts';
import { bars } from './bars.ts';
import type { View } from './view.ts';

const HOUR_MS = 3_600_000;
/** Hours from one label to the next. */
const LABEL_HOURS = 6;
/** Width of the longest bar, in units of its drawing. */
const FULL = 100;

export function articlesChart(view: View, { hours, now }: River): Markup {
  const { formats, language } = view;
  const words = RIVER_WORDS[language];
  const total = formats.plural(
    hours.reduce((sum, count) => sum + count, 0),
    words.articlesOf,
  );
  const labels = Array.from({ length: DAY_HOURS / LABEL_HOURS }, (_, at) => {
    const hour = new Date(now.getTime() - (DAY_HOURS - at * LABEL_HOURS) * HOUR_MS).getUTCHours();
    return html`<li>${formats.number(hour)}:${formats.number(0)}${formats.number(0)}</li>`;
  });
  return html`<section class="panel" aria-labelledby="articles-title">
  <h2 id="articles-title">${words.articlesByHour}</h2>
  <figure class="day">${bars(view, hours, `${words.articlesByHour}: ${total}`)}
  <ol class="hour-labels" aria-hidden="true">${labels}</ol>
  <figcaption class="fine">${total}</figcaption></figure>
</section>`;
}

export function latencyChart(view: View, { latency, latencies }: River): Markup {
  const { formats, language } = view;
  const words = RIVER_WORDS[language];
  const most = Math.max(1, ...latency);
  const total = latency.reduce((sum, count) => sum + count, 0);
  const last = latency.findLastIndex((count) => count > 0);
  const rows = latency
    .slice(0, Math.max(last + 1, 4))
    .map(
      (count, index) =>
        html`<tr><th scope="row">${boundOf(view, index)}</th><td>${lyingBar(view, count / most)}</td><td class="count">${formats.number(count)}</td></tr>`,
    );
  return html`<section class="panel" aria-labelledby="latency-title">
  <h2 id="latency-title">${words.latency}</h2>
  ${
    total === 0
      ? html`<p class="empty">${words.latencyNone}</p>`
      : html`<table class="latency"><tbody>${rows}</tbody></table>
  <p class="fine">${words.median}: <bdi>${spanOf(view, latencies, 0.5)}</bdi> · ${words.ninetieth} <bdi>${spanOf(view, latencies, 0.9)}</bdi></p>`
  }
</section>`;
}

function boundOf({ formats, language }: View, index: number): string {
  const { upTo, over } = RIVER_WORDS[language];
  const bound = SHOWN_BOUNDS[index];
  return bound === undefined
    ? `${over} ${formats.span(SHOWN_BOUNDS.at(-1)! * 1000)}`
    : `${upTo} ${formats.span(bound * 1000)}`;
}

/** It grows from where the line begins. */
function lyingBar({ direction }: View, share: number): Markup {
  const width = Math.round(share * FULL);
  return html`<svg class="lying" viewBox="0 0 ${FULL} 10" preserveAspectRatio="none" aria-hidden="true"><rect class="bar" x="${direction === 'rtl' ? FULL - width : 0}" y="0" width="${width}" height="10"/></svg>`;
}

const spanOf = ({ formats }: View, seconds: readonly number[], share: number): string => {
  const value = quantile(seconds, share);
  return value === undefined ? '–' : formats.span(value * 1000);
};
