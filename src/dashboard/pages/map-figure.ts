// The frame that assets/map.js draws a map into. Without it, or without JavaScript, the words beside it say the same.
import { EVENT_CLASSES } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import type { View } from './view.ts';

export interface MapParts {
  /** Address of the marks: /api/map with filters. */
  source: string;
  /** Address of the outlines. */
  outlines: string;
  caption: string;
  /** «LAT,LON» to look at; else everything drawn is in sight. */
  focus?: string | undefined;
}

export function mapFigure(view: View, { source, outlines, caption, focus }: MapParts): Markup {
  const { board, classes } = view.words;
  const button = (act: string, sign: string, label: string) =>
    html`<button type="button" data-act="${act}" aria-label="${label}" title="${label}">${sign}</button>`;
  const layer = (name: 'incidents' | 'control') =>
    html`<button type="button" data-layer="${name}" aria-pressed="true">${board.layers[name]}</button>`;
  return html`<figure class="map" data-source="${source}" data-outlines="${outlines}" data-focus="${focus}" data-open="${board.openPlace}" data-filter="${board.filterHere}" data-unplaced="${board.unplaced}" data-cut="${board.cut}" data-place="${view.link({}, '/places/')}">
  <div class="sheet"></div>
  <p class="zoom" hidden>${button('in', '+', board.zoomIn)}${button('out', '−', board.zoomOut)}${button('all', '⤢', board.wholeMap)}</p>
  <p class="layers" hidden>${layer('incidents')}${layer('control')}</p>
  <ul class="key" hidden>${EVENT_CLASSES.map((kind) => html`<li class="${kind}"><span class="class">${classes[kind]}</span></li>`)}
    <li class="near">${board.nearMark}</li><li class="region">${board.regionMark}</li><li class="claim">${board.claimedMark}</li></ul>
  <ul class="holders" hidden></ul>
  <p class="fine said" role="status"></p>
  <noscript><p class="fine">${board.mapNeedsScript}</p></noscript>
  <figcaption class="sr-only">${caption}</figcaption>
</figure>`;
}
