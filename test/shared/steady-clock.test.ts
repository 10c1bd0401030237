import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { createSteadyClock, type SteadyClock } from '../../src/shared/steady-clock.ts';

const HOUR_MS = 3_600_000;
let clock: SteadyClock | undefined;
afterEach(() => clock?.stop());

/** A clock that looks every 10 ms and believes what it sees after 200 ms. */
async function start() {
  const wall = { aheadMs: 0, away: false };
  const set: number[] = [];
  const ask = async () => {
    if (wall.away) throw new Error('away');
    return Date.now() + wall.aheadMs;
  };
  clock = await createSteadyClock(ask, (byMs) => set.push(byMs), 10, 200);
  return { wall, set, ahead: () => clock!.now().getTime() - Date.now() };
}

it('goes on evenly while the clock of the machine is wrong for a while', async () => {
  const { wall, set, ahead } = await start();
  for (const jump of [HOUR_MS, -HOUR_MS]) {
    wall.aheadMs = jump;
    await sleep(100);
    expect(Math.abs(ahead())).toBeLessThan(50);
    wall.aheadMs = 0;
    await sleep(50);
  }
  expect(set).toEqual([]);
});

it('follows small corrections at once, and a clock that was set for good after a while', async () => {
  const { wall, set, ahead } = await start();
  wall.aheadMs = 800;
  await expect.poll(ahead).toBeGreaterThan(700);
  wall.aheadMs = -HOUR_MS;
  await expect.poll(ahead, { timeout: 2000 }).toBeLessThan(-HOUR_MS + 50);
  expect(set).toHaveLength(1);
  expect(Math.abs(set[0]! + HOUR_MS + 800)).toBeLessThan(50);
});

it('goes on by itself while nobody answers', async () => {
  const { wall, ahead } = await start();
  wall.away = true;
  await sleep(50);
  expect(Math.abs(ahead())).toBeLessThan(50);
});
