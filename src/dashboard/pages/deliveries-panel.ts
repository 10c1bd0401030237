import { DELIVERY_STATES } from '../../shared/schema/index.ts';
import type { LedgerLine, ReceiverState } from '../../store/store.ts';
import { html, type Markup } from '../html.ts';
import { quantile } from '../read/quantile.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { light } from './feeds-panel.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

/** These are shown even at zero: that they are zero is what one wants to see. */
const ALWAYS: readonly string[] = ['sent', 'retry', 'dead', 'uncertain'];

export function deliveriesPanel(
  view: View,
  { deliveries, latencies, troubled, unreached, now }: Snapshot,
): Markup {
  const { words, formats } = view;
  const states = DELIVERY_STATES.filter((state) => ALWAYS.includes(state) || deliveries[state] > 0);
  const median = quantile(latencies, 0.5);
  return html`<section class="panel deliveries" aria-labelledby="deliveries-title">
  <h2 id="deliveries-title">${words.deliveries}</h2>
  <dl class="tiles">${states.map(
    (state) =>
      html`<div class="tile ${state} ${deliveries[state] === 0 ? 'none' : ''}"><dt>${words.deliveryStates[state]}</dt><dd>${formats.number(deliveries[state])}</dd></div>`,
  )}</dl>
  ${unreached.length > 0 && html`<ul class="rows">${unreached.map((receiver) => unreachedRow(view, receiver, now))}</ul>`}
  ${troubled.length > 0 && html`<ul class="rows">${troubled.map((line) => troubledRow(view, line, now))}</ul>`}
  ${median !== undefined && html`<p class="fine">${words.latency}: ${formats.span(median * 1000)} (${words.latencyOf} ${formats.number(latencies.length)})</p>`}
</section>`;
}

/** A receiver that nothing reaches: since when, how much waits, and the latest failure. */
function unreachedRow(
  view: View,
  { name, failingSince, waiting, lastError }: ReceiverState,
  now: Date,
): Markup {
  const { words, formats } = view;
  return html`<li class="failing">
  <p class="what">${light}<bdi dir="auto">${name}</bdi> <span class="health">${words.unreached}</span></p>
  <p class="fine">${words.since} ${ago(view, failingSince!, now)} · ${formats.plural(waiting, words.waitingDeliveries)}</p>
  ${lastError && html`<p class="fine error"><bdi dir="auto">${lastError}</bdi></p>`}
</li>`;
}

/** What has died or is in doubt: to whom, of what, since when and why, and what can be done. */
function troubledRow(view: View, { delivery, fate, since, incidentIds }: LedgerLine, now: Date): Markup {
  const { words } = view;
  const { id, receiver, error } = delivery;
  const [advice, command] =
    fate === 'uncertain'
      ? [words.uncertainAdvice, `rasid alerts settle ${id} --sent`]
      : [words.deadAdvice, `rasid alerts resend ${id}`];
  return html`<li>
  <p class="what"><bdi dir="auto">${receiver}</bdi> <span class="status delivery ${fate}">${words.deliveryStates[fate]}</span> ${ago(view, since, now)}</p>
  <p class="fine">${incidentIds.map((incidentId) => html`<a href="${view.link({}, `/incidents/${incidentId}`)}"><code><bdi>${incidentId}</bdi></code></a> `)}</p>
  ${error && html`<p class="fine error"><bdi dir="auto">${error}</bdi></p>`}
  <p class="fine">${advice}<br><code dir="ltr">${command}</code></p>
</li>`;
}
