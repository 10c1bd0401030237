// One incident: what, where, who against whom, how sure, and in whose words. Article text is only ever text.

import type { Incident } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import { headline } from '../words/headline.ts';
import { type ActorName, areaName, placeName } from '../words/names.ts';
import { actorNamed, incidentLink, placeNamed } from './record-links.ts';
import { sourceCount, sourceList } from './sources.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

export function incidentCard(view: View, incident: Incident, now: Date): Markup {
  const { words } = view;
  const retracted = incident.state === 'retracted';
  return html`<li class="card ${incident.class} ${incident.status} ${retracted ? 'retracted' : ''}" id="${incident.id}" data-revision="${incident.revision}">
<article aria-labelledby="${incident.id}-title">
  <p class="kicker">
    <span class="class">${words.classes[incident.class]}</span>
    ${where(view, incident)}
    ${ago(view, incident.lastToldAt, now)}
  </p>
  <h3 id="${incident.id}-title"><a href="${incidentLink(view, incident.id)}">${headline(incident, view.actor, view.language)}</a></h3>
  <p class="facts">
    ${retracted && html`<span class="status retracted">${words.retracted}</span>`}
    <span class="status ${incident.status}" title="${words.statusMeanings[incident.status]}">${words.statuses[incident.status]}</span>
    ${sides(view, incident)}
    ${deaths(view, incident)}
    ${voices(view, incident)}
    <span class="count">${sourceCount(view, incident)}</span>
  </p>
  ${sourceList(view, incident, now)}
</article>
</li>`;
}

function where(view: View, { place, location }: Incident): Markup | false {
  const name = placeName(place, location, view.language);
  const named = placeNamed(view, place, location);
  if (!named) return false;
  const area = areaName(place, location, view.language);
  const country = location?.country ? view.formats.country(location.country) : undefined;
  const precision = { 1: undefined, 2: view.words.approximate, 3: view.words.region }[
    location?.precision ?? 1
  ];
  return html`<span class="where">${named}${area && area !== country && html`<span class="area"><bdi>${area}</bdi></span>`}${country && country !== name && html`<span class="area">${country}</span>`}${precision && html`<span class="precision">${precision}</span>`}</span>`;
}

/** Who against whom; a transfer without fighting has no «against», and what only one side is known of is in the headline. */
function sides(view: View, { type, class: kind, sides: [first, second] }: Incident): Markup | false {
  if (type === 'non-violent-transfer-of-territory' || (first.length === 0 && second.length === 0))
    return false;
  if (kind !== 'clash' && (first.length === 0 || second.length === 0)) return false;
  const side = (ids: string[], name: ActorName) =>
    ids.length > 0
      ? ids.map((id) => actorNamed(view, id, name(id)))
      : html`<span class="actor nameless">${view.words.nameless}</span>`;
  return html`<span class="sides">${side(first, view.actor)} <span class="versus">${view.words.against}</span> ${side(second, view.actorAfter)}</span>`;
}

function deaths({ words, formats }: View, { fatalities }: Incident): Markup | false {
  if (fatalities === null || fatalities.highest === 0) return false;
  const { lowest, highest } = fatalities;
  if (lowest === highest) return html`<span class="deaths">${formats.plural(highest, words.deaths)}</span>`;
  return html`<span class="deaths">${words.deathsRange} <bdi>${formats.number(lowest)}–${formats.number(highest)}</bdi></span>`;
}

/** Who claims it and who denies it, by name. */
function voices(view: View, incident: Incident): Markup {
  const { words } = view;
  return html`${
    incident.status === 'claimed' &&
    incident.claimedBy.length > 0 &&
    html`<span class="voice">${words.claimedBy} ${incident.claimedBy.map((id) => html`${actorNamed(view, id)} `)}</span>`
  }${
    incident.deniedBy.length > 0 &&
    html`<span class="voice denial">${words.deniedBy} ${incident.deniedBy.map((name) => html`<bdi dir="auto">${name}</bdi> `)}</span>`
  }`;
}
