// Who is logged in, and the way out: for the masthead. Whoever sits at this machine without a login sees nothing.

import type { FastifyRequest } from 'fastify';
import { html, type Markup } from '../html.ts';
import type { View } from '../pages/view.ts';
import { ACCESS_WORDS } from '../words/access-words.ts';
import { FORM_TOKEN } from './request.ts';

/** A hidden field that every form of ours carries: `${formTokenField(request)}`. */
export const formTokenField = ({ formToken }: Pick<FastifyRequest, 'formToken'>): Markup =>
  html`<input type="hidden" name="${FORM_TOKEN}" value="${formToken}">`;

export function whoControl(
  { language }: Pick<View, 'language'>,
  { who, formToken }: Pick<FastifyRequest, 'who' | 'formToken'>,
): Markup {
  if (who === null || who.via === 'loopback') return html``;
  const words = ACCESS_WORDS[language];
  return html`<div class="who">
  <span class="sr-only">${words.loggedInAs}</span> <bdi class="who-name">${who.name}</bdi> <span class="who-role">${words.roles[who.role]}</span>
  ${who.via === 'session' && html`<form method="post" action="/logout">${formTokenField({ formToken })}<button type="submit">${words.logOut}</button></form>`}
</div>`;
}
