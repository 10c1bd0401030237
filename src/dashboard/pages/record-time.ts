// Times on the pages of the record: in full, in UTC, with how long ago in words beside it.
import { html, type Markup } from '../html.ts';
import { ago } from './time.ts';
import type { View } from './view.ts';

/** Without how long ago: for what is still to come. */
export const exactly = (view: View, at: string): Markup =>
  html`<time datetime="${at}">${view.formats.moment(new Date(at))} UTC</time>`;

export const moment = (view: View, at: string, now: Date): Markup =>
  html`<span class="moment">${exactly(view, at)} <span class="fine">${ago(view, at, now)}</span></span>`;

/** A day of the calendar, by itself. */
export const day = (view: View, at: string): Markup =>
  html`<time datetime="${at}">${view.formats.day(new Date(at))}</time>`;
