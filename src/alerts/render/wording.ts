// The last steps that all kinds of notices share: marks before the headline, direction, the receiver's digits, plain text.
import type { DeliveryKind } from '../../shared/schema/index.ts';
import type { Audience, Occasion } from './audience.ts';
import { settled } from './bidi.ts';
import { inDirection, plainTextOf, type Rendered, type Words } from './words.ts';

export type Tongue = Words['language'];

/** As a renderer gives them: without marks, and with numbers not yet written out. */
export type Draft = Omit<Words, 'language'>;

const MARKS: Record<Tongue, Record<'test' | 'repeat', string>> = {
  ar: { test: 'رسالة اختبار: ', repeat: 'قد يكون مكرراً: ' },
  en: { test: 'Test: ', repeat: 'May be a repeat: ' },
};

/** @param draft what one language says of it. */
export function rendered(
  kind: DeliveryKind,
  { language, digits = 'latn' }: Audience,
  { mark = null }: Pick<Occasion, 'mark'>,
  draft: (tongue: Tongue) => Draft,
): Rendered {
  const say = (tongue: Tongue) => finished(tongue, marked(draft(tongue), tongue, mark), digits);
  const ar = language === 'en' ? null : say('ar');
  const en = language === 'ar' ? null : say('en');
  return { language, kind, ar, en, plain: plainTextOf([ar, en]) };
}

const marked = (draft: Draft, tongue: Tongue, mark: 'test' | 'repeat' | null): Draft =>
  mark === null ? draft : { ...draft, headline: MARKS[tongue][mark] + draft.headline };

function finished(language: Tongue, draft: Draft, digits: NonNullable<Audience['digits']>): Words {
  const written = (text: string) => (language === 'ar' ? settled(text, digits) : text);
  const line = (text: string | null) => (text === null ? null : inDirection(language, written(text)));
  return {
    language,
    headline: line(draft.headline)!,
    whatsNew: line(draft.whatsNew),
    refersTo: line(draft.refersTo),
    facts: draft.facts.map(({ label, value }) => ({ label, value: written(value) })),
    sections: draft.sections.map(({ title, items }) => ({
      title: title === null ? null : written(title),
      items: items.map(({ text, url }) => ({ text: written(text), url })),
    })),
  };
}
