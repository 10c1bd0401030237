// The part of an incident's page that editors work in: what was corrected, and the forms for those who may.
import type { FastifyRequest } from 'fastify';
import { may, whoOf } from '../../shared/access.ts';
import { type Correction, type Incident, isOpen } from '../../shared/schema/index.ts';
import { formTokenField } from '../access/who-control.ts';
import type { BoardContext } from '../context.ts';
import { html, type Markup } from '../html.ts';
import { SILENCE_WORDS } from '../words/silence-words.ts';
import { correctionForms } from './correction-forms.ts';
import { correctionList } from './correction-list.ts';
import { silenceList, silencesOn } from './silence-list.ts';
import type { View } from './view.ts';

/** Offered as what it may be the same as. */
const MOST_NEAR = 20;
/** In force at once; more are on no page. */
export const MOST_SILENCES = 100;

export async function correctionSection(
  view: View,
  request: FastifyRequest,
  { store, actors, clock }: BoardContext,
  incident: Incident,
): Promise<Markup> {
  const mayEdit = mayCorrect(request);
  const corrections = await store.corrections.ofIncident(incident.id);
  const inForce = await store.silences.list({ endingAfter: clock(), limit: MOST_SILENCES });
  const silences = silencesOn(incident, inForce);
  if (!mayEdit && corrections.length === 0 && silences.length === 0) return html``;
  const field = formTokenField(request);
  const listed = { corrections, mayUndo: mayEdit, csrfField: field, now: clock(), back: 'incident' } as const;
  const near = mayEdit ? await nearOf(store, incident) : [];
  const forms = { incident, near, actors: actors.map(({ id }) => id), csrfField: field };
  return html`<section class="panel corrections" id="corrections">
<h2>${view.words.correction.title}</h2>
${isWaiting(incident, corrections) && html`<p class="waiting" role="status">${view.words.correction.waiting}</p>`}
${
  silences.length > 0 &&
  html`<h3>${SILENCE_WORDS[view.language].here}</h3>${silenceList(view, { silences, mayEnd: mayEdit, csrfField: field, back: incident.id })}`
}
${correctionList(view, listed)}
<p class="fine"><a href="${view.link({}, '/corrections')}">${view.words.correction.all}</a></p>
${mayEdit && isOpen(incident) && correctionForms(view, forms)}
</section>`;
}

export const mayCorrect = (request: FastifyRequest): boolean => may(whoOf(request), 'editor');

/** What was said, or taken back, has not reached the incident yet. */
const isWaiting = ({ corrections = [] }: Incident, said: readonly Correction[]): boolean =>
  said.some(({ id, undoneAt }) => corrections.some((one) => one.id === id) !== (undoneAt === null));

/** The latest of its class in its country. */
async function nearOf({ incidents }: BoardContext['store'], incident: Incident): Promise<Incident[]> {
  const { class: kind, location } = incident;
  const country = location?.country;
  const found = await incidents.list({
    classes: [kind],
    ...(country && { countries: [country] }),
    states: ['active'],
    limit: MOST_NEAR,
  });
  return found.filter(({ id }) => id !== incident.id);
}
