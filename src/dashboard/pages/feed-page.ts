// One feed by itself: how it is doing, its rhythm over a week, and what its last answer was like.
import { html, type Markup } from '../html.ts';
import type { FeedPage } from '../read/feed-page.ts';
import type { FeedReport } from '../read/feed-report.ts';
import type { FullText } from '../read/full-text.ts';
import { light } from './feeds-panel.ts';
import { hoursChart } from './hours-chart.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

type Fact = readonly [label: string, value: Markup | string | false | null];

export function feedFragment(view: View, { feed, fullText, days }: FeedPage, now: Date): Markup {
  const words = view.words.feed;
  return html`<p class="back"><a href="${view.link({})}">${view.words.back}</a></p>
<article class="feed ${feed.health}" id="incidents" tabindex="-1">
  <h1><bdi dir="auto">${feed.outlet}</bdi> <code><bdi>${feed.id}</bdi></code></h1>
  <p class="verdict">${light}<strong class="health">${words.states[feed.health]}</strong> <span>${words.meanings[feed.health]}</span></p>
  ${feed.cause && html`<p class="error">${words.cause}: <bdi dir="auto">${feed.cause[view.language]}</bdi></p>`}
  ${feed.lastError && html`<p class="fine">${words.asRecorded}: <bdi dir="ltr">${feed.lastError}</bdi></p>`}
  <section class="panel"><h2>${words.week}</h2>${hoursChart(view, days)}</section>
  <div class="columns even">
    ${factList(view.words.feeds, times(view, feed, now))}
    ${factList(words.kind, answer(view, feed, fullText))}
  </div>
  <section class="panel"><h2>${words.irregularities}</h2>${irregularities(view, feed)}</section>
  <p class="fine"><a href="/api/feeds/${encodeURIComponent(feed.id)}">JSON</a></p>
</article>`;
}

const factList = (label: string, facts: readonly Fact[]): Markup =>
  html`<dl class="factlist" aria-label="${label}">${facts
    .filter(([, value]) => value !== null && value !== false)
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

/** When it was read, when it had something new, and when it will be read again. */
function times(view: View, feed: FeedReport, now: Date): Fact[] {
  const {
    words: { feed: words },
    formats,
  } = view;
  const at = (time: string | null) => time !== null && ago(view, time, now);
  const span = (ms: number | null) => ms !== null && formats.span(ms);
  const failures = feed.failures > 0 && formats.plural(feed.failures, words.failures);
  return [
    [words.since, at(feed.since)],
    [words.told, at(feed.toldAt)],
    [words.lastRead, at(feed.lastSuccessAt) || words.never],
    [words.states.failing, failures],
    [words.lastNew, at(feed.lastNewAt) || words.never],
    [words.newestItem, at(feed.newestItemAt)],
    [words.rhythm, span(feed.rhythmMs) || words.rhythmUnknown],
    [words.silence, feed.cause === null && span(feed.silentMs)],
    [words.alarm, feed.cause === null && feed.health !== 'silent' && at(feed.alarmAt)],
    [words.interval, span(feed.every)],
    [words.nextPoll, at(feed.nextPollAt)],
  ];
}

/** What its answers are like. */
function answer(view: View, feed: FeedReport, fullText: FullText | null): Fact[] {
  const {
    words: { feed: words },
    formats,
  } = view;
  const count = (value: number | null) => value !== null && formats.number(value);
  return [
    [words.address, html`<bdi dir="ltr" class="address">${feed.url}</bdi>`],
    [words.movedTo, feed.movedTo && html`<bdi dir="ltr" class="address">${feed.movedTo}</bdi>`],
    [words.kind, feed.kind && html`<bdi>${words.kinds[feed.kind] ?? feed.kind}</bdi>`],
    [words.charset, feed.charset && html`<bdi dir="ltr">${feed.charset}</bdi>`],
    [words.fullText, fullText ? wholeTexts(view, fullText) : words.fullTextUnknown],
    [words.listed, count(feed.listed)],
    [words.items, count(feed.items)],
    [words.failedPolls, count(feed.failedPolls)],
    [words.gaps, count(feed.gaps)],
  ];
}

const wholeTexts = ({ formats }: View, { whole, summaries, share }: FullText): Markup =>
  html`<bdi>${formats.percent(share)}</bdi> <span class="fine">(<bdi>${formats.number(whole)} / ${formats.number(whole + summaries)}</bdi>)</span>`;

const irregularities = ({ words }: View, { irregularities: found }: FeedReport): Markup =>
  found.length === 0
    ? html`<p class="empty">${words.feed.noIrregularities}</p>`
    : html`<ul class="rows" lang="en">${found.map((each) => html`<li><bdi dir="auto">${each}</bdi></li>`)}</ul>`;
