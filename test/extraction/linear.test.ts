// Reading takes time in proportion to the text, whatever the text: four times as much takes about four times as
// long. What grows with the square takes sixteen times as long, and fails.
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extraction/index.ts';
import { toyActors, toyGazetteer } from './toy-world.ts';

const extract = createExtractor({ gazetteer: toyGazetteer, actors: toyActors });
const NOW = new Date('2018-06-26');
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
/** Milliseconds in which no square can hide, even where a small text took next to none. */
const NO_TIME = 300;
const MOST = 10;

/** `size` characters of one thing after another. */
const repeat =
  (...parts: string[]) =>
  (size: number) =>
    parts
      .join(' ')
      .concat(' ')
      .repeat(Math.ceil(size / parts.join(' ').length));
const unbroken = (letter: string) => (size: number) => letter.repeat(size);
/** A name that no other count has. */
const nameOf = (count: number): string =>
  `${LETTERS[count % 28]}ط${LETTERS[Math.floor(count / 28) % 28]}ر${LETTERS[Math.floor(count / 784) % 28]}ون`;
const counted = (say: (name: string) => string) => (size: number) => {
  const parts: string[] = [];
  for (let count = 0, length = 0; length < size; count++) {
    const part = say(nameOf(count));
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
};

const HOSTILE: readonly (readonly [string, (size: number) => string, number])[] = [
  ['an ordinary wire', repeat('اندلعت اشتباكات بين الجيش اليمني والحوثيين في بلدة الروضة.'), 1_000_000],
  ['one sentence', repeat('سيطر الجيش اليمني على بلدة الروضة و'), 100_000],
  ['a sentence of verbs', repeat('سيطرت القوات على تعز وقصف داعش مدينة حماة'), 200_000],
  ['known places in a row', repeat('الروضة والمرج و'), 160_000],
  ['known places between commas', repeat('الروضة، المرج،'), 160_000],
  ['a village each', counted((name) => `اشتباكات بين الجيش اليمني والحوثيين في قرية ${name}. `), 600_000],
  [
    'a list of villages',
    (size) => `سيطر الجيش اليمني على قرى ${counted((name) => `${name} و`)(size)}`,
    200_000,
  ],
  ['strikes on a village each', counted((name) => `قصفت طائرات التحالف العربي قرية ${name}. `), 400_000],
  ['head nouns', repeat('بلدة'), 400_000],
  ['plural head nouns', repeat('قرى', 'وبلدات'), 400_000],
  ['people of people', repeat('عناصر من'), 200_000],
  ['he said that', repeat('قال إن'), 400_000],
  ['which', repeat('التي سيطرت'), 400_000],
  ['years', repeat('2014 مارس منذ'), 400_000],
  ['one letter', unbroken('م'), 320_000],
  ['one letter and spaces', repeat('م'), 400_000],
  ['«و»', repeat('و'), 400_000],
  ['«و» unbroken', unbroken('و'), 400_000],
  ['clitics on clitics', repeat('وبالوفكلل', 'ولل', 'وبال'), 400_000],
  ['clitics unbroken', unbroken('وبالوفكلل'), 1_600_000],
  ['digits', unbroken('1'), 400_000],
  ['digits and points', unbroken('1.'), 400_000],
  ['quotation marks', unbroken('"'), 400_000],
  ['brackets', unbroken('()'), 400_000],
  ['lines', unbroken('\n'), 400_000],
  ['ampersands', unbroken('&'), 400_000],
  ['ampersands escaped and escaped again', unbroken('&amp;'), 400_000],
  ['tatweel and marks', unbroken('ـً'), 400_000],
  ['ligatures', unbroken('ﷺ'), 100_000],
  ['glued words', repeat('الاشتباكاتلا تزال'), 400_000],
];

describe('a text four times as long', () => {
  it.each(HOSTILE)(
    'takes about four times as long: %s',
    { timeout: 120_000, retry: 2 },
    (_name, make, size) => {
      const [small, large] = [make(size / 4), make(size)];
      timeOf(small);
      const once = Math.min(timeOf(small), timeOf(small));
      const limit = Math.max(NO_TIME, MOST * once);
      const time = timeOf(large);
      // A machine that was busy meanwhile gets a second chance.
      expect(time <= limit ? time : timeOf(large)).toBeLessThanOrEqual(limit);
    },
  );
});

/** Milliseconds that reading takes. */
function timeOf(text: string): number {
  const start = performance.now();
  extract({ id: 'hostile', text }, NOW);
  return performance.now() - start;
}
