// All terms of all lexicons in one trie over tokens. A text is walked once: at each token the longest term that
// begins there wins, under every clitic reading of its first word.
import type { Actor, GazetteerPlace } from '../shared/schema/index.ts';
import { readingsOf, stemOf } from './arabic/clitics.ts';
import { type Form, inflectNoun, inflectPhrase, inflectVerb } from './arabic/inflect.ts';
import { normaliseTerm } from './arabic/normalise.ts';
import { SOFT_GAP, type Token } from './arabic/tokenise.ts';
import type { GenericActor } from './lexicon/generic-actors.ts';
import type { Concept } from './lexicon/lexicon.ts';
import type { Whole } from './whole.ts';
import { WordTable } from './word-table.ts';

export type Hit =
  | { kind: 'concept'; id: string; form: Form }
  | { kind: 'actor'; actor: Actor }
  | { kind: 'generic'; generic: GenericActor }
  | { kind: 'place'; place: GazetteerPlace };

/** All that one term can mean, in the order in which it was added. */
export interface Meaning {
  readonly concepts: { id: string; form: Form }[];
  readonly actors: Actor[];
  readonly generics: GenericActor[];
  readonly places: GazetteerPlace[];
  /** The figure that it spells out: «خمسة». */
  number: number | null;
  /** The concept by which it points back to actors named before: «القوات». */
  back: string | null;
}
export interface Match {
  /** Tokens. */
  length: number;
  meaning: Meaning;
  conjunction: boolean;
  preposition: string | null;
}

interface Node {
  next: Map<string, Node> | null;
  meaning: Meaning | null;
}

export class Matcher {
  readonly #first = new WordTable<Node>();

  /** Adds one term in normalised spelling. */
  add(term: string, hit: Hit): void {
    if (!term) return;
    const [first, ...rest] = term.split(' ');
    let node = this.#first.ensure(first!, emptyNode);
    for (const word of rest) {
      node.next ??= new Map();
      if (!node.next.has(word)) node.next.set(word, emptyNode());
      node = node.next.get(word)!;
    }
    node.meaning ??= { concepts: [], actors: [], generics: [], places: [], number: null, back: null };
    addMeaning(node.meaning, hit);
  }

  /** The longest term that begins at token `at`, or null: of two as long, the one that cuts fewer clitics off. */
  match(tokens: readonly Token[], at: number): Match | null {
    const { norm, digits } = tokens[at]!;
    if (digits) return null;
    let best: Match | null = null;
    for (const reading of readingsOf(norm)) {
      let node = reading.restoresArticle
        ? this.#first.find(stemOf(norm, reading))
        : this.#first.find(norm, reading.cut);
      for (let length = 1; node; length++) {
        if (node.meaning && (best === null || length > best.length)) {
          const { conjunction, preposition } = reading;
          best = { length, meaning: node.meaning, conjunction, preposition };
        }
        const following = tokens[at + length];
        if (!node.next || !following || (following.gap & ~SOFT_GAP) !== 0) break;
        node = node.next.get(following.norm);
      }
    }
    return best;
  }
}

const emptyNode = (): Node => ({ next: null, meaning: null });

/** Adds what is not there yet; of one concept, one form of each part of speech. */
function addMeaning(meaning: Meaning, hit: Hit): void {
  const { concepts, actors, generics, places } = meaning;
  if (hit.kind === 'concept') {
    const { id, form } = hit;
    if (!concepts.some((known) => known.id === id && known.form.pos === form.pos))
      concepts.push({ id, form: sharedForm(form) });
    if (id.startsWith('number.')) meaning.number ??= Number(id.slice('number.'.length));
    if (id.startsWith('back.')) meaning.back ??= id;
  } else if (hit.kind === 'actor') addOnce(actors, hit.actor);
  else if (hit.kind === 'generic') addOnce(generics, hit.generic);
  else addOnce(places, hit.place);
}

const forms = new Map<string, Whole<Form>>();
/** One object for all forms alike, of one shape: see shapes.ts. */
function sharedForm({ pos, tense, gender, number, passive, pronoun, definite }: Form): Form {
  const key = [pos, tense, gender, number, passive, pronoun, definite].join();
  const form: Whole<Form> = forms.get(key) ?? { pos, tense, gender, number, passive, pronoun, definite };
  forms.set(key, form);
  return form;
}

function addOnce<T>(list: T[], one: T): void {
  if (!list.includes(one)) list.push(one);
}

/** Adds a concept’s terms in every form they take. */
export function addConcept(matcher: Matcher, concept: Concept): void {
  const emit = (form: string, features: Form) =>
    matcher.add(form, { kind: 'concept', id: concept.id, form: features });
  if (concept.kind === 'verbs') {
    for (const verb of concept.verbs) {
      if (verb.past.includes(' ')) emitVerbPhrase(verb, emit);
      else inflectVerb(verb, emit);
    }
  } else if (concept.kind === 'words') {
    for (const term of concept.terms) (term.includes(' ') ? inflectPhrase : inflectNoun)(term, emit);
  } else {
    for (const term of concept.terms) emit(normaliseTerm(term), { pos: 'noun' });
  }
}

/** A verb with a fixed object («لقي مصرعه»): the verb is inflected, the rest stands. */
function emitVerbPhrase(
  verb: Parameters<typeof inflectVerb>[0],
  emit: (form: string, features: Form) => void,
): void {
  const [past, ...rest] = verb.past.split(' ');
  const tail = normaliseTerm(rest.join(' '));
  inflectVerb({ past: past!, present: verb.present.split(' ')[0]! }, (form, features) => {
    if (!features.pronoun) emit(`${form} ${tail}`, features);
  });
  for (const noun of verb.nouns ?? []) emit(normaliseTerm(noun), { pos: 'noun' });
}

const CASES: readonly (readonly [RegExp, string])[] = [
  [/ون$/, 'ين'],
  [/و$/, 'ي'],
];

/** A name as it stands, in the oblique case (الحوثيين), and with its head’s variants (مليشيا، ميليشيات). */
export function nameVariants(name: string): string[] {
  const term = normaliseTerm(name);
  const [first, ...rest] = term.split(' ');
  const heads = new Set([first!]);
  for (const [ending, other] of CASES)
    if (ending.test(first!) && first!.length > 4) heads.add(first!.replace(ending, other));
  if (/^(?:ال)?مي?ليشيا(?:ت)?$/.test(first!)) {
    const article = first!.startsWith('ال') ? 'ال' : '';
    for (const head of ['ميليشيا', 'ميليشيات', 'مليشيا', 'مليشيات']) heads.add(article + head);
  }
  const variants = [...heads].map((head) => [head, ...rest].join(' '));
  const last = rest.at(-1);
  if (last && /ون$/.test(last)) variants.push(...variants.map((v) => v.replace(/ون$/, 'ين')));
  return variants;
}
