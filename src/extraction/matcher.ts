// All terms of all lexicons in one trie over tokens. A text is walked once: at each token the longest term that
// begins there wins, under every clitic reading of its first word.
import type { Actor, GazetteerPlace } from '../shared/schema/index.ts';
import { eachReading } from './arabic/clitics.ts';
import { type Form, inflectNoun, inflectPhrase, inflectVerb } from './arabic/inflect.ts';
import { normaliseTerm } from './arabic/normalise.ts';
import { SOFT_GAP, type Token } from './arabic/tokenise.ts';
import type { GenericActor } from './lexicon/generic-actors.ts';
import type { Concept } from './lexicon/lexicon.ts';

export type Hit =
  | { kind: 'concept'; id: string; form: Form }
  | { kind: 'actor'; actor: Actor }
  | { kind: 'generic'; generic: GenericActor }
  | { kind: 'place'; place: GazetteerPlace };

interface Node {
  next: Map<string, Node> | null;
  hits: Hit[] | null;
}
export interface Match {
  length: number;
  hits: readonly Hit[];
  conjunction: boolean;
  preposition: string | null;
}

export class Matcher {
  readonly #root: Node = { next: new Map(), hits: null };

  /** Adds one term in normalised spelling. */
  add(term: string, hit: Hit): void {
    if (!term) return;
    let node = this.#root;
    for (const word of term.split(' ')) {
      node.next ??= new Map();
      let child = node.next.get(word);
      if (!child) {
        child = { next: null, hits: null };
        node.next.set(word, child);
      }
      node = child;
    }
    node.hits ??= [];
    const { hits } = node;
    if (!hits.some((known) => sameHit(known, hit))) hits.push(hit);
  }

  /** The longest term that begins at token `at`, or null: of two as long, the one that cuts fewer clitics off. */
  match(tokens: readonly Token[], at: number): Match | null {
    const token = tokens[at]!;
    if (token.digits) return null;
    let best: Match | null = null;
    eachReading(token.norm, (stem, conjunction, preposition) => {
      let node = this.#root.next!.get(stem);
      let length = 1;
      while (node) {
        if (node.hits && (best === null || length > best.length))
          best = { length, hits: node.hits, conjunction, preposition };
        const following = tokens[at + length];
        if (!node.next || !following || (following.gap & ~SOFT_GAP) !== 0) break;
        node = node.next.get(following.norm);
        length++;
      }
    });
    return best;
  }
}

const sameHit = (a: Hit, b: Hit): boolean =>
  a.kind === b.kind &&
  (a.kind === 'concept'
    ? a.id === (b as typeof a).id && a.form.pos === (b as typeof a).form.pos
    : a.kind === 'actor'
      ? a.actor === (b as typeof a).actor
      : a.kind === 'place'
        ? a.place === (b as typeof a).place
        : a.generic === (b as typeof a).generic);

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
