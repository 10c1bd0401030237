// One actor by itself: where it fought, against whom, what it gained and lost over time.
import { html, type Markup } from '../html.ts';
import type { ActorRecord } from '../read/actor-record.ts';
import { type CountRow, countsBy } from './actor-tables.ts';
import { incidentCard } from './incident-card.ts';
import { ledgerTable } from './ledger-table.ts';
import { monthChart } from './month-chart.ts';
import { actorNamed, pageLink, placeLink } from './record-links.ts';
import { recordMap } from './record-map.ts';
import { territoryChart } from './territory-chart.ts';
import type { View } from './view.ts';

/** Rows of its tables. */
const PLACES = 20;
const OPPONENTS = 12;

export function actorFragment(view: View, record: ActorRecord, outlines: string, now: Date): Markup {
  const { words, formats } = view;
  const { id, territory, ledger, months, incidents } = record;
  const count = formats.plural(record.incidentCount, words.record.incidentsOf);
  const caption = `${words.record.mapOfActor} ${view.actorAfter(id)}: ${count}`;
  return html`<p class="back"><a href="${pageLink(view, '/')}">${words.back}</a></p>
<article class="record actor-page" id="incidents" tabindex="-1">
  ${heading(view, record)}
  <div class="columns">
    <div class="main">
      <section class="panel"><h2>${words.record.territory}</h2>${territoryChart(view, territory)}${ledger.length > 0 && ledgerTable(view, ledger, true)}</section>
      <section class="panel"><h2>${words.record.latest}</h2>${
        incidents.length === 0
          ? html`<p class="empty">${words.record.noIncidents}</p>`
          : html`<ol class="cards">${incidents.map((incident) => incidentCard(view, incident, now))}</ol><p><a href="${pageLink(view, '/', { actor: id, days: 'all' })}">${words.record.allThere}</a></p>`
      }</section>
    </div>
    <div class="aside">
      <section class="panel"><h2>${words.record.places}</h2>${recordMap(view, { outlines, filter: { actor: id }, caption })}${places(view, record)}</section>
      <section class="panel"><h2>${words.record.opponents}</h2>${opponents(view, record)}</section>
      <section class="panel"><h2>${words.record.months}</h2>${monthChart(view, months)}</section>
      <p class="fine"><a href="/api/actors/${encodeURIComponent(id)}">${words.record.json}</a></p>
    </div>
  </div>
</article>`;
}

function heading(view: View, { id, actor, incidentCount }: ActorRecord): Markup {
  const { words, formats, language } = view;
  const { record } = words;
  const other = actor && (language === 'ar' ? actor.en : actor.ar[0]);
  const otherLanguage = language === 'ar' ? 'en' : 'ar';
  const facts = actor && [
    record.actorKinds[actor.kind],
    ...(actor.country ? [formats.country(actor.country)] : []),
    formats.plural(incidentCount, record.incidentsOf),
  ];
  return html`<header>
  <p class="kicker">${record.actor}</p>
  <h1><bdi dir="auto">${view.actor(id)}</bdi></h1>
  ${other && html`<p class="other-language" lang="${otherLanguage}" dir="${otherLanguage === 'ar' ? 'rtl' : 'ltr'}">${other}</p>`}
  ${facts ? html`<p>${facts.join(' · ')}</p>` : html`<p class="note">${record.unlistedActor}</p>`}
  ${actor?.parent && html`<p>${record.partOf} ${actorNamed(view, actor.parent, view.actorAfter(actor.parent))}</p>`}
  ${actor && actor.ar.length > 1 && html`<p class="fine">${record.alsoCalled}: <span lang="ar" dir="rtl">${actor.ar.slice(1, 7).join('، ')}</span></p>`}
</header>`;
}

function places(view: View, { places: found }: ActorRecord): Markup {
  const { record } = view.words;
  if (found.length === 0) return html`<p class="empty">${record.noPlaces}</p>`;
  const known = new Map(found.map((place) => [place.placeId, place]));
  const rows: CountRow[] = found.map((place) => ({
    key: place.placeId,
    class: place.class,
    incidents: place.incidents,
  }));
  const name = (id: string) => {
    const { nameEn, name: arabic } = known.get(id)!;
    const shown = view.language === 'en' ? (nameEn ?? arabic) : arabic;
    return html`<a class="named" href="${placeLink(view, id)}"><bdi dir="auto">${shown}</bdi></a>`;
  };
  const more =
    known.size > PLACES && html`<p class="fine">${view.formats.plural(PLACES, record.placesShown)}</p>`;
  return html`${countsBy(view, rows, { title: record.places, of: record.place, name, most: PLACES })}${more}`;
}

function opponents(view: View, { opponents: found, opponentsAmong }: ActorRecord): Markup {
  const { record } = view.words;
  if (found.length === 0) return html`<p class="empty">${record.noOpponents}</p>`;
  const rows: CountRow[] = found.map(({ actor, ...rest }) => ({ key: actor, ...rest }));
  const name = (id: string) => actorNamed(view, id);
  return html`${countsBy(view, rows, { title: record.opponents, of: record.actor, name, most: OPPONENTS })}<p class="fine">${view.formats.plural(opponentsAmong, record.opponentsAmong)}</p>`;
}
