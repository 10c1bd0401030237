// A small map on a page of the record. Its caption says in words what it shows: without a script, that is all there is.
import { html, type Markup } from '../html.ts';
import { mapFigure } from './map-figure.ts';
import type { View } from './view.ts';

export interface RecordMap {
  /** Address of the outlines. */
  outlines: string;
  /** The filters of the board: `place`, `actor`. */
  filter: Record<string, string>;
  /** Degrees; without it, everything drawn is in sight. */
  focus?: { latitude: number | null; longitude: number | null } | undefined;
  caption: string;
}

export function recordMap(view: View, { outlines, filter, focus, caption }: RecordMap): Markup {
  if (focus?.latitude === null) return html`<p class="empty">${view.words.record.noPoint}</p>`;
  const source = `/api/map?${new URLSearchParams(filter)}`;
  const at = focus && `${focus.latitude},${focus.longitude}`;
  return html`<div class="small-map">${mapFigure(view, { source, outlines, caption, focus: at })}</div>`;
}
