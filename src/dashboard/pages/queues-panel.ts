import { QUEUE_NAMES } from '../../queues/index.ts';
import type { QueueCounts } from '../context.ts';
import { html, type Markup } from '../html.ts';
import type { View } from './view.ts';

/** In the order in which a job lives; states that no queue has ever used are left out. */
const STATES = ['waiting', 'active', 'delayed', 'failed'] as const;
/** In the order of the river. */
const RIVER: readonly string[] = QUEUE_NAMES;

export function queuesPanel(view: View, { queues }: { queues: QueueCounts | undefined }): Markup {
  const { words, formats } = view;
  const rank = (name: string) => (RIVER.includes(name) ? RIVER.indexOf(name) : RIVER.length);
  const names = Object.keys(queues ?? {}).toSorted((a, b) => rank(a) - rank(b));
  const cell = (name: string, state: string) => {
    // Jobs with a priority wait as well, in a state of their own.
    const jobs =
      (queues?.[name]?.[state] ?? 0) + (state === 'waiting' ? (queues?.[name]?.prioritized ?? 0) : 0);
    return html`<td class="${jobs === 0 ? 'none' : state}">${formats.number(jobs)}</td>`;
  };
  return html`<section class="panel queues" aria-labelledby="queues-title">
  <h2 id="queues-title">${words.queues}</h2>
  ${
    queues === undefined
      ? html`<p class="empty error">${words.unavailable}</p>`
      : html`<table><thead><tr><td></td>${STATES.map((state) => html`<th scope="col">${words.queueStates[state]}</th>`)}</tr></thead>
<tbody>${names.map((name) => html`<tr><th scope="row"><a href="/queues/queue/${name}">${words.queueNames[name] ?? name}</a></th>${STATES.map((state) => cell(name, state))}</tr>`)}</tbody></table>`
  }
</section>`;
}
