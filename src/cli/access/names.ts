// What the commands about users and tokens begin with.
import { type AccessFile, readAccessFile } from '../../shared/config/access-file.ts';
import { readSettings } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import type { Values } from '../command.ts';
import { ROOT } from '../paths.ts';

/** @throws RasidError CONFIG_INVALID. */
export const openAccess = (values: Values): AccessFile =>
  readAccessFile(readSettings({ config: values.config as string | undefined }, ROOT).configDir);

/** @throws RasidError USAGE unless one name was given. */
export function theOneName(command: string, [name, ...more]: readonly string[]): string {
  if (name !== undefined && more.length === 0) return name.normalize('NFC').trim();
  throw new RasidError('USAGE', `${command}: give one name`);
}
