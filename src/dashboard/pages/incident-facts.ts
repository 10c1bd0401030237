// What is known of one incident: class, place with its precision, sides, toll with who says so, how grave and how sure.
import type { Assessment, Incident } from '../../shared/schema/index.ts';
import { assessmentWords } from '../../shared/severity/index.ts';
import { html, type Markup } from '../html.ts';
import { areaName } from '../words/names.ts';
import { actorsNamed, joined, placeNamed } from './record-links.ts';
import { day, moment } from './record-time.ts';
import type { View } from './view.ts';

export function incidentFacts(view: View, incident: Incident, assessment: Assessment, now: Date): Markup {
  const { words } = view;
  const { record } = words;
  return html`<section class="panel"><h2>${record.facts}</h2><dl class="factlist">
  ${fact(record.type, html`<span class="class">${words.classes[incident.class]}</span> · ${record.types[incident.type]}`)}
  ${fact(record.status, html`<span class="status ${incident.status}">${words.statuses[incident.status]}</span> ${words.statusMeanings[incident.status]}`)}
  ${fact(record.where, whereabouts(view, incident))}
  ${fact(record.sides, sidesOf(view, incident))}
  ${fact(record.toll, tollOf(view, incident))}
  ${incident.date && fact(record.when, day(view, incident.date))}
  ${fact(record.firstTold, moment(view, incident.firstToldAt, now))}
  ${fact(record.lastTold, moment(view, incident.lastToldAt, now))}
  </dl>
  <p class="fine assessment">${words.assessment}: <bdi>${assessmentWords(assessment, view.language)}</bdi></p></section>`;
}

const fact = (name: string, value: Markup | string): Markup =>
  html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** «بارا، شمال كردفان، السودان · المكان المسمى نفسه». */
export function whereabouts(view: View, { place, location }: Pick<Incident, 'place' | 'location'>): Markup {
  const { record } = view.words;
  const name = placeNamed(view, place, location);
  if (!name) return html`${record.nowhere}`;
  const area = areaName(place, location, view.language);
  const country = location?.country ? view.formats.country(location.country) : undefined;
  const around = [area, country !== area ? country : undefined].filter((each) => each !== undefined);
  const parts = [name, ...around.map((each) => html`<bdi dir="auto">${each}</bdi>`)];
  return html`${joined(view, parts)}${location && html` <span class="fine">· ${record.precisions[location.precision]}</span>`}`;
}

function sidesOf(view: View, { sides: [first, second], type }: Incident): Markup {
  const { words } = view;
  if (first.length === 0 && second.length === 0) return html`${words.record.nobodyNamed}`;
  const side = (ids: string[], name = view.actor) =>
    ids.length > 0 ? actorsNamed(view, ids, name) : html`<span class="nameless">${words.nameless}</span>`;
  if (type === 'non-violent-transfer-of-territory') return actorsNamed(view, [...first, ...second]);
  return html`${side(first)} <span class="versus">${words.against}</span> ${side(second, view.actorAfter)}`;
}

function tollOf({ words, formats }: View, { fatalities }: Incident): Markup {
  const { record } = words;
  if (fatalities === null) return html`${record.noToll}`;
  const { lowest, highest, lowestBy, highestBy } = fatalities;
  const by = (outlet: string) =>
    html`<span class="fine">${record.accordingTo} <bdi dir="auto">${outlet}</bdi></span>`;
  const figure = (value: number) => html`<strong>${formats.number(value)}</strong>`;
  if (lowest === highest) return html`${figure(highest)} ${by(highestBy)}`;
  return html`<bdi><strong>${formats.number(lowest)}–${formats.number(highest)}</strong></bdi> <span class="fine">(${formats.number(lowest)} ${by(lowestBy)}; ${formats.number(highest)} ${by(highestBy)})</span>`;
}
