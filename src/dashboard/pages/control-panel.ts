// Who holds what now, by the ledger. A claim never looks like a fact.
import { html, type Markup } from '../html.ts';
import type { Holding } from '../read/holders.ts';
import { areaName, placeName } from '../words/names.ts';
import { actorNamed, placeLink } from './record-links.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

export function controlPanel(view: View, { holdings, now }: { holdings: Holding[]; now: Date }): Markup {
  const { words } = view;
  return html`<section class="panel control" aria-labelledby="control-title">
  <h2 id="control-title">${words.control}</h2>
  ${
    holdings.length === 0
      ? html`<p class="empty">${words.noControl}</p>`
      : html`<ul class="rows">${holdings.map((holding) => row(view, holding, now))}</ul>`
  }
</section>`;
}

function row(view: View, { latest, before, location }: Holding, now: Date): Markup {
  const { words, language } = view;
  const place = { name: latest.placeName, within: latest.within };
  const area = areaName(place, location, language);
  const names = (ids: string[]) => ids.map((id) => html`${actorNamed(view, id, view.actorAfter(id))} `);
  const isSaid = latest.status === 'claimed' || latest.status === 'contested';
  const previous = before?.holders.length ? before.holders : latest.from;
  return html`<li class="${latest.status}">
  <p class="what"><a href="${placeLink(view, latest.placeId)}"><bdi dir="auto">${placeName(place, location, language)}</bdi></a>
    ${area && html`<span class="area"><bdi dir="auto">${area}</bdi></span>`}
    <span class="status ${latest.status}">${words.controlStatuses[latest.status]}</span></p>
  <p class="who">${
    latest.holders.length > 0
      ? html`${isSaid ? words.saidHeldBy : words.heldBy} ${names(latest.holders)}`
      : html`<span class="nameless">${words.nobody}</span>`
  } ${ago(view, latest.since, now)}</p>
  ${previous.length > 0 && html`<p class="before">${words.takenFrom} ${names(previous)}</p>`}
</li>`;
}
