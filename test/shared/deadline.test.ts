import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { isTimeout, withDeadline } from '../../src/shared/deadline.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Ends only by its signal. */
const hang = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

it('ends what hangs, whatever garbage is collected meanwhile', async () => {
  const parent = new AbortController();
  const hanging = Array.from({ length: 20 }, () =>
    withDeadline(100, parent.signal, hang).catch((error: unknown) => error),
  );
  for (let round = 0; round < 3; round++) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const errors = await Promise.all(hanging);
  expect(errors.every(isTimeout)).toBe(true);
});

it('says that the time was over, whatever the work made of it', async () => {
  const sulk = (signal: AbortSignal) =>
    hang(signal).catch(() => {
      throw new Error('socket hang up');
    });
  await expect(withDeadline(10, undefined, sulk)).rejects.toSatisfy(isTimeout);
});

it('ends with whoever wants the work, by their reason', async () => {
  const parent = new AbortController();
  const work = withDeadline(60_000, parent.signal, hang);
  parent.abort(new Error('stopping'));
  await expect(work).rejects.toThrow('stopping');
  await expect(
    withDeadline(60_000, parent.signal, async (signal) => signal.throwIfAborted()),
  ).rejects.toThrow('stopping');
});

it('lets the work answer and fail as it does', async () => {
  expect(await withDeadline(1000, undefined, async () => 7)).toBe(7);
  const broken = async () => Promise.reject(new Error('broken'));
  await expect(withDeadline(1000, undefined, broken)).rejects.toThrow('broken');
});
