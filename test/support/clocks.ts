// Other hours for processes that run, by libfaketime.
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Clocks of processes that can be put on and back while they run. */
export interface Clocks {
  env(name: string): NodeJS.ProcessEnv;
  set(name: string, seconds: number): void;
}

/** @returns undefined where there is no libfaketime. */
export function findClocks(): Clocks | undefined {
  const library = readdirSync('/usr/lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join('/usr/lib', name, 'faketime', 'libfaketimeMT.so.1'))
    .find((path) => existsSync(path));
  if (!library) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'rasid-chaos-clocks-'));
  const file = (name: string) => join(folder, name);
  const set = (name: string, seconds: number) =>
    writeFileSync(file(name), `${seconds < 0 ? '' : '+'}${seconds}\n`);
  return {
    set,
    env: (name) => {
      set(name, 0);
      return {
        LD_PRELOAD: library,
        FAKETIME_TIMESTAMP_FILE: file(name),
        FAKETIME_CACHE_DURATION: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      };
    },
  };
}
