import { html, type Markup } from '../html.ts';
import type { FeedReport } from '../read/feed-health.ts';
import type { Snapshot } from '../read/snapshot.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

const WORST_FIRST = ['failing', 'late', 'silent', 'new', 'well', 'off'];

/** Each feed with its health; those in trouble first, with the error’s words. */
export function feedsPanel(view: View, { feeds, now }: Snapshot): Markup {
  const { words } = view;
  const ranked = feeds.toSorted(
    (a, b) => WORST_FIRST.indexOf(a.health) - WORST_FIRST.indexOf(b.health) || a.id.localeCompare(b.id),
  );
  return html`<section class="panel feeds" aria-labelledby="feeds-title">
  <h2 id="feeds-title">${words.feeds}</h2>
  ${
    ranked.length === 0
      ? html`<p class="empty">${words.noFeeds}</p>`
      : html`<ul class="rows">${ranked.map((feed) => row(view, feed, now))}</ul>`
  }
</section>`;
}

function row(view: View, feed: FeedReport, now: Date): Markup {
  const { words, formats } = view;
  const at = (time: string | null) => (time === null ? words.never : ago(view, time, now));
  return html`<li class="${feed.health}">
  <p class="what"><span class="light" aria-hidden="true"></span><bdi dir="auto">${feed.outlet}</bdi> <span class="health">${words.feedHealth[feed.health]}</span></p>
  <p class="fine">${words.lastSuccess} ${at(feed.lastSuccessAt)} · ${words.lastNew} ${at(feed.lastNewAt)}</p>
  ${feed.failures > 0 && html`<p class="fine error">${formats.plural(feed.failures, words.failures)}${feed.lastError && html` · <bdi dir="auto">${feed.lastError}</bdi>`}</p>`}
</li>`;
}
