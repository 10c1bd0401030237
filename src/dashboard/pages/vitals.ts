// The line of numbers at the top: is the river flowing, and does anything need a look?
import type { HealthState } from '../../shared/health/index.ts';
import { html, type Markup } from '../html.ts';
import type { Numbers } from '../read/numbers.ts';
import { quantile } from '../read/quantile.ts';
import { cleared } from './filters.ts';
import type { View } from './view.ts';

export function vitals(view: View, numbers: Numbers): Markup {
  const { words, formats } = view;
  const median = quantile(numbers.latencies, 0.5);
  const trouble = troubles(numbers);
  const figures: [keyof typeof words.vitals, string, string?][] = [
    ['incidents', formats.number(numbers.counts.incidents)],
    ['articles', formats.number(numbers.articles.extracted)],
    ['unread', formats.number(numbers.articles.stored)],
    ['sent', formats.number(numbers.deliveries.sent)],
    ['latency', median === undefined ? '–' : formats.span(median * 1000)],
    ['trouble', formats.number(trouble), trouble > 0 ? 'bad' : 'good'],
  ];
  return html`<dl class="vitals">${figures.map(
    ([name, figure, tone]) =>
      html`<div class="vital ${tone ?? ''}"><dt>${words.vitals[name]}</dt><dd>${tone === 'bad' ? html`<a href="${cleared(view, '/river')}">${figure}</a>` : html`<bdi>${figure}</bdi>`}</dd></div>`,
  )}</dl>`;
}

const SICK: readonly HealthState[] = ['failing', 'blocked', 'silent', 'slow'];

/** Feeds that are not well, deliveries in doubt or dead, and what lies in quarantine. */
export function troubles({ feeds, deliveries, quarantined }: Numbers): number {
  const sick = feeds.filter(({ health }) => SICK.includes(health)).length;
  return sick + deliveries.dead + deliveries.uncertain + quarantined;
}
