// Whatever the bytes: never throws, quotes only what is there, gives the same again, takes linear time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extraction/index.ts';
import { LEXICON } from '../../src/extraction/lexicon/index.ts';
import { codedEventSchema } from '../../src/shared/schema/index.ts';
import { toyActors, toyGazetteer } from './toy-world.ts';

const extract = createExtractor({ gazetteer: toyGazetteer, actors: toyActors });
const NOW = new Date('2018-06-26');
const WORDS =
  'سيطر سيطرت الجيش اليمني على بلدة الروضة وقرى من الحوثيون في بعد معارك بين و، . ( ) " quot; لم قد كانت منذ 2014 15 جنديا قتل غارات قصف التي أن حيث محافظة لحج #تعز_الآن \u202b \n & &#x0; بيد انسحب طرد هجوم'.split(
    ' ',
  );

/** Every word that means something, so that any may begin a text, end one, or stand where nobody puts it. */
const LEXICON_WORDS = LEXICON.concepts.flatMap((concept) =>
  concept.kind === 'verbs'
    ? concept.verbs.flatMap(({ past, present, nouns = [] }) => [past, present, ...nouns])
    : [...concept.terms],
);

describe('extractor under fire', () => {
  it('never throws and always quotes the original', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
      fc
        .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...LEXICON_WORDS)), { maxLength: 40 })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.option(text, { nil: null }), (body, title) => {
        const { events } = extract({ id: 'f', text: body, title }, NOW);
        for (const event of events) {
          codedEventSchema.parse(event);
          const source = event.span.field === 'title' ? title! : body;
          expect(source.slice(event.span.start, event.span.end)).toBe(event.evidence);
        }
      }),
      { numRuns: 1500, seed: 7 },
    );
  });

  it('gives the same events again', () => {
    const article = {
      id: 'd',
      text: 'سيطر الجيش اليمني على بلدة الروضة بعد معارك مع الحوثيين',
      publishedAt: '2018-06-26',
    };
    expect(extract(article, NOW)).toEqual(extract(article, new Date('2030-01-01')));
  });

  it('reads the same whether or not it is watched', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...LEXICON_WORDS)), {
      minLength: 60,
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, (words) => {
        const article = { id: 't', text: words.join(' ') };
        expect(extract(article, NOW, { trace: true }).events).toEqual(extract(article, NOW).events);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
