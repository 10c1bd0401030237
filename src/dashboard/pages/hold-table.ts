// Who held a place when, in words: one row for each stretch of time, the latest first.
import type { Stretch } from '../../shared/control/index.ts';
import type { ControlEntry } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import { actorsNamed, incidentLink } from './record-links.ts';
import { day } from './record-time.ts';
import type { View } from './view.ts';

export function holdTable(view: View, stretches: readonly Stretch[], within: string | null): Markup {
  const { record } = view.words;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${record.holdings}"><table class="ledger">
  <caption class="sr-only">${record.holdings}${within && html` · ${within}`}</caption>
  <thead><tr><th scope="col">${record.from}</th><th scope="col">${record.until}</th><th scope="col">${record.holder}</th><th scope="col">${record.besides}</th></tr></thead>
  <tbody>${stretches.toReversed().map((stretch) => row(view, stretch))}</tbody>
</table></div>`;
}

function row(view: View, { from, until, holder, disputed, partly }: Stretch): Markup {
  const { record } = view.words;
  return html`<tr><th scope="row">${day(view, from)}</th><td>${until === null ? record.now : day(view, until)}</td>
  <td>${holder ? held(view, holder) : html`<span class="nameless">${record.unknown}</span>`}</td>
  <td>${[...disputed, ...partly].toReversed().map((entry) => html`<p>${held(view, entry)}</p>`)}</td></tr>`;
}

/** «قوات الدعم السريع (إعلان)», with the incident that it rests on. */
function held(view: View, entry: ControlEntry): Markup {
  const { record, controlStatuses } = view.words;
  const who = entry.holders.length > 0 ? actorsNamed(view, entry.holders) : record.nobody;
  const part = entry.mode === 'partial' && html` (${record.partly})`;
  return html`${who}${part} <a class="status ${entry.status}" href="${incidentLink(view, entry.incidentId)}">${controlStatuses[entry.status]}</a>`;
}
