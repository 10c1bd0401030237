// How somebody wants to look at the board: language, digits, colours, filters. All of it stands in the address.
import { z } from 'zod';
import type { Actor } from '../../shared/schema/index.ts';
import { INCIDENT_ORDERS } from '../../store/store.ts';
import { type IncidentQuery, incidentFilters, limitUpTo } from '../read/incident-query.ts';
import { oblique } from '../words/arabic-cases.ts';
import {
  BOARD_LANGUAGES,
  type BoardLanguage,
  createFormats,
  DIGITS,
  type Formats,
} from '../words/language.ts';
import { type ActorName, createActorName } from '../words/names.ts';
import { WORDS, type Words } from '../words/words.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;

/** Days back from now that the board looks; `all`: as far as the record goes. */
export const PERIODS = ['1', '7', '30', '90', '365', 'all'] as const;
export type Period = (typeof PERIODS)[number];

export const viewQuery = z.strictObject({
  ...incidentFilters,
  days: z.enum(PERIODS, `must be one of ${PERIODS.join(', ')}`).default('30'),
  order: z.enum(INCIDENT_ORDERS).default('told'),
  limit: limitUpTo(100, 30),
  lang: z.enum(BOARD_LANGUAGES).default('ar'),
  digits: z.enum(DIGITS).default('latn'),
  theme: z.enum(THEMES).default('auto'),
});
export type ViewQuery = z.output<typeof viewQuery>;

export interface View {
  language: BoardLanguage;
  direction: 'rtl' | 'ltr';
  theme: (typeof THEMES)[number];
  words: Words;
  formats: Formats;
  actor: ActorName;
  /** The same after a preposition: «بيد الحوثيين». */
  actorAfter: ActorName;
  query: IncidentQuery;
  period: Period;
  /** The address’s parameters, as written. */
  given: Readonly<Record<string, string>>;
  /** Shows that a form is one of ours; see access. */
  formToken: string;
  /** Address of the same view with some parameters changed; undefined takes one out. Changing a filter starts again at the newest. */
  link(changes: Record<string, string | undefined>, path?: string): string;
}

/** @param given the address’s parameters, as written. */
export function createView(
  query: ViewQuery,
  given: Record<string, string>,
  actors: readonly Actor[],
  formToken = '',
): View {
  const { lang, digits, theme, days, ...filters } = query;
  const actor = createActorName(actors, lang);
  return {
    language: lang,
    direction: lang === 'ar' ? 'rtl' : 'ltr',
    theme,
    words: WORDS[lang],
    formats: createFormats(lang, digits),
    actor,
    actorAfter: lang === 'ar' ? (id) => oblique(actor(id)) : actor,
    query: filters,
    period: days,
    given,
    formToken,
    link(changes, path = '/') {
      const merged: Record<string, string | undefined> = { ...given, cursor: undefined, ...changes };
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries(merged)) if (value !== undefined) search.set(name, value);
      return search.size > 0 ? `${path}?${search}` : path;
    },
  };
}
