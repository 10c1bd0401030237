// Who was told of an incident, when, with what fate, and how long after publication.
import type { Delivery, Incident } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import { machineSaid } from '../words/machine-said.ts';
import { moment } from './record-time.ts';
import type { View } from './view.ts';

export function incidentTold(
  view: View,
  deliveries: readonly Delivery[],
  revisions: readonly Incident[],
  now: Date,
): Markup {
  const { record, notTold } = view.words;
  return html`<section class="panel"><h2>${record.told}</h2>${
    deliveries.length === 0
      ? html`<p class="empty">${notTold}</p>`
      : html`<ul class="rows">${deliveries.map((delivery) => deliveryRow(view, delivery, revisions, now))}</ul>`
  }</section>`;
}

function deliveryRow(view: View, delivery: Delivery, revisions: readonly Incident[], now: Date): Markup {
  const { words, formats } = view;
  const { kind, revision, sentAt, state } = delivery;
  const latency = latencyMs(
    delivery,
    revisions.find((each) => each.revision === revision),
  );
  const what =
    kind === 'new' || kind === 'update' || kind === 'retract' ? words.record.noticeKinds[kind] : kind;
  return html`<li>
  <p class="what"><bdi dir="auto">${delivery.receiver}</bdi> <span class="status delivery ${state}">${words.deliveryStates[state]}</span></p>
  <p class="fine">${what}${view.language === 'ar' ? '،' : ','} ${words.revision} ${formats.number(revision)}</p>
  <p>${sentAt ? moment(view, sentAt, now) : html`${words.record.due} ${moment(view, delivery.dueAt, now)}`}</p>
  ${latency !== null && html`<p class="fine">${words.record.after} ${formats.span(latency)}</p>`}
  ${delivery.error && html`<p class="fine error"><bdi dir="auto">${machineSaid(delivery.error, view.language)}</bdi></p>`}
</li>`;
}

/** From the report that it tells of: the first one of a new incident, the last one of an update. */
export function latencyMs({ sentAt, kind }: Delivery, told: Incident | undefined): number | null {
  if (sentAt === null || !told || told.sources.length === 0) return null;
  const times = told.sources.map(({ publishedAt, fetchedAt }) => Date.parse(publishedAt ?? fetchedAt));
  const published = kind === 'new' ? Math.min(...times) : Math.max(...times);
  return Math.max(0, Date.parse(sentAt) - published);
}
