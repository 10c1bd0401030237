// A small map. The caption says in words what it shows: without a script, the caption is all there is.
import { html, type Markup } from '../html.ts';

/**
 * @param source the filters of the board: `place=…`.
 * @param focus degrees; null where no point is known.
 */
export function recordMap(
  source: Record<string, string>,
  focus: { latitude: number | null; longitude: number | null } | null,
  caption: Markup,
): Markup {
  const at =
    focus && focus.latitude !== null && focus.longitude !== null && `${focus.latitude},${focus.longitude}`;
  return html`<figure class="map small" data-source="/api/map?${String(new URLSearchParams(source))}"${at && html` data-focus="${at}"`}><figcaption>${caption}</figcaption></figure>`;
}
