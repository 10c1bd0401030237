// What operators write on the command line, read with a clear word on what is wrong with it.

import { parseDuration } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import { unknownReceiver } from '../../shared/silences/index.ts';

/** @throws RasidError USAGE */
export function instantOf(name: string, text: string): Date {
  const at = new Date(text);
  if (!Number.isNaN(at.getTime())) return at;
  throw new RasidError(
    'USAGE',
    `--${name}: "${text}" is no date or instant like 2026-03-04 or 2026-03-04T09:30Z`,
  );
}

/** @returns milliseconds. @throws RasidError USAGE */
export function durationOf(name: string, text: string): number {
  const ms = parseDuration(text);
  if (ms !== undefined && ms > 0) return ms;
  throw new RasidError('USAGE', `--${name}: "${text}" is no duration; write 30m, 2h or 1d`);
}

/** @throws RasidError USAGE where no receiver has the name. */
export function assertReceiver(name: string, receivers: readonly { name: string }[]): void {
  const names = receivers.map((receiver) => receiver.name);
  if (names.includes(name)) return;
  throw new RasidError('USAGE', unknownReceiver(name, names));
}
