import { html, type Markup } from '../html.ts';
import type { View } from './view.ts';

/** «قبل 3 دقائق»; the script keeps it true, the full time is in the tooltip. */
export function ago(view: View, at: string, now: Date): Markup {
  const then = new Date(at);
  return html`<time datetime="${at}" title="${view.formats.moment(then)} UTC" data-ago>${view.formats.ago(then, now)}</time>`;
}
