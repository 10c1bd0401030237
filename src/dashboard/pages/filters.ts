// Filters as links: every view can be sent to somebody.

import { EVENT_CLASSES, EVENT_STATUSES } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import type { Snapshot } from '../read/snapshot.ts';
import type { View } from './view.ts';

export function filters(view: View, snapshot: Snapshot): Markup {
  const { words, query, formats } = view;
  const countries = shownCountries(snapshot);
  return html`<nav class="filters" aria-label="${words.filterBy}">
  ${group(view, 'class', query.class, EVENT_CLASSES, (name) => words.classes[name])}
  ${group(view, 'status', query.status, EVENT_STATUSES, (name) => words.statuses[name])}
  ${countries.length > 1 && group(view, 'country', query.country, countries, (code) => formats.country(code))}
</nav>`;
}

function group<Value extends string>(
  view: View,
  parameter: string,
  chosen: readonly string[] | undefined,
  values: readonly Value[],
  label: (value: Value) => string,
): Markup {
  const option = (value: Value | undefined, text: string) =>
    html`<li><a href="${view.link({ [parameter]: value })}" data-value="${value}" ${current(value === undefined ? chosen === undefined : (chosen?.includes(value) ?? false))}>${text}</a></li>`;
  return html`<ul class="chips by-${parameter}">${option(undefined, view.words.all)}${values.map((value) => option(value, label(value)))}</ul>`;
}

const current = (is: boolean): Markup | false => is && html`aria-current="true"`;

/** Countries of the feeds and of the incidents on the page, and the chosen one. */
function shownCountries({ feeds, page, query }: Snapshot): string[] {
  const codes = [
    ...(query.country ?? []),
    ...feeds.map(({ country }) => country),
    ...page.incidents.map(({ location }) => location?.country),
  ];
  return [...new Set(codes.filter((code): code is string => Boolean(code)))].toSorted();
}
