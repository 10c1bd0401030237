import type { HealthState } from '../../shared/health/index.ts';
import { html, type Markup } from '../html.ts';
import type { FeedReport } from '../read/feed-report.ts';
import type { River } from '../read/river.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

const WORST_FIRST: readonly HealthState[] = ['blocked', 'failing', 'silent', 'slow', 'new', 'ok', 'off'];
/** Feeds that need no look: beyond so many they stand one press away. */
const MOST_QUIET = 8;
const isQuiet = ({ health }: FeedReport): boolean => health === 'ok' || health === 'off';

/** Each feed with its health; those in trouble first, with the cause in plain words. */
export function feedsPanel(view: View, { feeds, now }: Pick<River, 'feeds' | 'now'>): Markup {
  const { words, formats } = view;
  const ranked = feeds.toSorted(
    (a, b) => WORST_FIRST.indexOf(a.health) - WORST_FIRST.indexOf(b.health) || a.id.localeCompare(b.id),
  );
  const quiet = ranked.filter(isQuiet);
  const shown = [...ranked.filter((feed) => !isQuiet(feed)), ...quiet.slice(0, MOST_QUIET)];
  const others = quiet.slice(MOST_QUIET);
  return html`<section class="panel feeds" aria-labelledby="feeds-title">
  <h2 id="feeds-title">${words.feeds}</h2>
  ${
    ranked.length === 0
      ? html`<p class="empty">${words.noFeeds}</p>`
      : html`<ul class="rows">${shown.map((feed) => row(view, feed, now))}</ul>`
  }
  ${
    others.length > 0 &&
    html`<details data-key="feeds"><summary>${formats.plural(others.length, words.feed.wellOnes)}</summary><ul class="rows">${others.map((feed) => row(view, feed, now))}</ul></details>`
  }
</section>`;
}

function row(view: View, feed: FeedReport, now: Date): Markup {
  const words = view.words.feed;
  const at = (time: string | null) => (time === null ? words.never : ago(view, time, now));
  return html`<li class="${feed.health}">
  <p class="what">${light}<a href="${view.link({}, `/feeds/${encodeURIComponent(feed.id)}`)}"><bdi dir="auto">${feed.outlet}</bdi></a> <span class="health">${words.states[feed.health]}</span></p>
  <p class="fine">${words.lastRead} ${at(feed.lastSuccessAt)} · ${words.lastNew} ${at(feed.lastNewAt)}</p>
  ${trouble(view, feed)}
</li>`;
}

export const light: Markup = html`<span class="light" aria-hidden="true"></span>`;

/** What is wrong with it, in one line; nothing where nothing is. */
function trouble({ words: { feed: words }, formats, language }: View, feed: FeedReport): Markup | false {
  const { cause, failures, health, rhythmMs, silentMs } = feed;
  if (cause)
    return html`<p class="fine error"><bdi dir="auto">${cause[language]}</bdi>${failures > 0 && html` · ${formats.plural(failures, words.failures)}`}</p>`;
  if (health !== 'silent' || silentMs === null) return false;
  return html`<p class="fine warning">${words.silence}: ${formats.span(silentMs)}${rhythmMs !== null && html` · ${words.rhythm}: ${formats.span(rhythmMs)}`}</p>`;
}
