// The API for people: what there is to ask, with a line of curl for each, made from the same table as the document.
import { EXPORT_FORMATS } from '../../exports/index.ts';
import { FAULTS } from '../api/faults.ts';
import { OPERATIONS, type Operation } from '../api/openapi/operations.ts';
import { MEANINGS } from '../api/openapi/parameters.ts';
import { html, type Markup } from '../html.ts';
import { API_WORDS } from '../words/api-words.ts';
import type { View } from './view.ts';

/** @param origin of this board, as it was asked for: http://127.0.0.1:7300 */
export function apiFragment(view: View, origin: string): Markup {
  const words = API_WORDS[view.language];
  return html`<article class="api" id="incidents" tabindex="-1">
  <h1>${words.title}</h1>
  <p class="lead">${words.lead} <a href="/api/openapi.json"><code><bdi>/api/openapi.json</bdi></code></a></p>
  <p class="fine">${words.token}: <code dir="ltr"><bdi>curl -H 'Authorization: Bearer TOKEN' …</bdi></code></p>
  <p class="fine">${words.changing}: <code dir="ltr"><bdi>curl -H 'Origin: ${origin}' …</bdi></code></p>
  <p class="fine">${words.formats}: ${formatLinks()}</p>
  ${OPERATIONS.map((operation) => section(view, operation, origin))}
  <section class="panel"><h2>${words.errors}</h2>
    <p>${words.errorsMeaning}</p>
    <dl lang="en" dir="ltr">${Object.entries(FAULTS).map(
      ([code, { status, advice }]) => html`<dt><code>${status} ${code}</code></dt><dd>${advice}</dd>`,
    )}</dl>
  </section>
</article>`;
}

const formatLinks = (): Markup[] =>
  EXPORT_FORMATS.map((format) => html`<a href="/api/exports/${format}" download><bdi>${format}</bdi></a> `);

function section(view: View, operation: Operation, origin: string): Markup {
  const words = API_WORDS[view.language];
  const { method, path, summary, needs, query } = operation;
  const names = Object.keys(query.shape);
  return html`<section class="panel"><h2><code dir="ltr"><bdi>${method.toUpperCase()} ${path}</bdi></code></h2>
    <p>${summary[view.language]} <span class="fine">${words.needs}: ${words.roles[needs]}</span></p>
    ${
      names.length > 0 &&
      html`<details><summary>${words.parameters}</summary><dl>${names.map(
        (name) => html`<dt><code><bdi>${name}</bdi></code></dt><dd>${MEANINGS[name]?.[view.language]}</dd>`,
      )}</dl></details>`
    }
    <pre dir="ltr" aria-label="${words.example}" tabindex="0"><code>${curlOf(operation, origin)}</code></pre>
  </section>`;
}

/** A line to try: what changes something says where it comes from, and asks for JSON rather than for a page. */
export function curlOf({ method, example, exampleBody }: Operation, origin: string): string {
  const changing =
    method === 'get' ? [] : [`-X ${method.toUpperCase()}`, `-H 'Origin: ${origin}'`, ASKS_JSON];
  const body = exampleBody ? [SENDS_JSON, `-d '${JSON.stringify(exampleBody)}'`] : [];
  return ['curl', ...changing, ...body, `'${origin}${example}'`].join(' ');
}

const ASKS_JSON = "-H 'Accept: application/json'";
const SENDS_JSON = "-H 'Content-Type: application/json'";
