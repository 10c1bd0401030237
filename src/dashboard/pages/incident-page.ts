// One incident by itself: what is told, by whom and in which words, how it changed, who was told.
import type { Incident } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import type { IncidentRecord } from '../read/incident-record.ts';
import { headline } from '../words/headline.ts';
import { BOARD_LANGUAGES, type BoardLanguage } from '../words/language.ts';
import { type ActorName, placeName } from '../words/names.ts';
import { incidentFacts } from './incident-facts.ts';
import { incidentRevisions } from './incident-revisions.ts';
import { incidentSources } from './incident-sources.ts';
import { incidentTold } from './incident-told.ts';
import { incidentVoices } from './incident-voices.ts';
import { incidentLink, pageLink } from './record-links.ts';
import { recordMap } from './record-map.ts';
import type { View } from './view.ts';

export interface IncidentParts {
  /** Of actors, in both languages: what is told stands there in both. */
  names: Record<BoardLanguage, ActorName>;
  /** Address of what maps are drawn from. */
  outlines: string;
  /** What editors said of it, with their forms. */
  corrections: Markup;
  now: Date;
}

export function incidentFragment(
  view: View,
  record: IncidentRecord,
  { names, outlines, corrections, now }: IncidentParts,
): Markup {
  const { words } = view;
  const { incident, revisions, deliveries } = record;
  return html`<p class="back"><a href="${pageLink(view, '/')}">${words.back}</a></p>
<article class="record incident ${incident.class} ${incident.status} ${incident.state}" id="incidents" tabindex="-1">
  ${heading(view, incident, names)}
  ${kin(view, record)}
  <div class="columns">
    <div class="main">
      ${incidentFacts(view, incident, record.assessment, now)}
      ${incidentVoices(view, incident)}
      ${incidentSources(view, record, now)}
      ${corrections}
    </div>
    <div class="aside">
      ${place(view, incident, outlines)}
      ${incidentRevisions(view, revisions, now)}
      ${incidentTold(view, deliveries, revisions, now)}
      <p class="fine"><a href="/api/incidents/${encodeURIComponent(incident.id)}">${words.record.json}</a></p>
    </div>
  </div>
</article>`;
}

/** The reader’s own language first. */
function heading(view: View, incident: Incident, names: Record<BoardLanguage, ActorName>): Markup {
  const { words, language } = view;
  const [other] = BOARD_LANGUAGES.filter((each) => each !== language);
  const line = (each: BoardLanguage) => headline(incident, names[each], each);
  return html`<header>
  <p class="kicker"><span class="class">${words.classes[incident.class]}</span> <span class="status ${incident.status}">${words.statuses[incident.status]}</span>${incident.state === 'retracted' && html` <span class="status retracted">${words.retracted}</span>`}</p>
  <h1>${line(language)}</h1>
  <p class="other-language" lang="${other!}" dir="${other === 'ar' ? 'rtl' : 'ltr'}">${line(other!)}</p>
</header>`;
}

/** What it was merged into, and what was merged into it. */
function kin(view: View, { incident, merged }: IncidentRecord): Markup {
  const { record } = view.words;
  const link = (id: string) => html`<a href="${incidentLink(view, id)}"><bdi dir="ltr">${id}</bdi></a> `;
  return html`${incident.mergedInto !== null && html`<p class="kin">${record.mergedInto} ${link(incident.mergedInto)}</p>`}${
    merged.length > 0 && html`<p class="kin">${record.mergedFrom} ${merged.map(link)}</p>`
  }`;
}

function place(view: View, { place, location }: Incident, outlines: string): Markup | false {
  if (!place || !location) return false;
  const { record } = view.words;
  const name = placeName(place, location, view.language);
  const caption = `${record.mapOfPlace} ${name}: ${record.precisions[location.precision]}`;
  const filter = { place: location.placeId };
  return html`<section class="panel"><h2>${record.map}</h2>${recordMap(view, { outlines, filter, focus: location, caption })}</section>`;
}
