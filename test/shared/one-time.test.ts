import { afterEach, expect, it } from 'vitest';
import { goBy, machineTime } from '../../src/shared/one-time.ts';

const HOUR_MS = 3_600_000;
const own = Date.now;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const aheadBy = (ms: number) => () => new Date(machineTime() + ms);
const go = (ms: number) => {
  const end = goBy(aheadBy(ms));
  ends.push(end);
  return end;
};
const ahead = () => Date.now() - machineTime();

it('has packages go by the time that is given, and still knows the machine’s', () => {
  const before = Date.now();
  go(HOUR_MS);
  expect(Math.abs(ahead() - HOUR_MS)).toBeLessThan(50);
  expect(machineTime() - before).toBeLessThan(1000);
  const made = new Date();
  expect(Math.abs(made.getTime() - machineTime())).toBeLessThan(50);
});

it('gives Date.now back as it was, whoever ends first', () => {
  const first = go(HOUR_MS);
  const second = go(-HOUR_MS);
  expect(Math.abs(ahead() + HOUR_MS)).toBeLessThan(50);
  first();
  expect(Math.abs(ahead() + HOUR_MS)).toBeLessThan(50);
  first();
  second();
  expect(Date.now).toBe(own);
  expect(Math.abs(ahead())).toBeLessThan(50);
});
