// Fills a template's slots. What is filled in is escaped and isolated before it comes here; the template's own Latin
// words and figures among Arabic are isolated here.
import type { Choice, Part, Slot } from '../../../shared/config.ts';
import { isolate, number } from '../bidi.ts';

export interface SlotValue {
  /** Ready to be shown; empty where it is not known. */
  text: string;
  /** What choices go by. */
  count?: number;
  gender?: 'm' | 'f';
  agreement?: string;
}
export type SlotValues = Readonly<Record<Slot, SlotValue>>;

const RULES = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** @returns null where something that is shown as it stands is not known: the sentence would have a hole. */
export function format(parts: readonly Part[], values: SlotValues, language: 'ar' | 'en'): string | null {
  const whole = filled(parts, { values, language, rules: RULES[language], count: null });
  return whole === null || whole.trim() === '' ? null : whole.replace(/ {2,}/gu, ' ').trim();
}

interface Filling {
  values: SlotValues;
  language: 'ar' | 'en';
  rules: Intl.PluralRules;
  count: number | null;
}

function filled(parts: readonly Part[], filling: Filling): string | null {
  const texts = parts.map((part) => partOf(part, filling));
  return texts.includes(null) ? null : texts.join('');
}

function partOf(part: Part, filling: Filling): string | null {
  if (typeof part === 'string') return filling.language === 'ar' ? latinIsolated(part) : part;
  if ('count' in part) return filling.count === null ? '' : figure(filling.count, filling.language);
  const value = filling.values[part.slot];
  if (!('by' in part)) return value.text === '' ? null : value.text;
  const chosen = caseOf(part, value, filling.rules);
  return chosen === undefined ? '' : filled(chosen, { ...filling, count: value.count ?? filling.count });
}

const figure = (count: number, language: 'ar' | 'en'): string =>
  language === 'ar' ? number(count) : `${count}`;

function caseOf(
  { by, cases }: Choice,
  { text, count, gender, agreement }: SlotValue,
  rules: Intl.PluralRules,
): readonly Part[] | undefined {
  if (text === '') return cases.get('none') ?? (by === 'gender' ? undefined : cases.get('other'));
  const key =
    by === 'plural' ? count !== undefined && rules.select(count) : by === 'gender' ? gender : agreement;
  return (
    (key ? cases.get(key) : undefined) ?? cases.get('other') ?? (by === 'gender' ? cases.get('m') : undefined)
  );
}

const LATIN = /[\p{Script=Latin}\p{Nd}](?:[\p{Script=Latin}\p{Nd} .,:/+-]*[\p{Script=Latin}\p{Nd}])?/gu;

const latinIsolated = (words: string): string =>
  words.replace(LATIN, (run) => (/\p{Script=Latin}/u.test(run) ? isolate(run) : number(run)));
