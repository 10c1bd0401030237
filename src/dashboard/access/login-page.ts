// The login form: it works without a script, and browsers’ password managers know it.
import { html, type Markup } from '../html.ts';
import type { Look } from './look.ts';

export interface LoginParts {
  /** Where it leads; of ours. */
  next: string;
  /** As it was typed. */
  name: string;
  /** What went wrong before. */
  said: string | undefined;
}

export function loginMain({ words, language, theme }: Look, { next, name, said }: LoginParts): Markup {
  const other = language === 'ar' ? 'en' : 'ar';
  const look = { lang: language, ...(theme !== 'auto' && { theme }) };
  return html`<h1>${words.logIn}</h1>
<form method="post" action="${addressOf(look)}">
  <p class="said" role="alert">${said}</p>
  <input type="hidden" name="next" value="${next}">
  <label for="name">${words.name}</label>
  <input id="name" name="name" value="${name}" dir="auto" required maxlength="63" autocomplete="username" autocapitalize="none" spellcheck="false"${said === undefined && html` autofocus`}>
  <label for="password">${words.password}</label>
  <input id="password" name="password" type="password" dir="ltr" required maxlength="256" autocomplete="current-password"${said !== undefined && html` autofocus`}>
  <button type="submit">${words.logIn}</button>
</form>
<p class="other"><a href="${addressOf({ ...look, lang: other, next })}" hreflang="${other}" lang="${other}">${words.otherLanguage}</a></p>`;
}

const addressOf = (parameters: Record<string, string>): string => `/login?${new URLSearchParams(parameters)}`;
