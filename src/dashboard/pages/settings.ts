// How the reader wants the board: language, digits and colours, as links to the same view.
import { html, type Markup } from '../html.ts';
import { BOARD_LANGUAGES, DIGITS } from '../words/language.ts';
import { THEMES, type View } from './view.ts';

const LANGUAGE_NAMES = { ar: 'العربية', en: 'English' } as const;

/** What is usual needs no word in the address. */
export function settings(view: View, path: string): Markup {
  const { board } = view.words;
  const digits = view.given.digits ?? 'latn';
  return html`<details class="settings"><summary>${board.settings}</summary><div class="choices">
    ${group(board.language, BOARD_LANGUAGES, view.language, (language) =>
      option(
        view,
        path,
        { lang: language === 'ar' ? undefined : language },
        LANGUAGE_NAMES[language],
        language,
      ),
    )}
    ${group(board.theme, THEMES, view.theme, (theme) =>
      option(view, path, { theme: theme === 'auto' ? undefined : theme }, board.themes[theme]),
    )}
    ${group(board.digits, DIGITS, digits, (name) =>
      option(view, path, { digits: name === 'latn' ? undefined : name }, board.digitNames[name]),
    )}
  </div></details>
  <a class="language" href="${otherLanguage(view, path)}" hreflang="${view.language === 'ar' ? 'en' : 'ar'}" lang="${view.language === 'ar' ? 'en' : 'ar'}">${view.words.otherLanguage}</a>`;
}

const otherLanguage = (view: View, path: string): string =>
  view.link({ lang: view.language === 'ar' ? 'en' : undefined }, path);

type Option = (current: boolean) => Markup;

const group = <Value extends string>(
  label: string,
  values: readonly Value[],
  chosen: string,
  of: (value: Value) => Option,
): Markup =>
  html`<p>${label}</p><ul>${values.map((value) => html`<li>${of(value)(value === chosen)}</li>`)}</ul>`;

const option =
  (
    view: View,
    path: string,
    change: Record<string, string | undefined>,
    text: string,
    lang?: string,
  ): Option =>
  (current) =>
    html`<a href="${view.link(change, path)}" ${lang && html`lang="${lang}"`} ${current && html`aria-current="true"`}>${text}</a>`;
