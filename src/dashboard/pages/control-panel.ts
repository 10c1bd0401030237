// Who holds what now, by the ledger. A claim never looks like a fact.
import { html, type Markup } from '../html.ts';
import type { Holding } from '../read/holders.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

const SHOWN = 12;

export function controlPanel(view: View, { holdings, now }: Snapshot): Markup {
  const { words } = view;
  return html`<section class="panel control" aria-labelledby="control-title">
  <h2 id="control-title">${words.control}</h2>
  ${
    holdings.length === 0
      ? html`<p class="empty">${words.noControl}</p>`
      : html`<ul class="rows">${holdings.slice(0, SHOWN).map((holding) => row(view, holding, now))}</ul>`
  }
</section>`;
}

function row(view: View, { latest, before }: Holding, now: Date): Markup {
  const { words } = view;
  const names = (ids: string[]) => ids.map((id) => html`<bdi class="actor">${view.actor(id)}</bdi> `);
  const previous = before?.holders.length ? before.holders : latest.from;
  return html`<li class="${latest.status}">
  <p class="what"><a href="${view.link({ place: latest.placeId })}"><bdi dir="auto">${latest.placeName}</bdi></a>
    ${latest.within && html`<span class="area"><bdi dir="auto">${latest.within}</bdi></span>`}
    <span class="status ${latest.status}">${words.controlStatuses[latest.status]}</span></p>
  <p class="who">${
    latest.holders.length > 0
      ? html`${words.heldBy} ${names(latest.holders)}`
      : html`<span class="nameless">${words.nobody}</span>`
  } ${ago(view, latest.since, now)}</p>
  ${previous.length > 0 && html`<p class="before">${words.takenFrom} ${names(previous)}</p>`}
</li>`;
}
