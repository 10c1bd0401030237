// The river as it flows: the stages with the stream between them, and below it what an operator can see to.
import { html, type Markup } from '../html.ts';
import type { River } from '../read/river.ts';
import type { DONE } from '../words/river-words.ts';
import { RIVER_WORDS } from '../words/river-words.ts';
import { feedsPanel } from './feeds-panel.ts';
import { processesPanel } from './processes-panel.ts';
import { quarantinePanel } from './quarantine-panel.ts';
import { queuesPanel } from './queues-panel.ts';
import { receiversPanel, troubledPanel } from './receivers-panel.ts';
import { recordPanel } from './record-panel.ts';
import { articlesChart, latencyChart } from './river-charts.ts';
import { riverStage } from './river-stage.ts';
import { streamDrawing } from './stream-drawing.ts';
import type { View } from './view.ts';

export interface Deed {
  what: (typeof DONE)[number];
  count: number;
}

/** @param script address of the module that keeps the page true; without it the page is complete, only still. */
export function riverPage(
  view: View,
  river: River,
  mayChange: boolean,
  done: Deed | undefined,
  script: string,
): Markup {
  const words = RIVER_WORDS[view.language];
  return html`<div class="river-head" id="incidents" tabindex="-1"><h1>${words.title}</h1><p class="tagline">${words.tagline}</p></div>
${done && html`<p class="done" id="done" role="status">${view.formats.plural(done.count, words.done[done.what])}</p>`}
<div id="river" data-fragment="${view.link({}, '/river/fragment')}">${riverFragment(view, river, mayChange)}</div>
<script type="module" src="${script}"></script>`;
}

/** What changes: also what the script fetches. */
export function riverFragment(view: View, river: River, mayChange: boolean): Markup {
  const words = RIVER_WORDS[view.language];
  return html`<section class="river" aria-label="${words.title}">
  ${streamDrawing(view, river.stages)}
  <ol class="stations">${river.stages.map((stage) => riverStage(view, stage, river))}</ol>
  ${river.queues === undefined && html`<p class="error">${words.queuesAway}</p>`}
</section>
<div class="columns even">${articlesChart(view, river)}${latencyChart(view, river)}</div>
<div class="columns even">
  <div class="aside">${feedsPanel(view, river)}${queuesPanel(view, { queues: river.queues?.jobs })}</div>
  <div class="aside">${receiversPanel(view, river)}${troubledPanel(view, river, mayChange)}${quarantinePanel(view, river, mayChange)}${processesPanel(view, river)}${recordPanel(view, river)}</div>
</div>`;
}
