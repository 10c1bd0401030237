// Inflected forms from dictionary forms: generated once at start, so that matching never cuts letters off words.
import { normaliseTerm } from './normalise.ts';

export interface VerbEntry {
  /** Third person masculine singular, past: سيطر. */
  past: string;
  /** Third person masculine singular, present: يسيطر. */
  present: string;
  /** Verbal nouns, singular and plural: سيطرة. */
  nouns?: readonly string[];
  /** Active and passive participles, masculine singular: مسيطر. */
  participles?: readonly string[];
  /** Passive past where it is written unlike the active: استعيد. */
  passive?: string;
}

export type Tense = 'past' | 'present' | 'future';
export interface Form {
  pos: 'verb' | 'noun' | 'participle';
  tense?: Tense;
  gender?: 'm' | 'f';
  number?: 1 | 2 | 3;
  passive?: boolean;
  /** An object or possessive pronoun is attached: استعادتها. */
  pronoun?: boolean;
  /** The article is attached: السيطرة. */
  definite?: boolean;
}
export type Emit = (form: string, features: Form) => void;

const PRONOUNS = ['ه', 'ها', 'هم', 'هما'] as const;
const DEFECTIVE = /[ياي]$/;
/** «بدأ»: normalised it ends like «دعا», but no letter falls: «بدأت». */
const HAMZA = /[أؤئء]$/;

/** Every form of a verb, its verbal nouns and participles, in normalised spelling. */
export function inflectVerb(entry: VerbEntry, emit: Emit): void {
  emitPast(normaliseTerm(entry.past), false, HAMZA.test(entry.past), emit);
  if (entry.passive) emitPast(normaliseTerm(entry.passive), true, HAMZA.test(entry.passive), emit);
  emitPresent(normaliseTerm(entry.present), HAMZA.test(entry.present), emit);
  for (const noun of entry.nouns ?? []) inflectNoun(noun, emit);
  for (const participle of entry.participles ?? []) inflectParticiple(normaliseTerm(participle), emit);
}

function emitPast(past: string, passive: boolean, hamza: boolean, emit: Emit): void {
  const defective = !hamza && DEFECTIVE.test(past) && past.length > 2;
  const base = defective ? past.slice(0, -1) : past;
  const verb = { pos: 'verb', tense: 'past', passive } as const;
  emit(past, { ...verb, gender: 'm', number: 1 });
  emit(`${base}ت`, { ...verb, gender: 'f', number: 1 });
  emit(`${base}${defective ? 'يا' : 'ا'}`, { ...verb, gender: 'm', number: 2 });
  emit(`${base}تا`, { ...verb, gender: 'f', number: 2 });
  emit(`${base}وا`, { ...verb, gender: 'm', number: 3 });
  emit(`${defective ? `${base}ي` : hollow(base)}نا`, { ...verb, number: 3 });
  for (const pronoun of PRONOUNS) {
    emit(`${defective ? `${base}ا` : base}${pronoun}`, { ...verb, gender: 'm', number: 1, pronoun: true });
    emit(`${base}ت${pronoun}`, { ...verb, gender: 'f', number: 1, pronoun: true });
    emit(`${base}و${pronoun}`, { ...verb, gender: 'm', number: 3, pronoun: true });
  }
}

/** استعاد → استعد(نا): the long vowel shortens before a consonant ending. */
const hollow = (base: string): string =>
  base.at(-2) === 'ا' && base.length > 3 ? base.slice(0, -2) + base.at(-1) : base;

function emitPresent(present: string, hamza: boolean, emit: Emit): void {
  const stem = present.slice(1);
  const defective = !hamza && /[ويا]$/.test(stem) && stem.length > 2;
  const short = defective ? stem.slice(0, -1) : stem;
  for (const [prefix, tense] of [
    ['', 'present'],
    ['س', 'future'],
  ] as const) {
    const verb = { pos: 'verb', tense } as const;
    emit(`${prefix}ي${stem}`, { ...verb, gender: 'm', number: 1 });
    emit(`${prefix}ت${stem}`, { ...verb, gender: 'f', number: 1 });
    emit(`${prefix}ن${stem}`, { ...verb, number: 3 });
    emit(`${prefix}ي${defective ? stem : stem}ان`, { ...verb, gender: 'm', number: 2 });
    emit(`${prefix}ت${stem}ان`, { ...verb, gender: 'f', number: 2 });
    emit(`${prefix}ي${short}ون`, { ...verb, gender: 'm', number: 3 });
    emit(`${prefix}ي${short}وا`, { ...verb, gender: 'm', number: 3 });
    for (const pronoun of PRONOUNS) {
      emit(`${prefix}ي${stem}${pronoun}`, { ...verb, gender: 'm', number: 1, pronoun: true });
      emit(`${prefix}ت${stem}${pronoun}`, { ...verb, gender: 'f', number: 1, pronoun: true });
    }
  }
}

/** A noun with its article, its accusative, dual and pronouns. Plurals are listed, not made. */
export function inflectNoun(term: string, emit: Emit): void {
  const noun = normaliseTerm(term);
  const feminine = /[هة]$/.test(term.trim()) && term.trim().endsWith('ة');
  const open = feminine ? `${noun.slice(0, -1)}ت` : noun;
  emit(noun, { pos: 'noun' });
  if (term.trim().startsWith('ال')) return;
  emit(`ال${noun}`, { pos: 'noun', definite: true });
  if (!feminine && !noun.endsWith('ا')) emit(`${noun}ا`, { pos: 'noun' });
  for (const ending of ['ان', 'ين']) {
    if (noun.endsWith('ات') || noun.endsWith('ون')) break;
    emit(open + ending, { pos: 'noun', number: 2 });
    emit(`ال${open}${ending}`, { pos: 'noun', number: 2, definite: true });
  }
  const stems = noun.endsWith('ء') ? [open, `${noun.slice(0, -1)}ي`, `${noun.slice(0, -1)}و`] : [open];
  for (const stem of stems)
    for (const pronoun of PRONOUNS) emit(stem + pronoun, { pos: 'noun', pronoun: true });
}

function inflectParticiple(participle: string, emit: Emit): void {
  for (const article of ['', 'ال']) {
    for (const [ending, gender, number] of [
      ['', 'm', 1],
      ['ه', 'f', 1],
      ['ون', 'm', 3],
      ['ين', 'm', 3],
      ['ات', 'f', 3],
    ] as const) {
      emit(article + participle + ending, { pos: 'participle', gender, number, definite: article !== '' });
    }
  }
}

/** A phrase of several words, as written and made definite throughout: قصف مدفعي، القصف المدفعي. */
export function inflectPhrase(term: string, emit: Emit): void {
  const words = normaliseTerm(term).split(' ');
  emit(words.join(' '), { pos: 'noun' });
  if (term.split(' ').some((word) => word.startsWith('ال'))) return;
  emit(words.map((word) => `ال${word}`).join(' '), { pos: 'noun', definite: true });
  emit([`${words[0]}ا`, ...words.slice(1).map((word) => `${word}ا`)].join(' '), { pos: 'noun' });
}
