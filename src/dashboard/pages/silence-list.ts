// What is muted now, by whom, why and until when, and how to end it early.
import type { Incident, Silence } from '../../shared/schema/index.ts';
import { matcherFor } from '../../shared/silences/index.ts';
import { html, type Markup } from '../html.ts';
import { SILENCE_WORDS } from '../words/silence-words.ts';
import { incidentLink } from './record-links.ts';
import { exactly } from './record-time.ts';
import type { View } from './view.ts';

export interface SilenceParts {
  silences: readonly Silence[];
  /** Whether who looks may end them. */
  mayEnd: boolean;
  csrfField: Markup;
  /** Id of the incident whose page is gone back to; without it, the list of all. */
  back?: string;
}

/** Those that an editor's form set on this incident or on its place. */
export function silencesOn(incident: Incident, silences: readonly Silence[]): Silence[] {
  const ours = [matcherFor(incident, 'incident'), matcherFor(incident, 'place')];
  return silences.filter(({ matchers }) => matchers.every((each) => ours.includes(each)));
}

export const silenceList = (view: View, parts: SilenceParts): Markup =>
  parts.silences.length === 0
    ? html`<p class="empty">${SILENCE_WORDS[view.language].none}</p>`
    : html`<ul class="rows">${parts.silences.map((one) => row(view, one, parts))}</ul>`;

function row(view: View, silence: Silence, { mayEnd, csrfField, back }: SilenceParts): Markup {
  const words = SILENCE_WORDS[view.language];
  const { id, matchers, comment, createdBy, endsAt } = silence;
  return html`<li class="silence">
  <p class="what">${matchers.map((each) => html`${matched(view, each)} `)}<bdi dir="auto">${createdBy}</bdi>
    <span class="fine">${words.until} ${exactly(view, endsAt)}</span></p>
  <p><bdi dir="auto">${comment}</bdi></p>
  ${
    mayEnd &&
    html`<form method="post" action="${view.link({}, `/silences/${encodeURIComponent(id)}/end`)}">
    ${csrfField}${back && html`<input type="hidden" name="back" value="${back}">`}
    <button type="submit" class="quiet">${words.end}</button></form>`
  }
</li>`;
}

const INCIDENT = /^incident = "(i_\w+)"$/u;

function matched(view: View, matcher: string): Markup {
  const id = INCIDENT.exec(matcher)?.[1];
  const code = html`<code><bdi dir="auto">${matcher}</bdi></code>`;
  return id ? html`<a href="${incidentLink(view, id)}">${code}</a>` : code;
}
