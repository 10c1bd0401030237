// One command within this process: as `bin/rasid.mjs` calls it, without the second it takes to start.
import { format } from 'node:util';
import { vi } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Ended } from './run-rasid.ts';

/** One at a time: what is said on the console meanwhile is taken for its words. */
export async function callRasid(args: readonly string[]): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const keep =
    (stream: keyof typeof said) =>
    (...words: unknown[]) => {
      said[stream] += `${format(...words)}\n`;
    };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keep('stdout')),
    vi.spyOn(console, 'error').mockImplementation(keep('stderr')),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said.stdout += text;
      return true;
    }),
  ];
  try {
    return { code: await main(args), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
