// The run that `npm run chaos:deliver` makes with thousands of sends, in small.
import { expect, it } from 'vitest';
import { runDeliverChaos } from '../chaos/deliver-chaos.ts';

it('loses nothing and tells nothing twice, killed with -9 again and again', {
  timeout: 300_000,
}, async () => {
  const kills = 3;
  const { sends, hook, chat } = await runDeliverChaos({ sends: 200, kills, seed: 7 });
  expect(sends).toBeGreaterThanOrEqual(200);
  const good = { lost: 0, twice: 0, outOfOrder: 0, unlisted: 0 };
  expect(hook).toMatchObject({ ...good, uncertain: 0 });
  expect(chat).toMatchObject(good);
  // Eight messages are on their way to a receiver at once.
  expect(chat.uncertain).toBeLessThanOrEqual(chat.cutOff + kills * 8);
});
