// Filters as a form that works by itself: what it asks for stands in the address, so that every view can be sent.
import { EVENT_CLASSES, EVENT_STATUSES } from '../../shared/schema/index.ts';
import { INCIDENT_ORDERS, type IncidentFacets } from '../../store/store.ts';
import { html, type Markup } from '../html.ts';
import type { BoardSight } from '../read/board.ts';
import { placeName } from '../words/names.ts';
import { PERIODS, type View } from './view.ts';

const SOURCES = ['1', '2', '3', '5'] as const;
/** Kept as they are when the form is sent. */
const CARRIED = ['lang', 'digits', 'theme'] as const;

export function filters(view: View, sight: BoardSight): Markup {
  const { words, query, given } = view;
  const { board } = words;
  return html`<form class="filters" id="filters" action="/" method="get" role="search" aria-label="${words.filterBy}">
  ${CARRIED.map((name) => given[name] && html`<input type="hidden" name="${name}" value="${given[name]}">`)}
  <p class="find"><label class="sr-only" for="q">${board.search}</label>
    <input id="q" name="q" type="search" maxlength="200" dir="auto" value="${query.q ?? ''}" placeholder="${board.searchHint}" autocomplete="off"></p>
  ${checks(board.kinds, 'class', EVENT_CLASSES, query.class, (name) => words.classes[name])}
  ${placeChosen(view, sight)}
  <details class="more" data-key="more" ${hasMore(given) && html`open`}><summary>${board.more}</summary>
  <div class="fields">
    ${checks(board.status, 'status', EVENT_STATUSES, query.status, (name) => words.statuses[name])}
    ${select(view, 'country', board.country, countries(view, sight.facets))}
    ${select(view, 'governorate', board.governorate, governorates(view, sight.facets))}
    ${select(view, 'actor', board.actor, actors(view, sight.facets))}
    ${select(
      view,
      'sources',
      board.sources,
      SOURCES.map((least) => [least, view.formats.plural(Number(least), board.atLeast)]),
    )}
    ${select(view, 'days', board.period, periods(view), '30')}
    ${date('from', board.from, given.from)}
    ${date('to', board.to, given.to)}
    ${select(
      view,
      'order',
      board.order,
      INCIDENT_ORDERS.map((order) => [order, board.orders[order]]),
      'told',
    )}
  </div></details>
  <p class="acts"><button type="submit" class="apply">${board.apply}</button>
    <a class="clear" href="${cleared(view)}" ${!NARROWING.some((name) => given[name]) && html`hidden`}>${board.clear}</a>
    <button type="button" class="share" data-said="${board.shared}" hidden>${board.share}</button></p>
</form>`;
}

/** The place that a link narrowed the board to; taken out like a class. */
function placeChosen(view: View, { page }: BoardSight): Markup | false {
  const { place } = view.query;
  if (place === undefined) return false;
  const found = page.incidents.find(({ location }) => location?.placeId === place);
  const name = found && placeName(found.place, found.location, view.language);
  return html`<label class="chip at-place"><input type="checkbox" name="place" value="${place}" checked><span><bdi>${name ?? place.split('/').at(-1)}</bdi> <span aria-hidden="true">×</span></span></label>`;
}

const MORE = ['status', 'country', 'governorate', 'actor', 'sources', 'order'] as const;
const hasMore = (given: View['given']): boolean => MORE.some((name) => given[name] !== undefined);

const NARROWING = [...MORE, 'class', 'place', 'from', 'to', 'q', 'days', 'limit'] as const;
/** Address of the same board, or of another page, with nothing narrowed down. */
export const cleared = (view: View, path?: string): string =>
  view.link(Object.fromEntries(NARROWING.map((name) => [name, undefined])), path);

function checks<Value extends string>(
  legend: string,
  name: string,
  values: readonly Value[],
  chosen: readonly string[] | undefined,
  label: (value: Value) => string,
): Markup {
  const one = (value: Value) =>
    html`<label class="chip ${value}"><input type="checkbox" name="${name}" value="${value}" ${chosen?.includes(value) && html`checked`}><span class="class">${label(value)}</span></label>`;
  return html`<fieldset class="checks by-${name}"><legend class="sr-only">${legend}</legend>${values.map(one)}</fieldset>`;
}

type Options = readonly (readonly [value: string, label: string])[];

/** @param usual chosen where the address says nothing; without it there is a choice of none. */
function select(view: View, name: string, label: string, options: Options, usual?: string): Markup {
  const chosen = view.given[name] ?? usual ?? '';
  const known = options.some(([value]) => value === chosen) || chosen === '';
  // A choice that is not offered (several at once, or gone from the record) is kept.
  const all: Options = known ? options : [[chosen, chosen], ...options];
  return html`<p class="field"><label for="by-${name}">${label}</label>
    <select id="by-${name}" name="${name}">${usual === undefined && html`<option value="">${view.words.all}</option>`}${all.map(
      ([value, text]) =>
        html`<option value="${value}" ${value === chosen && html`selected`}>${text}</option>`,
    )}</select></p>`;
}

const date = (name: string, label: string, value: string | undefined): Markup =>
  html`<p class="field"><label for="by-${name}">${label}</label><input id="by-${name}" name="${name}" type="date" value="${value?.slice(0, 10)}"></p>`;

const periods = ({ words, formats }: View): Options =>
  PERIODS.map((period) => [
    period,
    words.board.periods[period].replace(/\d+/u, (count) => formats.number(Number(count))),
  ]);

function countries({ formats }: View, { governorates: rows }: IncidentFacets): Options {
  const codes = new Set(rows.flatMap(({ country }) => (country === null ? [] : [country])));
  return [...codes].map((code) => [code, formats.country(code)] as const).toSorted(byLabel);
}

/** Of the countries chosen, or of all. */
function governorates({ query, formats }: View, { governorates: rows }: IncidentFacets): Options {
  return rows
    .filter(({ country }) => !query.country || query.country.includes(country ?? ''))
    .flatMap(({ country, governorate }) =>
      governorate === null || country === null
        ? []
        : [[governorate, `${governorate} (${formats.country(country)})`] as const],
    )
    .toSorted(byLabel);
}

const actors = ({ actor }: View, { actors: rows }: IncidentFacets): Options =>
  rows.map(({ actor: id }) => [id, actor(id)] as const).toSorted(byLabel);

const byLabel = (a: readonly [string, string], b: readonly [string, string]): number =>
  a[1].localeCompare(b[1], 'ar');
