// One sentence about somebody who did something, in the four ways a headline needs it: told, claimed, denied and
// failed. The parts stand beside each other so that each way takes the form it needs.

import { arabicList } from '../names.ts';
import { agreementOfAll, that, verbAfter, verbBefore, withPronoun } from './grammar.ts';

export interface Clause {
  /** Past, third person masculine: «سيطر». */
  verb: string;
  /** The same as a noun before its subject: «سيطرة» (قوات …). */
  noun: string;
  /** The same without a subject: «السيطرة على مدينة الفاشر». */
  deed: string;
  subject: readonly string[];
  /** What follows verb and subject: «على مدينة الفاشر». */
  rest: string;
  /** What only a told headline has room for: «بعد معارك مع الجيش السوداني». */
  more?: string;
}

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' ');

/** «سيطرت قوات الدعم السريع على مدينة الفاشر بعد معارك مع الجيش السوداني» */
export const told = ({ verb, subject, rest, more }: Clause): string =>
  joined(verbBefore(verb, subject[0]!), arabicList(subject), rest, more);

/** «أعلنت قوات الدعم السريع أنها سيطرت على مدينة الفاشر»; of others: «… أن الجيش سيطر على …». */
export function claimed(clause: Clause, claimants: readonly string[]): string {
  const { verb, subject, rest } = clause;
  const announced = joined(verbBefore('أعلن', claimants[0]!), arabicList(claimants));
  const agreement = agreementOfAll(subject);
  const did = verbAfter(verb, agreement);
  const itself = claimants.join() === subject.join();
  return itself
    ? joined(announced, that(agreement), did, rest)
    : joined(announced, 'أن', arabicList(subject, true), did, rest);
}

/**
 * «نفى الجيش السوداني سيطرة قوات الدعم السريع على مدينة الفاشر»; of its own deed: «نفت قوات الدعم السريع سيطرتها على …»;
 * without a denier: «نفي سيطرة …».
 */
export function denied({ noun, subject, rest }: Clause, deniers: readonly string[]): string {
  const itself = deniers.join() === subject.join();
  const deed = itself
    ? joined(withPronoun(noun, agreementOfAll(subject)), rest)
    : joined(noun, arabicList(subject, true), rest);
  return deniers.length > 0
    ? joined(verbBefore('نفى', deniers[0]!), arabicList(deniers), deed)
    : joined('نفي', deed);
}

/** «أخفقت قوات الدعم السريع في السيطرة على مدينة الفاشر» */
export const failed = ({ deed, subject }: Clause): string =>
  joined(verbBefore('أخفق', subject[0]!), arabicList(subject), 'في', deed);
