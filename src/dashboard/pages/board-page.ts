// The board itself: incidents beside what is known of control and of the machine.
import { html, type Markup } from '../html.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { controlPanel } from './control-panel.ts';
import { deliveriesPanel } from './deliveries-panel.ts';
import { feedsPanel } from './feeds-panel.ts';
import { filters } from './filters.ts';
import { incidentCard } from './incident-card.ts';
import { quarantinePanel } from './quarantine-panel.ts';
import { queuesPanel } from './queues-panel.ts';
import type { View } from './view.ts';
import { vitals } from './vitals.ts';

/** What stands inside <main>: also what the script fetches to refresh the page. */
export function boardFragment(view: View, snapshot: Snapshot): Markup {
  return html`${vitals(view, snapshot)}
<div class="columns">
<section class="incidents" id="incidents" tabindex="-1" aria-labelledby="incidents-title">
  <h2 id="incidents-title">${view.words.incidents}</h2>
  ${filters(view, snapshot)}
  ${incidentList(view, snapshot)}
  ${pager(view, snapshot)}
</section>
<div class="aside">
  ${controlPanel(view, snapshot)}
  ${feedsPanel(view, snapshot)}
  ${deliveriesPanel(view, snapshot)}
  ${queuesPanel(view, snapshot)}
  ${quarantinePanel(view, snapshot)}
</div>
</div>`;
}

function incidentList(view: View, { page, now, query }: Snapshot): Markup {
  if (page.incidents.length > 0)
    return html`<ol class="cards">${page.incidents.map((incident) => incidentCard(view, incident, now))}</ol>`;
  const filtered = query.class || query.country || query.status || query.place || query.cursor;
  return html`<p class="empty">${filtered ? view.words.noMatch : view.words.noIncidents}</p>`;
}

function pager(view: View, { page, query }: Snapshot): Markup {
  return html`<nav class="pager">
  ${query.cursor && html`<a href="${view.link({})}">${view.words.newest}</a>`}
  ${page.nextCursor !== null && html`<a href="${view.link({ cursor: page.nextCursor })}" rel="next">${view.words.older}</a>`}
</nav>`;
}
