import { html, type Markup } from '../html.ts';
import type { River } from '../read/river.ts';
import { machineSaid } from '../words/machine-said.ts';
import { RIVER_WORDS } from '../words/river-words.ts';
import { postButton } from './post-button.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

type Entry = River['quarantine']['entries'][number];

/** What could not be worked on, with its reason. @param mayRetry with a button for each entry, and one for all. */
export function quarantinePanel(
  view: View,
  { quarantine, now }: Pick<River, 'quarantine' | 'now'>,
  mayRetry = false,
): Markup {
  const { words, formats, language } = view;
  const { total, entries } = quarantine;
  const river = RIVER_WORDS[language];
  return html`<section class="panel quarantine" aria-labelledby="quarantine-title">
  <h2 id="quarantine-title">${words.quarantine}${total > 0 && html` <span class="badge">${formats.number(total)}</span>`}</h2>
  ${mayRetry && total > 1 && postButton(view, '/quarantine/retry', river.retryAll)}
  ${
    entries.length === 0
      ? html`<p class="empty">${words.quarantineEmpty}</p>`
      : html`<ul class="rows">${entries.map((entry) => row(view, entry, now, mayRetry))}</ul>`
  }
  ${total > entries.length && html`<p class="fine">${formats.plural(total - entries.length, river.more)}</p>`}
</section>`;
}

function row(view: View, entry: Entry, now: Date, mayRetry: boolean): Markup {
  const { id, queue, subject, reason, at } = entry;
  const river = RIVER_WORDS[view.language];
  const path = `/quarantine/${encodeURIComponent(id)}/retry`;
  return html`<li>
  <p class="what">${view.words.queueNames[queue] ?? queue} <span class="fine">${river.subjects[queue]} ${subjectOf(view, queue, subject)}</span> ${ago(view, at, now)}</p>
  <p class="fine error"><bdi dir="auto">${machineSaid(reason, view.language)}</bdi></p>
  ${mayRetry && postButton(view, path, river.retry, `${river.retry} ${subject}`)}
</li>`;
}

/** With a link where the subject has a page of its own. */
function subjectOf(view: View, queue: string, subject: string): Markup {
  const name = html`<code><bdi>${subject}</bdi></code>`;
  const room = queue === 'alert' ? 'incidents' : queue === 'poll' ? 'feeds' : undefined;
  return room
    ? html`<a href="${view.link({}, `/${room}/${encodeURIComponent(subject)}`)}">${name}</a>`
    : name;
}
