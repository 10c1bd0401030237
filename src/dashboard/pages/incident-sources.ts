// Every source of an incident: the quoted words marked in their context, reprints beneath the text that they repeat.
// Article text is only ever text.
import type { Source } from '../../shared/schema/index.ts';
import { html, type Markup, safeHref } from '../html.ts';
import type { IncidentRecord } from '../read/incident-record.ts';
import { sourceKey } from '../read/revision-changes.ts';
import { type PrintedText, textsOf } from '../read/texts.ts';
import { moment } from './record-time.ts';
import type { View } from './view.ts';

type Quoted = Pick<IncidentRecord, 'incident' | 'passages' | 'pruned'>;

export const incidentSources = (view: View, { incident, ...texts }: Quoted, now: Date): Markup =>
  html`<section class="panel quotes"><h2>${view.words.record.sources}</h2><ol class="texts">${textsOf(
    incident.sources,
  ).map((text) => printed(view, text, texts, now))}</ol></section>`;

function printed(view: View, { quotes, reprints }: PrintedText, texts: Omit<Quoted, 'incident'>, now: Date) {
  const { words, formats } = view;
  return html`<li class="text">${quotes.map((source) => quoted(view, source, texts, now))}${
    reprints.length > 0 &&
    html`<div class="reprints"><p class="fine">${formats.plural(reprints.length, words.record.reprints)}</p><ul>${reprints.map(
      (source) =>
        html`<li>${outletOf(view, source)} ${moment(view, source.publishedAt ?? source.fetchedAt, now)}</li>`,
    )}</ul></div>`
  }</li>`;
}

function quoted(
  view: View,
  source: Source,
  { passages, pruned }: Omit<Quoted, 'incident'>,
  now: Date,
): Markup {
  const passage = passages.get(sourceKey(source));
  const { record, statuses, inPassing } = view.words;
  const told = source.passing ? inPassing : source.status !== 'reported' && statuses[source.status];
  return html`<blockquote class="${source.status}">
  <p lang="ar" dir="auto" class="passage">${
    passage
      ? html`${passage.before}<mark>${passage.quote}</mark>${passage.after}`
      : html`<mark>${source.quote}</mark>`
  }</p>
  ${!passage && html`<p class="fine">${pruned.has(source.articleId) ? record.textPruned : record.noPassage}</p>`}
  <footer>
    <p>${outletOf(view, source)} ${moment(view, source.publishedAt ?? source.fetchedAt, now)} ${told && html`<span class="told ${source.status}">${told}</span>`}</p>
    ${source.title && html`<p class="fine"><bdi dir="auto" lang="ar">${source.title}</bdi></p>`}
    <dl class="provenance">${provenance(view, source)}</dl>
  </footer>
</blockquote>`;
}

function outletOf(view: View, { url, outlet }: Source): Markup {
  const href = safeHref(url);
  const name = html`<bdi dir="auto" class="outlet">${outlet}</bdi>`;
  if (href === undefined) return name;
  return html`<a href="${href}" rel="noopener noreferrer nofollow" target="_blank" title="${view.words.record.openArticle}">${name}</a>`;
}

/** Who publishes and who speaks, which rule read it, and what that took from the context. */
function provenance(view: View, { publisher, speaker, rule, implied }: Source): Markup {
  const { record } = view.words;
  const row = (name: string, value: Markup | string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`${publisher && row(record.publisher, html`<bdi dir="auto">${publisher}</bdi>`)}${
    speaker &&
    row(record.speaker, html`<bdi dir="auto">${speaker.name}</bdi> (${record.speakerKinds[speaker.kind]})`)
  }${row(record.rule, html`<code><bdi dir="ltr">${rule}</bdi></code>`)}${
    implied.length > 0 && row(record.implied, implied.map((part) => record.impliedParts[part]).join(' · '))
  }`;
}
