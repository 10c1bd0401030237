// How large the record is, and what has gone of it with age.
import { html, type Markup } from '../html.ts';
import type { River } from '../read/river.ts';
import { RIVER_WORDS } from '../words/river-words.ts';
import type { View } from './view.ts';

/** Tables that are named; the others are shown as one. */
const NAMED = 5;

export function recordPanel(view: View, { record: { sizes, pruned } }: Pick<River, 'record'>): Markup {
  const { formats, language } = view;
  const words = RIVER_WORDS[language];
  const sum = (some: typeof sizes) => some.reduce((bytes, one) => bytes + one.bytes, 0);
  const row = (name: Markup | string, bytes: number) =>
    html`<tr><th scope="row">${name}</th><td><bdi>${formats.megabytes(bytes)}</bdi></td></tr>`;
  const [named, others] = [sizes.slice(0, NAMED), sizes.slice(NAMED)];
  return html`<section class="panel record-size" aria-labelledby="record-size-title">
  <h2 id="record-size-title">${words.record} <bdi>${formats.megabytes(sum(sizes))}</bdi></h2>
  <table><tbody>${named.map(({ table, bytes }) => row(html`<code><bdi dir="ltr">${table}</bdi></code>`, bytes))}${
    others.length > 0 && row(words.recordOthers, sum(others))
  }</tbody></table>
  ${pruned > 0 && html`<p class="fine">${formats.plural(pruned, words.recordPruned)}</p>`}
</section>`;
}
