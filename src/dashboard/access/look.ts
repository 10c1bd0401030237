// How the pages of this folder look: what the address says, as on the board, and where it is wrong, as usual.

import { THEMES } from '../pages/view.ts';
import { ACCESS_WORDS, type AccessWords } from '../words/access-words.ts';
import { BOARD_LANGUAGES, type BoardLanguage } from '../words/language.ts';

export interface Look {
  language: BoardLanguage;
  theme: (typeof THEMES)[number];
  words: AccessWords;
}

/** @param query of this page, or of the page that it leads to. */
export function lookOf(query: unknown): Look {
  const { lang, theme } = (query ?? {}) as Record<string, unknown>;
  const language = BOARD_LANGUAGES.find((known) => known === lang) ?? 'ar';
  return {
    language,
    theme: THEMES.find((known) => known === theme) ?? 'auto',
    words: ACCESS_WORDS[language],
  };
}
