// Claims against denials, side by side: who claims it, who reports it as no side’s claim, who denies it.
import type { Incident, Source } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import { actorNamed } from './record-links.ts';
import type { View } from './view.ts';

export function incidentVoices(view: View, incident: Incident): Markup {
  const { record } = view.words;
  const { claimedBy, reportedBy, deniedBy, sources } = incident;
  const told = (status: Source['status']) => sources.filter((source) => source.status === status);
  const name = (text: string) => html`<bdi dir="auto">${text}</bdi>`;
  return html`<section class="panel"><h2>${record.voices}</h2><div class="voices">
  ${voice(
    view,
    'claimed',
    record.claim,
    claimedBy.map((id) => actorNamed(view, id)),
    told('claimed'),
  )}
  ${voice(view, 'reported', record.report, reportedBy.map(name), [])}
  ${voice(view, 'denied', record.denial, deniedBy.map(name), told('denied'))}
</div></section>`;
}

function voice(
  view: View,
  kind: string,
  title: string,
  names: readonly Markup[],
  carriers: readonly Source[],
): Markup {
  const { record } = view.words;
  const outlets = [...new Set(carriers.map(({ outlet }) => outlet))];
  return html`<div class="says ${kind}"><h3>${title}</h3>${
    names.length === 0
      ? html`<p class="empty">${record.noOne}</p>`
      : html`<ul>${names.map((name) => html`<li>${name}</li>`)}</ul>`
  }${
    outlets.length > 0 &&
    html`<p class="fine">${record.via} ${outlets.map((outlet, index) => html`${index > 0 && ' · '}<bdi dir="auto">${outlet}</bdi>`)}</p>`
  }</div>`;
}
