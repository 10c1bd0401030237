// What stands in place of a page that is not there: says so, and leads back.
import { html, type Markup } from '../html.ts';
import { pageLink } from './record-links.ts';
import type { View } from './view.ts';

export const missingFragment = (
  view: View,
  message: string,
): Markup => html`<article class="record missing" id="incidents" tabindex="-1">
  <h1>${message}</h1>
  <p>${view.words.record.notFoundAdvice}</p>
  <p class="back"><a href="${pageLink(view, '/')}">${view.words.back}</a></p>
</article>`;
