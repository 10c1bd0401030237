import { html, type Markup } from '../html.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

/** What could not be worked on, with its reason. */
export function quarantinePanel(view: View, { quarantine, now }: Snapshot): Markup {
  const { words, formats } = view;
  return html`<section class="panel quarantine" aria-labelledby="quarantine-title">
  <h2 id="quarantine-title">${words.quarantine}${quarantine.total > 0 && html` <span class="badge">${formats.number(quarantine.total)}</span>`}</h2>
  ${
    quarantine.entries.length === 0
      ? html`<p class="empty">${words.quarantineEmpty}</p>`
      : html`<ul class="rows">${quarantine.entries.map(
          (entry) => html`<li>
  <p class="what">${words.queueNames[entry.queue] ?? entry.queue} <code><bdi>${entry.subject}</bdi></code></p>
  <p class="fine error"><bdi dir="auto">${entry.reason}</bdi> ${ago(view, entry.at, now)}</p>
</li>`,
        )}</ul>`
  }
</section>`;
}
