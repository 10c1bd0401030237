// Who told it: the first quote in sight, all others one press away. Reprints of one text are said to be that.

import { type Incident, type Source, tellingOf } from '../../shared/schema/index.ts';
import { html, type Markup, safeHref } from '../html.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

const QUOTE_LIMIT = 320;

export function sourceList(view: View, incident: Incident, now: Date): Markup | false {
  const [first, ...rest] = [...tellingOf(incident), ...incident.sources.filter(({ passing }) => passing)];
  if (!first) return false;
  const others = view.formats.plural(rest.length, view.words.others);
  return html`<div class="sources">
  ${quote(view, first, now)}
  ${
    rest.length > 0 &&
    html`<details data-key="${incident.id}"><summary>${others}</summary>${rest.map((source) => quote(view, source, now))}</details>`
  }
</div>`;
}

/** «مصدران مستقلان ونشر مكرر». */
export function sourceCount({ words, formats }: View, incident: Incident): Markup {
  const { independentSources } = incident;
  const reprints = incident.sources.length - independentSources;
  return html`${formats.plural(independentSources, words.sources)}${reprints > 0 && ` ${formats.plural(reprints, words.reprints)}`}`;
}

export function quote(view: View, source: Source, now: Date): Markup {
  const href = safeHref(source.url);
  const outlet = html`<bdi dir="auto">${source.outlet}</bdi>`;
  const { words } = view;
  return html`<blockquote class="${source.status}" dir="auto">
  <p lang="ar">${shorten(source.quote)}</p>
  <footer>${
    href
      ? html`<a href="${href}" rel="noopener noreferrer nofollow" target="_blank" title="${source.title ?? words.openArticle}">${outlet}</a>`
      : html`<span>${outlet}</span>`
  } ${ago(view, source.publishedAt ?? source.fetchedAt, now)}${
    source.passing
      ? html` <span class="told">${words.inPassing}</span>`
      : source.status !== 'reported' &&
        html` <span class="told ${source.status}">${words.statuses[source.status]}</span>`
  }</footer>
</blockquote>`;
}

/** Cut at a word; the article itself is a press away. */
function shorten(text: string): string {
  if (text.length <= QUOTE_LIMIT) return text;
  const cut = text.slice(0, QUOTE_LIMIT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), QUOTE_LIMIT / 2))}…`;
}
