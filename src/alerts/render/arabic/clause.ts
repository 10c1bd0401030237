// One sentence about somebody who did something, in the ways a headline needs it: told, claimed, admitted,
// unconfirmed, denied and failed. The parts stand beside each other so that each way takes the form it needs.
import { arabicList } from '../names.ts';
import { agreementOfAll, by, that, verbAfter, verbBefore, withPronoun } from './grammar.ts';

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

export const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' ');

/** «سيطرت قوات الدعم السريع على مدينة الفاشر بعد معارك مع الجيش السوداني» */
export const told = ({ verb, subject, rest, more }: Clause): string =>
  joined(verbBefore(verb, subject[0]!), arabicList(subject), rest, more);

/** «أعلنت قوات الدعم السريع أنها سيطرت على مدينة الفاشر»; of others: «… أن الجيش سيطر على …». */
export function claimed(clause: Clause, claimants: readonly string[]): string {
  const { verb, subject, rest } = clause;
  const announced = joined(verbBefore('أعلن', claimants[0]!), arabicList(claimants));
  const agreement = agreementOfAll(subject);
  const did = verbAfter(verb, agreement);
  return isSame(claimants, subject)
    ? joined(announced, that(agreement), did, rest)
    : joined(announced, 'أن', arabicList(subject, true), did, rest);
}

/** «أقرّ الجيش السوداني بسيطرة قوات الدعم السريع على مدينة الفاشر»; of its own loss: «أقرّ … بخسارة السيطرة على …». */
export function admitted({ noun, subject, rest }: Clause, claimants: readonly string[]): string {
  const deed = isSame(claimants, subject)
    ? joined(noun, rest)
    : joined(noun, arabicList(subject, true), rest);
  return joined(verbBefore('أقرّ', claimants[0]!), arabicList(claimants), by(deed));
}

/** «أنباء غير مؤكدة عن سيطرة قوات الدعم السريع على مدينة الفاشر» */
export const unconfirmed = ({ noun, subject, rest }: Clause): string =>
  joined(UNCONFIRMED, noun, arabicList(subject, true), rest);
export const UNCONFIRMED = 'أنباء غير مؤكدة عن';

/**
 * «نفى الجيش السوداني سيطرة قوات الدعم السريع على مدينة الفاشر»; of its own deed: «نفت قوات الدعم السريع سيطرتها على …»;
 * without a denier: «نفي سيطرة …».
 */
export function denied({ noun, subject, rest }: Clause, deniers: readonly string[]): string {
  const deed = isSame(deniers, subject)
    ? joined(withPronoun(noun, agreementOfAll(subject)), rest)
    : joined(noun, arabicList(subject, true), rest);
  return denial(deniers, deed);
}

/** «نفى الجيش السوداني وقوع …», «نفي وقوع …». */
export const denial = (deniers: readonly string[], deed: string): string =>
  deniers.length > 0
    ? joined(verbBefore('نفى', deniers[0]!), arabicList(deniers), deed)
    : joined('نفي', deed);

/** «أخفقت قوات الدعم السريع في السيطرة على مدينة الفاشر» */
export const failed = ({ deed, subject }: Clause): string =>
  joined(verbBefore('أخفق', subject[0]!), arabicList(subject), 'في', deed);

const isSame = (some: readonly string[], others: readonly string[]): boolean => some.join() === others.join();
