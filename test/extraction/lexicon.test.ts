// Walks the whole lexicon: dictionary spelling, no collisions after normalising, ids well formed.
import { describe, expect, it } from 'vitest';
import { normaliseTerm } from '../../src/extraction/arabic/normalise.ts';
import { LEXICON } from '../../src/extraction/lexicon/index.ts';
import type { Concept } from '../../src/extraction/lexicon/lexicon.ts';

const termsOf = (concept: Concept): string[] =>
  concept.kind === 'verbs'
    ? concept.verbs.flatMap(({ past, present, nouns = [], participles = [] }) => [
        past,
        present,
        ...nouns,
        ...participles,
      ])
    : [...concept.terms];

describe('lexicon', () => {
  it('has unique ids in Latin letters', () => {
    const ids = [...LEXICON.concepts, ...LEXICON.genericActors].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/);
  });

  it.each(LEXICON.concepts.map((concept) => [concept.id, concept] as const))(
    '%s is spelt as a dictionary spells',
    (_id, concept) => {
      for (const term of termsOf(concept)) {
        expect(term, 'no presentation forms, tatweel or invisible marks').not.toMatch(
          /[\uFB50-\uFDFF\uFE70-\uFEFC\u0640\u200B-\u200F\u202A-\u202E]/,
        );
        expect(term, 'no vowel marks but shadda').not.toMatch(/[\u064B-\u0650\u0652]/);
        expect(term).toBe(term.trim());
        expect(normaliseTerm(term)).not.toBe('');
      }
    },
  );

  it.each(LEXICON.concepts.map((concept) => [concept.id, concept] as const))(
    '%s says nothing twice',
    (_id, concept) => {
      const normalised =
        concept.kind === 'verbs'
          ? concept.verbs.flatMap(({ past, present, nouns = [] }) => [`${past}/${present}`, ...nouns])
          : concept.terms;
      const terms = normalised.map(normaliseTerm);
      expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
    },
  );

  it('gives each name that means somebody else in every country to one concept', () => {
    const terms = LEXICON.genericActors.flatMap(({ terms }) => terms.map(normaliseTerm));
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  });

  it('gives an answer for every name where the country is unknown', () => {
    for (const { id, means } of LEXICON.genericActors) expect(means['*'], id).toBeDefined();
  });
});
