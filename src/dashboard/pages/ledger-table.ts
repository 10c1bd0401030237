// Lines of the ledger of control as a table: each with its status, who says so, and the incident it rests on.
import type { ControlEntry } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import { actorsNamed, incidentLink, placeLink } from './record-links.ts';
import { day } from './record-time.ts';
import type { View } from './view.ts';

/** @param withPlace names the place too. */
export function ledgerTable(view: View, lines: readonly ControlEntry[], withPlace = false): Markup {
  const { record } = view.words;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${record.ledger}"><table class="ledger">
  <caption class="sr-only">${record.ledger}</caption>
  <thead><tr><th scope="col">${record.since}</th>${withPlace && html`<th scope="col">${record.place}</th>`}<th scope="col">${record.holder}</th><th scope="col">${record.change}</th><th scope="col">${record.status}</th><th scope="col">${record.saidBy}</th><th scope="col">${record.incident}</th></tr></thead>
  <tbody>${lines.map((line) => row(view, line, withPlace))}</tbody>
</table></div>`;
}

function row(view: View, line: ControlEntry, withPlace: boolean): Markup {
  const { words, language } = view;
  const { record } = words;
  const name = language === 'en' ? (line.nameEn ?? line.placeName) : line.placeName;
  return html`<tr><th scope="row">${day(view, line.since)}</th>
  ${withPlace && html`<td><a class="named" href="${placeLink(view, line.placeId)}"><bdi dir="auto">${name}</bdi></a></td>`}
  <td>${line.holders.length > 0 ? actorsNamed(view, line.holders) : html`<span class="nameless">${record.nobody}</span>`}</td>
  <td>${record.modes[line.mode]}${line.from.length > 0 && html` · <span class="fine">${words.takenFrom} ${actorsNamed(view, line.from, view.actorAfter)}</span>`}</td>
  <td><span class="status ${line.status}">${words.controlStatuses[line.status]}</span></td>
  <td>${saidBy(view, line)}</td>
  <td><a href="${incidentLink(view, line.incidentId)}" aria-label="${record.incident}: ${name}, ${view.formats.day(new Date(line.since))}">${record.incident}</a></td></tr>`;
}

function saidBy(view: View, { claimedBy, reportedBy, deniedBy, independentSources }: ControlEntry): Markup {
  const { words, formats } = view;
  const names = (all: readonly string[]) =>
    all.map((name, index) => html`${index > 0 && ' · '}<bdi dir="auto">${name}</bdi>`);
  return html`${formats.plural(independentSources, words.sources)}${
    claimedBy.length > 0 && html`<p class="fine">${words.claimedBy} ${actorsNamed(view, claimedBy)}</p>`
  }${reportedBy.length > 0 && html`<p class="fine">${words.record.report} ${names(reportedBy)}</p>`}${
    deniedBy.length > 0 && html`<p class="fine">${words.deniedBy} ${names(deniedBy)}</p>`
  }`;
}
