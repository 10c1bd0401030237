// The line of numbers at the top: is the river flowing, and does anything need a look?
import type { HealthState } from '../../shared/health/index.ts';
import { html, type Markup } from '../html.ts';
import { quantile } from '../read/quantile.ts';
import type { Snapshot } from '../read/snapshot.ts';
import type { View } from './view.ts';

export function vitals(view: View, snapshot: Snapshot): Markup {
  const { words, formats } = view;
  const median = quantile(snapshot.latencies, 0.5);
  const trouble = troubles(snapshot);
  const figures: [keyof typeof words.vitals, string, string?][] = [
    ['incidents', formats.number(snapshot.counts.incidents)],
    ['articles', formats.number(snapshot.articles.extracted)],
    ['unread', formats.number(snapshot.articles.stored)],
    ['sent', formats.number(snapshot.deliveries.sent)],
    ['latency', median === undefined ? '–' : formats.span(median * 1000)],
    ['trouble', formats.number(trouble), trouble > 0 ? 'bad' : 'good'],
  ];
  return html`<dl class="vitals">${figures.map(
    ([name, figure, tone]) =>
      html`<div class="vital ${tone ?? ''}"><dt>${words.vitals[name]}</dt><dd><bdi>${figure}</bdi></dd></div>`,
  )}</dl>`;
}

const SICK: readonly HealthState[] = ['failing', 'blocked', 'silent', 'slow'];

/** Feeds that are not well, deliveries in doubt or dead, and what lies in quarantine. */
function troubles({ feeds, deliveries, quarantine, queues }: Snapshot): number {
  const sick = feeds.filter(({ health }) => SICK.includes(health)).length;
  return sick + deliveries.dead + deliveries.uncertain + quarantine.total + (queues ? 0 : 1);
}
