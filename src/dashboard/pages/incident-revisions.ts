// How an incident changed: each revision against the one before it, the latest first.
import type { Incident, Source } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import { changesBetween } from '../read/revision-changes.ts';
import { headline } from '../words/headline.ts';
import type { PluralForms } from '../words/language.ts';
import { arabicReason } from '../words/reason-words.ts';
import type { ChangedPart } from '../words/record-words.ts';
import { whereabouts } from './incident-facts.ts';
import { actorsNamed } from './record-links.ts';
import { moment } from './record-time.ts';
import type { View } from './view.ts';

/** @param revisions oldest first. */
export function incidentRevisions(view: View, revisions: readonly Incident[], now: Date): Markup {
  const rows = revisions.map((revision, index) => revisionRow(view, revision, revisions[index - 1], now));
  return html`<section class="panel revisions"><h2>${view.words.record.revisions}</h2><ol class="timeline" reversed>${rows.toReversed()}</ol></section>`;
}

function revisionRow(view: View, revision: Incident, before: Incident | undefined, now: Date): Markup {
  const { words, formats } = view;
  return html`<li>
  <p class="what"><strong>${words.revision} ${formats.number(revision.revision)}</strong> ${moment(view, revision.updatedAt, now)}</p>
  ${before ? changeList(view, before, revision) : html`<p>${words.record.first}: ${headline(revision, view.actor, view.language)}</p>${outlets(view, revision.sources)}`}
  <p class="fine">${reason(view, revision)}</p>
</li>`;
}

function reason({ language }: View, { reason: said }: Incident): Markup {
  const arabic = language === 'ar' ? arabicReason(said) : undefined;
  return arabic === undefined
    ? html`<bdi lang="en" dir="auto">${said}</bdi>`
    : html`<bdi dir="auto">${arabic}</bdi>`;
}

function changeList(view: View, before: Incident, after: Incident): Markup {
  const { record } = view.words;
  const { parts, added, removed } = changesBetween(before, after);
  if (parts.length + added.length + removed.length === 0) return html`<p>${record.unchanged}</p>`;
  return html`<ul class="changes">${parts.map((part) => change(view, part, before, after))}${sources(view, record.added, added)}${sources(view, record.removed, removed)}</ul>`;
}

const change = (view: View, part: ChangedPart, before: Incident, after: Incident): Markup => {
  const { record } = view.words;
  const show = SHOWN[part];
  return html`<li><span class="part">${record.changed[part]}:</span> ${record.fromBefore} <span class="was">${show(view, before)}</span> ${record.toAfter} <span class="is">${show(view, after)}</span></li>`;
};

const sources = (view: View, forms: PluralForms, changed: readonly Source[]): Markup | false =>
  changed.length > 0 && html`<li>${view.formats.plural(changed.length, forms)} ${names(changed)}</li>`;

const outlets = (_view: View, told: readonly Source[]): Markup => html`<p class="fine">${names(told)}</p>`;

const names = (told: readonly Source[]): Markup[] =>
  [...new Set(told.map(({ outlet }) => outlet))].map(
    (outlet, index) => html`${index > 0 && ' · '}<bdi dir="auto">${outlet}</bdi>`,
  );

/** How each part reads, before and after. */
const SHOWN: Record<ChangedPart, (view: View, incident: Incident) => Markup | string> = {
  state: ({ words }, { state }) => words.record.states[state],
  status: ({ words }, { status }) => words.statuses[status],
  type: ({ words }, { type }) => words.record.types[type],
  place: whereabouts,
  sides: (view, { sides: [first, second] }) =>
    html`«${side(view, first)} ${view.words.against} ${side(view, second)}»`,
  holder: (view, { control }) =>
    control
      ? html`«${side(view, control.to)}» (${view.words.record.modes[control.mode]})`
      : view.words.record.nothing,
  toll: ({ formats, words }, { fatalities }) => {
    if (!fatalities) return words.record.nothing;
    const { lowest, highest } = fatalities;
    return lowest === highest
      ? formats.number(highest)
      : html`<bdi>${formats.number(lowest)}–${formats.number(highest)}</bdi>`;
  },
  date: ({ formats, words }, { date }) => (date ? formats.day(new Date(date)) : words.record.nothing),
};

const side = (view: View, ids: readonly string[]): Markup =>
  ids.length > 0 ? actorsNamed(view, ids) : html`${view.words.nameless}`;
