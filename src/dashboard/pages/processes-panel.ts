// The processes at work: where each runs, what it does, by which version and configuration.
import type { ProcessState } from '../../store/store.ts';
import { html, type Markup } from '../html.ts';
import type { River } from '../read/river.ts';
import { machineSaid } from '../words/machine-said.ts';
import { PROCESS_WORDS } from '../words/process-words.ts';
import { light } from './feeds-panel.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

/** A process says every five seconds that it is up. */
const MISSED_MS = 20_000;

export function processesPanel(view: View, { fleet, now }: Pick<River, 'fleet' | 'now'>): Markup {
  const words = PROCESS_WORDS[view.language];
  const { processes, versions, configurations } = fleet;
  return html`<section class="panel processes" aria-labelledby="processes-title">
  <h2 id="processes-title">${words.title}</h2>
  ${versions > 1 && html`<p class="fine warning">${words.versionsDiffer}</p>`}
  ${configurations > 1 && html`<p class="fine warning">${words.configurationsDiffer}</p>`}
  ${
    processes.length === 0
      ? html`<p class="empty">${words.none}</p>`
      : html`<ul class="rows">${processes.map((each) => row(view, each, now))}</ul>`
  }
</section>`;
}

function row(view: View, state: ProcessState, now: Date): Markup {
  const words = PROCESS_WORDS[view.language];
  const { host, pid, version, config, startedAt, seenAt, configFault } = state;
  return html`<li class="${toneOf(state, now)}">
  <p class="what">${light}<bdi dir="auto">${host}</bdi> <code><bdi>${pid}</bdi></code> <span class="health">${rolesOf(state, words.roles)}</span></p>
  <p class="fine">${words.version} <bdi>${version}</bdi> · ${words.configuration} <code><bdi>${config}</bdi></code> · ${words.upSince} ${ago(view, startedAt, now)} · ${words.seen} ${ago(view, seenAt, now)}</p>
  ${configFault !== null && html`<p class="fine error">${words.refused}: <bdi dir="auto">${machineSaid(configFault, view.language)}</bdi></p>`}
</li>`;
}

/** A newer program may have roles that this one has no word for. */
const rolesOf = ({ roles }: ProcessState, known: Record<string, string>): string =>
  roles.map((role) => known[role] ?? role).join(' · ');

function toneOf({ configFault, seenAt }: ProcessState, now: Date): string {
  if (configFault !== null) return 'failing';
  return now.getTime() - Date.parse(seenAt) > MISSED_MS ? 'slow' : 'ok';
}
