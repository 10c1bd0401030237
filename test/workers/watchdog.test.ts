// The watchdog with real processes: one that stands still is ended and says why, one that works or has stopped is not.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const PROCESS = fileURLToPath(new URL('./still-process.mjs', import.meta.url));

async function run(deed: string) {
  const child = spawn(process.execPath, [PROCESS, deed], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const begun = performance.now();
  const [code, signal] = await once(child, 'exit');
  return { code, signal, said, took: performance.now() - begun };
}

it('a process that stands still is ended, and says why', { timeout: 30_000 }, async () => {
  const { signal, said, took } = await run('stand still');
  expect(signal).toBe('SIGKILL');
  expect(JSON.parse(said)).toMatchObject({ level: 60, msg: expect.stringContaining('stands still') });
  // It lived for longer than it may stand still, since it had its turns.
  expect(took).toBeGreaterThan(3500);
});

it('a process that stops is let go', { timeout: 30_000 }, async () => {
  expect(await run('stop')).toMatchObject({ code: 0, signal: null, said: '' });
});
