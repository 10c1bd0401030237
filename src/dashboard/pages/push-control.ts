// Where readers turn web push on and off. Hidden until its script finds that the browser can.
import { html, type Markup } from '../html.ts';
import type { View } from './view.ts';

/** @param receivers names of those that take web push. */
export function pushControl({ words: { push } }: View, receivers: readonly string[]): Markup {
  const several = receivers.length > 1;
  const button = (name: string) =>
    html`<button type="button" aria-pressed="false" data-receiver="${name}" data-scope="${pushScope(name)}">${bell}${several ? html`<bdi dir="auto">${name}</bdi>` : push.label}</button>`;
  return html`<div class="push" id="push" role="group" aria-label="${push.label}" data-refused="${push.refused}" data-unreachable="${push.unreachable}" data-insecure="${push.insecure}" data-silent="${push.silent}" data-declined="${push.declined}" hidden>
    ${several && html`<span class="label" aria-hidden="true">${push.label}</span>`}
    ${receivers.map(button)}
  </div>`;
}

/** What the script says goes here. It is there from the start, so that screen readers hear of it. */
export const pushSaid = html`<p class="push-said" id="push-said" role="status"></p>`;

/**
 * The scope of a receiver’s registration. It ends in a slash, since `/push/a` would take in `/push/ab`; browsers refuse
 * `%2F` in scopes and read `.` as a step, so that names are escaped with `~`.
 */
export function pushScope(name: string): string {
  const escaped = encodeURIComponent(name).replaceAll('~', '%7E').replaceAll('.', '%2E');
  return `/push/${escaped.replaceAll('%', '~')}/`;
}

const bell = html`<svg class="bell" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 11.5h9c-.9-1-1.3-2-1.3-4.3C11.2 5 9.9 3.3 8 3.3S4.8 5 4.8 7.2c0 2.3-.4 3.3-1.3 4.3Z"/><path d="M6.7 13.5h2.6M8 3.3V2"/></svg>`;
