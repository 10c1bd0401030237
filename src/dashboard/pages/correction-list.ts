// What editors said, who said it and why, and how to take it back.
import type { Correction, EventFix } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

export interface ListParts {
  corrections: readonly Correction[];
  /** Whether who looks may take them back. */
  mayUndo: boolean;
  csrfField: Markup;
  now: Date;
  /** Where to go back to after an undo. */
  back: 'incident' | 'list';
}

export const correctionList = (view: View, parts: ListParts): Markup =>
  parts.corrections.length === 0
    ? html`<p class="empty">${view.words.correction.none}</p>`
    : html`<ul class="rows">${parts.corrections.map((one) => row(view, one, parts))}</ul>`;

function row(view: View, correction: Correction, { mayUndo, csrfField, now, back }: ListParts): Markup {
  const { correction: words } = view.words;
  const { id, kind, by, why, at, fix, undoneAt, undoneBy, incidentId } = correction;
  const path = `/incidents/${encodeURIComponent(incidentId)}`;
  return html`<li class="correction ${undoneAt === null ? '' : 'undone'}">
  <p class="what"><strong>${words.kinds[kind]}</strong> ${fix && fixed(view, fix)} <bdi dir="auto">${by}</bdi> ${ago(view, at, now)}</p>
  <p><bdi dir="auto">${why}</bdi></p>
  ${undoneAt !== null && html`<p class="fine">${words.undone} <bdi dir="auto">${undoneBy}</bdi> ${ago(view, undoneAt, now)}</p>`}
  ${back === 'list' && html`<p class="fine"><a href="${view.link({}, path)}"><bdi>${incidentId}</bdi></a></p>`}
  ${
    undoneAt === null &&
    mayUndo &&
    html`<form method="post" action="${view.link({}, `/corrections/${encodeURIComponent(id)}/undo`)}">
    ${csrfField}<input type="hidden" name="back" value="${back}">
    <button type="submit" class="quiet">${words.undo}</button></form>`
  }
</li>`;
}

/** «المكان: منبج» */
function fixed(view: View, { type, place, location, sides, status, fatalities }: EventFix): Markup {
  const { correction: words, statuses } = view.words;
  const name = view.language === 'en' ? (location?.nameEn ?? place?.name) : place?.name;
  const named = (ids: readonly string[]) => ids.map(view.actor).join(view.language === 'ar' ? '، ' : ', ');
  const said: (readonly [string, string])[] = [
    ...(name ? [[words.place, name] as const] : []),
    ...(type ? [[words.type, words.types[type]] as const] : []),
    ...(sides ? [[words.sides, sides.map(named).join(' – ')] as const] : []),
    ...(status ? [[words.status, statuses[status]] as const] : []),
    ...(fatalities != null ? [[words.deaths, view.formats.number(fatalities)] as const] : []),
  ];
  return html`${said.map(([label, value]) => html`<span>${label}: <bdi dir="auto">${value}</bdi></span> `)}`;
}
