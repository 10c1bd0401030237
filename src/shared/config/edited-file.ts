// A YAML file that commands change: every edit is read again before it is written, and must amount to exactly what was
// meant. The file is replaced at once; where it is a symbolic link, what it leads to is.
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { z } from 'zod';
import { messageOf, RasidError } from '../errors.ts';
import { parseYaml } from './yaml-file.ts';

export interface SourceFile {
  path: string;
  source: string;
}

/** Read and written by its owner alone. */
const PRIVATE = 0o600;

/** @throws RasidError CONFIG_MISSING. */
export function readSource(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new RasidError('CONFIG_MISSING', `cannot read ${path}: ${messageOf(cause)}`, { cause });
  }
}

/** The file’s own values, before any default. */
export const readWritten = <Written extends object>(source: string): Written =>
  (parse(source) as Written | null) ?? ({} as Written);

/**
 * @param change what the edit means, done to the values of the file.
 * @returns the file’s values after it, defaults applied.
 * @throws RasidError CONFIG_INVALID, CONFIG_NOT_EDITABLE, CONFIG_NOT_WRITABLE.
 */
export function writeEdited<Written extends object, Schema extends z.ZodType>(
  file: SourceFile,
  edited: string,
  schema: Schema,
  change: (written: Written) => void,
): z.output<Schema> {
  const meant = readWritten<Written>(file.source);
  change(meant);
  const config = readAgain(file.path, edited, schema);
  if (!isDeepStrictEqual(readWritten(edited), meant))
    throw new RasidError('CONFIG_NOT_EDITABLE', `${file.path} is laid out in a way that cannot be changed`);
  if (existsSync(file.path) ? readSource(file.path) !== file.source : file.source !== '')
    throw new RasidError('CONFIG_NOT_EDITABLE', `${file.path} was changed by somebody else meanwhile`);
  replaceFile(file.path, edited);
  return config;
}

function readAgain<Schema extends z.ZodType>(path: string, source: string, schema: Schema): z.output<Schema> {
  try {
    return parseYaml(source, path, schema);
  } catch (cause) {
    const why = `the change would leave ${path} faulty: ${messageOf(cause)}`;
    throw new RasidError('CONFIG_NOT_EDITABLE', why, { cause });
  }
}

/** A reader finds the old file or the new one, never half of either; links and rights stay. */
function replaceFile(path: string, source: string): void {
  let beside: string | undefined;
  try {
    const target = existsSync(path) ? realpathSync(path) : path;
    const mode = statSync(target, { throwIfNoEntry: false })?.mode ?? PRIVATE;
    beside = `${target}.${process.pid}.new`;
    writeFileSync(beside, source, { mode, flush: true });
    renameSync(beside, target);
  } catch (cause) {
    if (beside !== undefined) rmSync(beside, { force: true });
    throw new RasidError('CONFIG_NOT_WRITABLE', `cannot write ${path}: ${messageOf(cause)}`, { cause });
  }
}
