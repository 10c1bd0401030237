// Receivers: what reached each last, what waits and what failed; below, the deliveries that somebody has to see to.
import type { LedgerLine } from '../../store/store.ts';
import { html, type Markup } from '../html.ts';
import { isUnreached, type ReceiverReport } from '../read/receiver-report.ts';
import type { River } from '../read/river.ts';
import { machineSaid } from '../words/machine-said.ts';
import { RIVER_WORDS, type RiverWords } from '../words/river-words.ts';
import { light } from './feeds-panel.ts';
import { postButton } from './post-button.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

export function receiversPanel(view: View, { receivers, unreached, now }: River): Markup {
  const words = RIVER_WORDS[view.language];
  const errorOf = (name: string) => unreached.find((state) => state.name === name)?.lastError ?? null;
  return html`<section class="panel receivers" aria-labelledby="receivers-title">
  <h2 id="receivers-title">${words.receivers}</h2>
  ${
    receivers.length === 0
      ? html`<p class="empty">${words.noReceivers}</p>`
      : html`<ul class="rows">${receivers.map((receiver) => row(view, receiver, errorOf(receiver.name), now))}</ul>`
  }
</section>`;
}

function row(view: View, receiver: ReceiverReport, error: string | null, now: Date): Markup {
  const { words } = view;
  const river = RIVER_WORDS[view.language];
  const { name, lastSentAt, failingSince } = receiver;
  const [tone, health] = healthOf(view, receiver);
  return html`<li class="${tone}">
  <p class="what">${light}<bdi dir="auto">${name}</bdi> <span class="health">${health}${failingSince !== null && html` · ${words.since} ${ago(view, failingSince, now)}`}</span></p>
  <p class="fine">${river.lastSent}: ${lastSentAt === null ? words.feed.never : ago(view, lastSentAt, now)}</p>
  <ul class="figures">${figuresOf(view, receiver, river, now)}</ul>
  ${error && html`<p class="fine error"><bdi dir="auto">${machineSaid(error, view.language)}</bdi></p>`}
</li>`;
}

/** Its light, and the word beside it. */
function healthOf({ words, language }: View, receiver: ReceiverReport): [tone: string, health: string] {
  const river = RIVER_WORDS[language];
  if (isUnreached(receiver)) return ['failing', words.unreached];
  if (receiver.dead + receiver.uncertain > 0) return ['slow', river.doubtful];
  return receiver.lastSentAt === null ? ['new', river.untold] : ['ok', river.reached];
}

/** What has gone out is always said, the rest where there is some. */
function figuresOf(view: View, receiver: ReceiverReport, river: RiverWords, now: Date): Markup[] {
  const { formats, words } = view;
  const { sent, waiting, retrying, uncertain, dead, held, heldUntil, folded } = receiver;
  const due = heldUntil !== null && html` (${river.heldUntil} ${ago(view, heldUntil, now)})`;
  const figures: [string, number, string, (Markup | false)?][] = [
    [words.deliveryStates.sent, sent, ''],
    [words.deliveryStates.pending, waiting, ''],
    [river.retrying, retrying, 'warning'],
    [words.deliveryStates.uncertain, uncertain, 'bad'],
    [words.deliveryStates.dead, dead, 'bad'],
    [river.held, held, '', due],
    [river.folded, folded, ''],
  ];
  return figures
    .filter(([, count], index) => index === 0 || count > 0)
    .map(
      ([label, count, tone, more]) =>
        html`<li class="${tone}">${label} <b><bdi>${formats.number(count)}</bdi></b>${more}</li>`,
    );
}

export function troubledPanel(view: View, { troubled, now }: River, mayResend: boolean): Markup {
  const words = RIVER_WORDS[view.language];
  return html`<section class="panel troubled" aria-labelledby="troubled-title">
  <h2 id="troubled-title">${words.troubled}</h2>
  ${
    troubled.length === 0
      ? html`<p class="empty">${words.noTrouble}</p>`
      : html`<ul class="rows">${troubled.map((line) => troubledRow(view, line, now, mayResend))}</ul>`
  }
</section>`;
}

/** To whom, of what, since when and why, and what can be done. */
function troubledRow(view: View, line: LedgerLine, now: Date, mayResend: boolean): Markup {
  const { words } = view;
  const river = RIVER_WORDS[view.language];
  const { delivery, fate, since, incidentIds } = line;
  const { id, receiver, error } = delivery;
  const path = (deed: string) => `/deliveries/${encodeURIComponent(id)}/${deed}`;
  const isDoubtful = fate === 'uncertain';
  return html`<li>
  <p class="what"><bdi dir="auto">${receiver}</bdi> <span class="status delivery ${fate}">${words.deliveryStates[fate]}</span> ${ago(view, since, now)}</p>
  <p class="fine">${incidentIds.map((incidentId) => html`<a href="${view.link({}, `/incidents/${incidentId}`)}"><code><bdi>${incidentId}</bdi></code></a> `)}${isDoubtful ? river.uncertainMeans : river.deadMeans}</p>
  ${error && html`<p class="fine error"><bdi dir="auto">${machineSaid(error, view.language)}</bdi></p>`}
  ${
    mayResend &&
    html`<div class="deeds">${postButton(view, path('resend'), river.resend, `${river.resend}: ${receiver}`)}${isDoubtful && postButton(view, path('settle'), river.settle, `${river.settle}: ${receiver}`)}</div>`
  }
</li>`;
}
