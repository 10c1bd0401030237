// What people see in place of what they asked for. The program’s own message stands beneath, in English, as in the API.
import type { Fault } from '../api/faults.ts';
import { html, type Markup } from '../html.ts';
import { REFUSAL_WORDS } from '../words/refusal-words.ts';
import type { Look } from './look.ts';

export function refusedMain({ words, language, theme }: Look, { code, status, message }: Fault): Markup {
  const { title, advice } = REFUSAL_WORDS[language][code];
  const kept = new URLSearchParams({
    ...(language !== 'ar' && { lang: language }),
    ...(theme !== 'auto' && { theme }),
  });
  return html`<h1>${title}</h1>
<p class="advice">${advice}</p>
<p class="fine" lang="en" dir="auto">${status} · ${message}</p>
<p><a href="/${kept.size > 0 && `?${kept}`}">${words.toBoard}</a></p>`;
}
