// What people see where they may not go. The message is the program’s own, in English, as in the API.
import { html, type Markup } from '../html.ts';
import type { Look } from './look.ts';

export const refusedMain = (
  { words }: Look,
  message: string,
  advice: string,
): Markup => html`<h1>${words.refused}</h1>
<p lang="en" dir="ltr">${message}</p>
<p class="advice" lang="en" dir="ltr">${advice}</p>
<p><a href="/">${words.toBoard}</a></p>`;
