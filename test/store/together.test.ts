import { expect, it } from 'vitest';
import { together } from '../../src/store/together.ts';

const later = () => new Promise((resolve) => setTimeout(resolve, 1));

it('answers what comes meanwhile in one round, at most so many, each with its own answer', async () => {
  const rounds: number[][] = [];
  const double = together(async (asks: number[]) => {
    rounds.push(asks);
    await later();
    return asks.map((ask) => 2 * ask);
  }, 3);
  const first = double(1);
  await Promise.resolve();
  await Promise.resolve();
  expect(await Promise.all([first, double(2), double(3), double(4), double(5)])).toEqual([2, 4, 6, 8, 10]);
  expect(rounds).toEqual([[1], [2, 3, 4], [5]]);
  expect(await double(6)).toBe(12);
});

it('tries each by itself where a round fails, so that one that cannot be answered harms no other', async () => {
  const rounds: number[][] = [];
  const ask = together(async (asks: number[], begun) => {
    rounds.push(asks);
    begun();
    if (asks.includes(2)) throw new Error('two');
    return asks;
  }, 9);
  const answers = await Promise.allSettled([ask(1), ask(2), ask(3)]);
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
    1,
    'two',
    3,
  ]);
  expect(rounds).toEqual([[1, 2, 3], [1], [2], [3]]);
});

it('fails for all at once where nobody could have been answered', async () => {
  let rounds = 0;
  const ask = together(async () => {
    rounds++;
    throw new Error('no server');
  }, 9);
  const answers = await Promise.allSettled([ask(1), ask(2), ask(3)]);
  expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
  expect(rounds).toBe(1);
  await expect(ask(4)).rejects.toThrow('no server');
});

it('lets rounds fill where asks come thick and fast, and keeps a single ask waiting for nobody', async () => {
  const rounds: number[][] = [];
  const ask = together(
    async (asks: number[]) => {
      rounds.push(asks);
      return asks;
    },
    100,
    40,
  );
  const begun = performance.now();
  for (let one = 0; one < 5; one++) await ask(one);
  expect(performance.now() - begun).toBeLessThan(40);
  expect(rounds).toHaveLength(5);
  const throng = Array.from({ length: 50 }, async (_, one) => {
    await new Promise((resolve) => setTimeout(resolve, one));
    return ask(100 + one);
  });
  expect(await Promise.all(throng)).toEqual(Array.from({ length: 50 }, (_, one) => 100 + one));
  expect(Math.max(...rounds.map(({ length }) => length))).toBeGreaterThan(5);
});
