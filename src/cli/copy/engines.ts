// Opens the records that a copy goes between.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings, type Settings } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import { createLogger } from '../../shared/logger.ts';
import { type Engine, openEngine } from '../../store/index.ts';
import type { Values } from '../command.ts';
import { ROOT } from '../paths.ts';

export type Where = Pick<Settings, 'databaseUrl' | 'dataDir'>;

export const whereOf = ({ data }: Values): Where => readSettings({ data: data as string | undefined }, ROOT);

/** A record that is there: a folder without one is not made into one. @throws RasidError USAGE; what opening throws. */
export async function withExisting<T>(where: Where, work: (engine: Engine) => Promise<T>): Promise<T> {
  if (!where.databaseUrl && !existsSync(join(where.dataDir, 'record')))
    throw new RasidError('USAGE', `there is no record in ${where.dataDir}`);
  return withEngine(where, work);
}

/** @param schema how many migrations a record that is made now gets; undefined: all. */
export async function withEngine<T>(
  { databaseUrl, dataDir }: Where,
  work: (engine: Engine) => Promise<T>,
  schema?: number,
): Promise<T> {
  const engine = await openEngine({ databaseUrl, dataDir, logger: createLogger('warn'), schema });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** The one file that the command takes. @throws RasidError USAGE */
export function fileOf(command: string, [file, ...more]: readonly string[]): string {
  if (file !== undefined && more.length === 0) return file;
  throw new RasidError('USAGE', `${command}: name one file`);
}
