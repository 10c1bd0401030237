// What an editor can say against an incident, as plain forms in plain <details>: they work without JavaScript.
import {
  CONTROL_TYPES,
  EVENT_STATUSES,
  EVENT_TYPES,
  type Incident,
  type Source,
  WHY_LIMIT,
} from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import { headline } from '../words/headline.ts';
import type { View } from './view.ts';

export interface FormParts {
  incident: Incident;
  /** Others that it may be the same as. */
  near: readonly Incident[];
  /** Ids of all that can be named as a side. */
  actors: readonly string[];
  csrfField: Markup;
}

const SPANS = ['1h', '6h', '1d', '7d'] as const;
const QUOTE_LIMIT = 120;
/** Empty fields for further names on each side. */
const SPARE_SIDES = 1;

export function correctionForms(view: View, parts: FormParts): Markup {
  const { correction: words } = view.words;
  const several = parts.incident.sources.length > 1;
  return html`<section class="corrections-forms" aria-labelledby="correct-title">
<h2 id="correct-title">${words.correct}</h2>
<p class="fine">${words.explained}</p>
${placeForm(view, parts)}
${sidesForm(view, parts)}
${typeForm(view, parts)}
${factsForm(view, parts)}
${wrongForm(view, parts)}
${joinForm(view, parts)}
${several && form(view, parts, 'split', words.split, sourceChoice(view, parts.incident, 'split'))}
${silenceForm(view, parts)}
<datalist id="actor-names">${parts.actors.map((id) => html`<option value="${view.actor(id)}">`)}</datalist>
</section>`;
}

/** @param name of the form: `wrong`, `place`, … @param kind of the correction, where it is another word. */
function form(
  view: View,
  { incident, csrfField }: FormParts,
  name: string,
  title: string,
  fields: Markup,
  { path = 'corrections', kind = 'fix' }: { path?: string; kind?: string } = {},
): Markup {
  const { correction: words } = view.words;
  const action = view.link({}, `/incidents/${encodeURIComponent(incident.id)}/${path}`);
  const said = ['wrong', 'join', 'split'].includes(name) ? name : kind;
  return html`<details class="correct" id="correct-${name}">
<summary>${title}</summary>
<form method="post" action="${action}">
  ${csrfField}
  <input type="hidden" name="kind" value="${said}">
  <input type="hidden" name="revision" value="${incident.revision}">
  ${fields}
  <label class="field"><span>${words.why}</span>
    <textarea name="why" rows="2" required maxlength="${WHY_LIMIT}" aria-describedby="hint-${name}" dir="auto"></textarea>
    <span class="fine" id="hint-${name}">${words.whyHint}</span></label>
  <button type="submit">${name === 'silence' ? words.silenceNow : words.keep}</button>
</form>
</details>`;
}

function placeForm(view: View, parts: FormParts): Markup {
  const { correction: words } = view.words;
  const fields = html`<label class="field"><span>${words.place}</span>
    <input name="place" required maxlength="200" dir="auto" value="${parts.incident.place?.name ?? ''}">
    <span class="fine">${words.placeHint}</span></label>`;
  return form(view, parts, 'place', words.place, fields);
}

function sidesForm(view: View, parts: FormParts): Markup {
  const { correction: words } = view.words;
  const fields = html`<p class="fine">${words.sidesHint}</p>${parts.incident.sides.map(
    (side, index) => html`<fieldset><legend>${words.side[index]}</legend>
    ${[...side.map((id) => view.actor(id)), ...Array<string>(SPARE_SIDES).fill('')].map(
      (name) => html`<input name="side${index + 1}" list="actor-names" maxlength="200" dir="auto"
      value="${name}" aria-label="${words.side[index]}">`,
    )}</fieldset>`,
  )}`;
  return form(view, parts, 'sides', words.sides, fields);
}

function typeForm(view: View, parts: FormParts): Markup {
  const { correction: words } = view.words;
  const fields = html`<label class="field"><span>${words.type}</span>
    <select name="type" required>${EVENT_TYPES.map(
      (type) =>
        html`<option value="${type}"${selected(type === parts.incident.type)}>${words.types[type]}</option>`,
    )}</select></label>`;
  return form(view, parts, 'type', words.type, fields);
}

function factsForm(view: View, parts: FormParts): Markup {
  const { correction: words, statuses } = view.words;
  const { status, fatalities, type } = parts.incident;
  const counts = !(CONTROL_TYPES as readonly string[]).includes(type) || fatalities !== null;
  const fields = html`<label class="field"><span>${words.status}</span>
    <select name="status">${EVENT_STATUSES.map(
      (one) => html`<option value="${one}"${selected(one === status)}>${statuses[one]}</option>`,
    )}</select></label>
  ${
    counts &&
    html`<label class="field"><span>${words.deaths}</span>
    <input name="fatalities" type="number" min="0" max="1000000" inputmode="numeric" value="${fatalities?.highest ?? ''}">
    <span class="fine">${words.deathsHint}</span></label>`
  }`;
  return form(view, parts, 'facts', words.facts, fields);
}

function wrongForm(view: View, parts: FormParts): Markup {
  const { correction: words } = view.words;
  const { incident } = parts;
  const several = incident.sources.length > 1;
  const fields = html`${
    several &&
    html`<fieldset><legend>${words.wrong}</legend>
    <label class="choice"><input type="radio" name="scope" value="all" checked> ${words.wrongAll}</label>
    <label class="choice"><input type="radio" name="scope" value="some"> ${words.wrongSome}</label></fieldset>
    ${sourceChoice(view, incident, 'wrong')}`
  }`;
  return form(view, parts, 'wrong', words.wrong, fields);
}

/** Each source by its place in the revision that is shown. */
const sourceChoice = (view: View, { sources }: Incident, name: string): Markup =>
  html`<fieldset class="sources-choice"><legend>${view.words.correction.which}</legend>${sources.map(
    (source, index) => html`<label class="choice" for="${name}-${index}">
      <input type="checkbox" id="${name}-${index}" name="report" value="${index}"> ${sourceName(source)}</label>`,
  )}</fieldset>`;

const sourceName = ({ outlet, quote }: Source): Markup =>
  html`<bdi dir="auto">${outlet}</bdi>: <q lang="ar" dir="auto">${
    quote.length > QUOTE_LIMIT ? `${quote.slice(0, QUOTE_LIMIT)}…` : quote
  }</q>`;

function joinForm(view: View, parts: FormParts): Markup {
  const { correction: words } = view.words;
  const fields = html`<label class="field"><span>${words.join}</span>
    <input name="with" list="near-incidents" required maxlength="500" dir="ltr">
    <span class="fine">${words.joinHint}</span></label>
  <datalist id="near-incidents">${parts.near.map(
    (one) => html`<option value="${one.id}">${headline(one, view.actor, view.language)}</option>`,
  )}</datalist>`;
  return form(view, parts, 'join', words.join, fields);
}

function silenceForm(view: View, parts: FormParts): Markup {
  const { correction: words } = view.words;
  const placed = parts.incident.place !== null;
  const fields = html`<p class="fine">${words.silenceHint}</p>
  <fieldset><legend>${words.silence}</legend>
    <label class="choice"><input type="radio" name="scope" value="incident" checked> ${words.silenceOf.incident}</label>
    ${placed && html`<label class="choice"><input type="radio" name="scope" value="place"> ${words.silenceOf.place}</label>`}
  </fieldset>
  <label class="field"><span>${words.span}</span>
    <select name="for">${SPANS.map((span) => html`<option value="${span}">${words.spans[span]}</option>`)}</select></label>`;
  return form(view, parts, 'silence', words.silence, fields, { path: 'silence' });
}

const selected = (is: boolean): Markup | false => is && html` selected`;
