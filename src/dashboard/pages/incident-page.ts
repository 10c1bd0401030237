// One incident by itself: every source, how it changed, who was told.

import type { Assessment, Delivery, Incident } from '../../shared/schema/index.ts';
import { assessmentWords } from '../../shared/severity/index.ts';
import { html, type Markup } from '../html.ts';
import { headline } from '../words/headline.ts';
import { incidentCard } from './incident-card.ts';
import { quote } from './sources.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

export interface IncidentParts {
  incident: Incident;
  assessment: Assessment;
  /** Oldest first. */
  revisions: readonly Incident[];
  deliveries: readonly Delivery[];
  corrections: Markup;
  now: Date;
}

export function incidentFragment(
  view: View,
  { incident, assessment, revisions, deliveries, corrections, now }: IncidentParts,
): Markup {
  const { words } = view;
  return html`<p class="back"><a href="${view.link({})}">${words.back}</a></p>
<div class="columns">
<section class="incidents" id="incidents" tabindex="-1">
  <ol class="cards">${incidentCard(view, incident, now, 'open')}</ol>
  <p class="fine assessment">${words.assessment}: <bdi>${assessmentWords(assessment, view.language)}</bdi></p>
  <section class="panel quotes"><h2>${words.quotes}</h2>${incident.sources.map((source) => quote(view, source, now))}</section>
</section>
<div class="aside">
  <section class="panel"><h2>${words.revisions}</h2><ol class="rows">${revisions.toReversed().map((revision) => revisionRow(view, revision, now))}</ol></section>
  <section class="panel"><h2>${words.told}</h2>${
    deliveries.length === 0
      ? html`<p class="empty">${words.notTold}</p>`
      : html`<ul class="rows">${deliveries.map((delivery) => deliveryRow(view, delivery, now))}</ul>`
  }</section>
  ${corrections}
  <p class="fine"><a href="/api/incidents/${incident.id}">JSON</a></p>
</div>
</div>`;
}

const revisionRow = (view: View, revision: Incident, now: Date): Markup => html`<li>
  <p class="what">${view.words.revision} ${view.formats.number(revision.revision)} ${ago(view, revision.updatedAt, now)}</p>
  <p>${headline(revision, view.actor, view.language)}</p>
  <p class="fine"><bdi dir="auto">${revision.reason}</bdi></p>
</li>`;

const deliveryRow = (view: View, delivery: Delivery, now: Date): Markup => html`<li>
  <p class="what"><bdi dir="auto">${delivery.receiver}</bdi> <span class="status delivery ${delivery.state}">${view.words.deliveryStates[delivery.state]}</span> ${ago(view, delivery.sentAt ?? delivery.createdAt, now)}</p>
  ${delivery.error && html`<p class="fine error"><bdi dir="auto">${delivery.error}</bdi></p>`}
</li>`;
