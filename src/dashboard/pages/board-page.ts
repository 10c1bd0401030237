// The board itself: the list of incidents beside the map, the days and who holds what.
import { html, type Markup } from '../html.ts';
import type { BoardSight } from '../read/board.ts';
import { controlPanel } from './control-panel.ts';
import { cleared, filters } from './filters.ts';
import { incidentCard } from './incident-card.ts';
import { mapFigure } from './map-figure.ts';
import { timeline, timelineBars } from './timeline.ts';
import type { View } from './view.ts';
import { troubles, vitals } from './vitals.ts';

/** @param outlines address of the map’s outlines. */
export function boardMarkup(view: View, sight: BoardSight, outlines: string): Markup {
  const { board } = view.words;
  return html`<h1 class="sr-only">${view.words.name}: ${view.words.tagline}</h1>
<div data-part="vitals">${vitals(view, sight.numbers)}</div>
${filters(view, sight)}
<div class="board">
<section class="incidents" id="incidents" tabindex="-1" aria-labelledby="incidents-title" data-part="list">${list(view, sight)}</section>
<div class="scene">
  <h2 class="sr-only">${board.map}</h2>
  ${mapFigure(view, { source: view.link({}, '/api/map'), outlines, caption: board.mapSays })}
  ${timeline(view, sight.days)}
</div>
<div class="aside" data-part="control">${controlPanel(view, sight)}</div>
</div>`;
}

/** What changes while somebody looks: the script puts each part in the place of its name. */
export const boardParts = (
  view: View,
  sight: BoardSight,
): Markup => html`<div data-part="vitals">${vitals(view, sight.numbers)}</div>
<div data-part="list">${list(view, sight)}</div>
<div data-part="timeline">${timelineBars(view, sight.days)}</div>
<div data-part="control">${controlPanel(view, sight)}</div>`;

function list(view: View, sight: BoardSight): Markup {
  const { words, formats } = view;
  const { page, total, now, query } = sight;
  const found = html`<header class="found"><h2 id="incidents-title">${words.incidents}</h2><p class="fine">${formats.plural(total, words.board.found)}</p></header>`;
  if (page.incidents.length === 0) return html`${found}${nothing(view, sight)}`;
  return html`${found}
<ol class="cards">${page.incidents.map((incident) => incidentCard(view, incident, now))}</ol>
<nav class="pager">
  ${query.cursor && html`<a href="${view.link({})}">${words.newest}</a>`}
  ${page.nextCursor !== null && html`<a href="${view.link({ cursor: page.nextCursor })}" rel="next">${words.older}</a>`}
</nav>`;
}

function nothing(view: View, { query, numbers }: BoardSight): Markup {
  const { words } = view;
  const isEmpty = numbers.counts.incidents === 0;
  const narrowed = Object.entries(query).some(
    ([name, value]) => value !== undefined && !['limit', 'order', 'from', 'to'].includes(name),
  );
  return html`<p class="empty">${narrowed ? words.noMatch : words.noIncidents}</p>
${isEmpty && troubles(numbers) > 0 && html`<p><a href="${cleared(view, '/river')}">${words.board.whyNothing}</a></p>`}
${!isEmpty && view.period !== 'all' && html`<p><a href="${view.link({ days: 'all', from: undefined, to: undefined })}">${words.board.widen}</a></p>`}`;
}
