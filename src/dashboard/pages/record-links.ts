// Links to the pages of incidents, places and actors. They keep how somebody reads, not what the board was filtered by.
import type { Location, Place } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import { placeName } from '../words/names.ts';
import { type View, viewQuery } from './view.ts';

const KEPT = ['lang', 'digits', 'theme'];
const CLEARED = Object.fromEntries(
  Object.keys(viewQuery.shape)
    .filter((name) => !KEPT.includes(name))
    .map((name) => [name, undefined]),
);

/** @param filters of the board, where the path is the board’s. */
export const pageLink = (view: View, path: string, filters: Record<string, string> = {}): string =>
  view.link({ ...CLEARED, ...filters }, path);

export const incidentLink = (view: View, id: string): string =>
  pageLink(view, `/incidents/${encodeURIComponent(id)}`);

export const placeLink = (view: View, id: string): string =>
  pageLink(view, `/places/${encodeURIComponent(id)}`);

export const actorLink = (view: View, id: string): string =>
  pageLink(view, `/actors/${encodeURIComponent(id)}`);

/** @param name as it is to stand there; the actor’s own unless told. */
export const actorNamed = (view: View, id: string, name = view.actor(id)): Markup =>
  html`<a class="named" href="${actorLink(view, id)}"><bdi class="actor">${name}</bdi></a>`;

/** Names in a row: «أ، ب». */
export const actorsNamed = (view: View, ids: readonly string[], name = view.actor): Markup =>
  joined(
    view,
    ids.map((id) => actorNamed(view, id, name(id))),
  );

export function joined({ language }: View, parts: readonly Markup[]): Markup {
  const comma = language === 'ar' ? '، ' : ', ';
  return html`${parts.map((part, index) => html`${index > 0 && comma}${part}`)}`;
}

/** A name alone where nobody knows which place it is. */
export function placeNamed(view: View, place: Place | null, location: Location | null): Markup | false {
  const name = placeName(place, location, view.language);
  if (!name) return false;
  const shown = html`<bdi class="place" dir="auto">${name}</bdi>`;
  return location ? html`<a class="named" href="${placeLink(view, location.placeId)}">${shown}</a>` : shown;
}
