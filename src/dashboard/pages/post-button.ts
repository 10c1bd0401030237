import { formTokenField } from '../access/who-control.ts';
import { html, type Markup } from '../html.ts';
import type { View } from './view.ts';

/** A form of one button, which works without script. How the page is looked at stands in its address and survives. */
export const postButton = (view: View, path: string, label: string, spoken = label): Markup =>
  html`<form class="deed" method="post" action="${view.link({}, path)}">${formTokenField(view)}<button aria-label="${spoken}">${label}</button></form>`;
