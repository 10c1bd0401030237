// One place by itself: what it is, who held it when and who says so, and what was told of it.
import { html, type Markup } from '../html.ts';
import { LINES, type PlaceRecord } from '../read/place-record.ts';
import { areaName, placeName } from '../words/names.ts';
import { holdChart } from './hold-chart.ts';
import { holdTable } from './hold-table.ts';
import { incidentCard } from './incident-card.ts';
import { ledgerTable } from './ledger-table.ts';
import { monthChart } from './month-chart.ts';
import { actorsNamed, joined, pageLink } from './record-links.ts';
import { recordMap } from './record-map.ts';
import { moment } from './record-time.ts';
import type { View } from './view.ts';

export function placeFragment(view: View, record: PlaceRecord, outlines: string, now: Date): Markup {
  const { words } = view;
  const { place, ledger, months, incidents } = record;
  const feed = `/api/incidents?${new URLSearchParams({ place: place.placeId })}`;
  return html`<p class="back"><a href="${pageLink(view, '/')}">${words.back}</a></p>
<article class="record place" id="incidents" tabindex="-1">
  ${heading(view, record)}
  <div class="columns">
    <div class="main">
      ${holdings(view, record, now)}
      ${ledger.length > 0 && html`<section class="panel"><h2>${words.record.ledger}</h2>${ledger.length === LINES && html`<p class="fine">${view.formats.plural(LINES, words.record.shownLatest)}</p>`}${ledgerTable(view, ledger)}</section>`}
      <section class="panel"><h2>${words.record.latest}</h2>${
        incidents.length === 0
          ? html`<p class="empty">${ledger.length === 0 ? words.record.nothingTold : words.record.noIncidents}</p>${nearest(view, record)}`
          : html`<ol class="cards">${incidents.map((incident) => incidentCard(view, incident, now))}</ol><p><a href="${pageLink(view, '/', { place: place.placeId, days: 'all' })}">${words.record.allThere}</a></p>`
      }</section>
    </div>
    <div class="aside">
      <section class="panel"><h2>${words.record.map}</h2>${map(view, record, outlines)}</section>
      <section class="panel"><h2>${words.record.months}</h2>${monthChart(view, months)}</section>
      <p class="fine links"><a href="/api/places/${encodeURIComponent(place.placeId)}">${words.record.json}</a> <a href="${feed}">${words.record.feed}</a></p>
    </div>
  </div>
</article>`;
}

function nearest(view: View, { near }: PlaceRecord): Markup | false {
  const { record } = view.words;
  const name = ({ name, nameEn }: PlaceRecord['near'][number]) =>
    view.language === 'en' ? (nameEn ?? name) : name;
  return (
    near.length > 0 &&
    html`<h3>${record.near}</h3><ul>${near.map(
      (place) =>
        html`<li><a href="${pageLink(view, `/places/${encodeURIComponent(place.placeId)}`)}"><bdi dir="auto">${name(place)}</bdi></a> <span class="fine">${view.formats.number(place.kilometres)} ${record.kilometres}</span></li>`,
    )}</ul>`
  );
}

/** @returns the name in the reader’s language, and in the other where there is one. */
export const placeNames = ({ language }: View, { place }: PlaceRecord): [string, string | null] =>
  language === 'en' ? [place.nameEn ?? place.name, place.nameEn && place.name] : [place.name, place.nameEn];

function heading(view: View, record: PlaceRecord): Markup {
  const { words, language } = view;
  const { location, placeId } = record.place;
  const [name, other] = placeNames(view, record);
  const otherLanguage = language === 'ar' ? 'en' : 'ar';
  return html`<header>
  <p class="kicker">${location ? words.record.placeKinds[location.kind] : words.record.place}</p>
  <h1><bdi dir="auto">${name}</bdi></h1>
  ${other && html`<p class="other-language" lang="${otherLanguage}" dir="${otherLanguage === 'ar' ? 'rtl' : 'ltr'}">${other}</p>`}
  <p>${around(view, record)}</p>
  ${placeId.startsWith('text:') && html`<p class="note">${words.record.unlistedPlace}</p>`}
</header>`;
}

/** «شمال كردفان، السودان». */
function around(view: View, { place }: PlaceRecord): Markup {
  const spot = { name: place.name, within: place.within };
  const area = areaName(spot, place.location, view.language);
  const country = place.location?.country ? view.formats.country(place.location.country) : undefined;
  const names = [area, country === placeName(spot, place.location, view.language) ? undefined : country];
  return joined(
    view,
    names.flatMap((name) => (name === undefined ? [] : [html`<bdi dir="auto">${name}</bdi>`])),
  );
}

function map(view: View, record: PlaceRecord, outlines: string): Markup {
  const { words } = view;
  const { location, placeId } = record.place;
  if (!location) return html`<p class="empty">${words.record.noPoint}</p>`;
  const precision = words.record.precisions[location.precision];
  const caption = `${words.record.mapOfPlace} ${placeNames(view, record)[0]}: ${precision}`;
  return recordMap(view, { outlines, filter: { place: placeId }, focus: location, caption });
}

function holdings(view: View, { histories }: PlaceRecord, now: Date): Markup {
  const { record } = view.words;
  if (histories.length === 0)
    return html`<section class="panel"><h2>${record.holdings}</h2><p class="verdict">${record.unknownHolder}</p><p class="fine">${record.inheritsNothing}</p></section>`;
  return html`<section class="panel"><h2>${record.holdings}</h2>${histories.length > 1 && html`<p class="note">${record.severalPlaces}</p>`}${histories.map(
    (history, index) =>
      html`${histories.length > 1 && html`<h3><bdi dir="auto">${history.within ?? record.unknown}</bdi></h3>`}${placeHistory(view, history, now, String(index))}`,
  )}</section>`;
}

function placeHistory(
  view: View,
  { within, stretches }: PlaceRecord['histories'][number],
  now: Date,
  key: string,
): Markup {
  const { record } = view.words;
  const { holder } = stretches.at(-1)!;
  return html`<p class="verdict">${
    holder === null
      ? record.unknownHolder
      : html`${holder.holders.length > 0 ? html`${record.heldBy} ${actorsNamed(view, holder.holders, view.actorAfter)}` : record.nobody} <span class="status ${holder.status}">${view.words.controlStatuses[holder.status]}</span>`
  }</p>
  ${holdChart(view, stretches, now, key)}
  <p class="fine">${record.notBefore} ${moment(view, stretches[0]!.from, now)}</p>
  ${holdTable(view, stretches, within)}`;
}
