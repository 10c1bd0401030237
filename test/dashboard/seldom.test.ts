import { expect, it } from 'vitest';
import { createSeldom } from '../../src/dashboard/read/seldom.ts';

function reading(tookMs: number) {
  let now = 0;
  let readings = 0;
  const read = createSeldom(
    async () => {
      now += tookMs;
      return ++readings;
    },
    () => now,
  );
  const wait = (ms: number) => {
    now += ms;
  };
  return { read, wait };
}

it('makes a short reading anew every time', async () => {
  const { read } = reading(49);
  expect([await read(), await read()]).toEqual([1, 2]);
});

it('makes a long one again after twenty times as long', async () => {
  const { read, wait } = reading(100);
  expect(await read()).toBe(1);
  wait(1999);
  expect(await read()).toBe(1);
  expect(await read('fresh')).toBe(2);
  wait(1999);
  expect(await read()).toBe(2);
  wait(1);
  expect(await read()).toBe(3);
});

it('gives those who ask at the same time the same, and a failure to all of them, but not for good', async () => {
  let fails = true;
  let readings = 0;
  const read = createSeldom(async () => {
    readings++;
    if (fails) throw new Error('away');
    return 'here';
  });
  const both = await Promise.allSettled([read(), read()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(readings).toBe(1);
  fails = false;
  expect(await read()).toBe('here');
});
