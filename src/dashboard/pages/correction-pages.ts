// Pages around corrections: all of them, the choice among places of one name, and why a form was not kept.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type PlaceChoice, WHY_LIMIT } from '../../shared/schema/index.ts';
import { formTokenField, whoControl } from '../access/who-control.ts';
import { Fault } from '../api/faults.ts';
import { readParameters } from '../api/parameters.ts';
import type { Assets } from '../assets.ts';
import type { BoardContext } from '../context.ts';
import { html, type Markup } from '../html.ts';
import { decodeCursor, encodeCursor } from '../read/cursor.ts';
import { REFUSED } from '../words/correction-words.ts';
import { SILENCE_WORDS } from '../words/silence-words.ts';
import { correctionList } from './correction-list.ts';
import { MOST_SILENCES, mayCorrect } from './correction-section.ts';
import { layout } from './layout.ts';
import { silenceList } from './silence-list.ts';
import { createView, type View, viewQuery } from './view.ts';

const PAGE = 50;
const EDITOR = { config: { needs: 'editor' as const } };

const asked = z.strictObject({
  ...viewQuery.shape,
  q: z.string().max(200).default(''),
  why: z.string().max(WHY_LIMIT).default(''),
  because: z.enum(REFUSED).default('no-form'),
  older: z.string().max(500).optional(),
});

export function addCorrectionPages(app: FastifyInstance, context: BoardContext, assets: Assets): void {
  const { store, actors, clock, version, pushReceivers, resolvePlace = () => [] } = context;
  const csrfField = (request: FastifyRequest) => formTokenField(request);

  const pageOf = (request: FastifyRequest) => {
    const { q, why, because, older, ...query } = readParameters(asked, request.query);
    const { q: _q, why: _w, because: _b, older: _o, ...given } = request.query as Record<string, string>;
    return { q, why, because, older, view: createView(query, given, actors, request.formToken) };
  };
  const send = (request: FastifyRequest, reply: FastifyReply, view: View, title: string, body: Markup) => {
    const path = request.url.split('?')[0]!;
    const main = html`<section class="panel corrections" id="incidents" tabindex="-1"><h1>${title}</h1>${body}</section>`;
    const whole = { title: `${title} · ${view.words.name}`, path, main, version, pushReceivers };
    return reply
      .type('text/html; charset=utf-8')
      .header('Content-Language', view.language)
      .send(layout(view, { ...whole, asset: assets.address, visitor: whoControl(view, request) }).text);
  };

  app.get('/corrections', async (request, reply) => {
    const { view, older } = pageOf(request);
    const { correction: words } = view.words;
    const before = older === undefined ? undefined : decodeCursor(older);
    if (older !== undefined && !before) throw new Fault('BAD_REQUEST', 'older: is no cursor', 'older');
    const found = await store.corrections.list({ limit: PAGE + 1, ...(before && { before }) });
    const corrections = found.slice(0, PAGE);
    const last = found.length > PAGE ? corrections.at(-1) : undefined;
    const silences = await store.silences.list({ endingAfter: clock(), limit: MOST_SILENCES });
    const muted = { silences, mayEnd: mayCorrect(request), csrfField: csrfField(request) };
    const listed = { corrections, mayUndo: mayCorrect(request), now: clock(), back: 'list' } as const;
    return send(
      request,
      reply,
      view,
      words.title,
      html`${correctionList(view, { ...listed, csrfField: csrfField(request) })}
${last && html`<p><a href="${view.link({ older: encodeCursor(last) }, '/corrections')}">${words.older}</a></p>`}
<section id="silences" aria-labelledby="silences-title"><h2 id="silences-title">${SILENCE_WORDS[view.language].title}</h2>${silenceList(view, muted)}</section>`,
    );
  });

  app.get<{ Params: { id: string } }>('/incidents/:id/place', EDITOR, async (request, reply) => {
    const { view, q, why } = pageOf(request);
    const { correction: words } = view.words;
    const { id } = request.params;
    const choices = resolvePlace(q);
    const body =
      choices.length === 0
        ? html`<p>${words.chooseNone}</p>`
        : placeChoice(view, id, choices, why, csrfField(request));
    return send(
      request,
      reply,
      view,
      words.choose,
      html`<form method="get" action="/incidents/${encodeURIComponent(id)}/place">
${kept(view)}<input type="hidden" name="why" value="${why}">
<label class="field"><span>${words.place}</span><input name="q" value="${q}" maxlength="200" dir="auto"></label>
<button type="submit" class="quiet">${words.searchAgain}</button></form>${body}${backTo(view, id)}`,
    );
  });

  app.get<{ Params: { id: string } }>('/incidents/:id/refused', async (request, reply) => {
    const { view, because } = pageOf(request);
    const { correction: words } = view.words;
    const body = html`<p class="error">${words.refused[because]}</p>${backTo(view, request.params.id)}`;
    return send(request, reply, view, words.notKept, body);
  });
}

/** How the page is looked at, in a form that asks by GET. */
const kept = ({ language, theme }: View): Markup =>
  html`<input type="hidden" name="lang" value="${language}"><input type="hidden" name="theme" value="${theme}">`;

const backTo = (view: View, id: string): Markup =>
  html`<p class="back"><a href="${view.link({}, `/incidents/${encodeURIComponent(id)}`)}#corrections">${view.words.correction.backToIncident}</a></p>`;

function placeChoice(
  view: View,
  id: string,
  choices: readonly PlaceChoice[],
  why: string,
  csrfField: Markup,
): Markup {
  const { correction: words } = view.words;
  const action = view.link({}, `/incidents/${encodeURIComponent(id)}/corrections`);
  return html`<form method="post" action="${action}">${csrfField}<input type="hidden" name="kind" value="fix">
<fieldset><legend>${words.choose}</legend>${choices.map(
    ({
      place,
      location,
    }) => html`<label class="choice"><input type="radio" name="placeId" required value="${location.placeId}">
    <bdi dir="auto">${place.name}</bdi> <span class="fine"><bdi dir="auto">${location.nameEn}</bdi>${
      place.within && html` · <bdi dir="auto">${place.within}</bdi>`
    }${location.country && html` · ${view.formats.country(location.country)}`}</span></label>`,
  )}</fieldset>
<label class="field"><span>${words.why}</span><textarea name="why" rows="2" required maxlength="${WHY_LIMIT}" dir="auto">${why}</textarea></label>
<button type="submit">${words.keep}</button></form>`;
}
