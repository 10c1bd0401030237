import { DELIVERY_STATES } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import { quantile } from '../read/quantile.ts';
import type { Snapshot } from '../read/snapshot.ts';
import type { View } from './view.ts';

/** These are shown even at zero: that they are zero is what one wants to see. */
const ALWAYS: readonly string[] = ['sent', 'retry', 'dead', 'uncertain'];

export function deliveriesPanel(view: View, { deliveries, latencies }: Snapshot): Markup {
  const { words, formats } = view;
  const states = DELIVERY_STATES.filter((state) => ALWAYS.includes(state) || deliveries[state] > 0);
  const median = quantile(latencies, 0.5);
  return html`<section class="panel deliveries" aria-labelledby="deliveries-title">
  <h2 id="deliveries-title">${words.deliveries}</h2>
  <dl class="tiles">${states.map(
    (state) =>
      html`<div class="tile ${state} ${deliveries[state] === 0 ? 'none' : ''}"><dt>${words.deliveryStates[state]}</dt><dd>${formats.number(deliveries[state])}</dd></div>`,
  )}</dl>
  ${median !== undefined && html`<p class="fine">${words.latency}: ${formats.span(median * 1000)} (${words.latencyOf} ${formats.number(latencies.length)})</p>`}
</section>`;
}
