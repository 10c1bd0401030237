// The record and the configuration for one command. The embedded record is free only while no `rasid start` holds it.
import { parseDuration } from '../../shared/config/duration.ts';
import { type Config, loadConfig, readSettings } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import { createLogger } from '../../shared/logger.ts';
import { createStore, openEngine, type Store } from '../../store/index.ts';
import type { Values } from '../command.ts';
import { ROOT, SHIPPED_CONFIG } from '../paths.ts';

/** @throws RasidError DATA_LOCKED and what else opening a record throws; whatever `work` throws. */
export async function withRecord<T>(values: Values, work: (store: Store) => Promise<T>): Promise<T> {
  const { config, data } = values as { config?: string; data?: string };
  const { databaseUrl, dataDir } = readSettings({ config, data }, ROOT);
  const store = createStore(await openEngine({ databaseUrl, dataDir, logger: createLogger('warn') }));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** @throws RasidError CONFIG_MISSING, CONFIG_INVALID */
export function openConfig({ config }: Values): Config {
  const { configDir } = readSettings({ config: config as string | undefined }, ROOT);
  return loadConfig(configDir, SHIPPED_CONFIG);
}

/** A date or instant, or a span back from now: 2h, 3d. @throws RasidError USAGE */
export function sinceOf(command: string, text: string | undefined, now: Date): Date | undefined {
  if (text === undefined) return undefined;
  const span = parseDuration(text);
  const since = span === undefined ? new Date(text) : new Date(now.getTime() - span);
  if (!Number.isNaN(since.getTime())) return since;
  throw new RasidError('USAGE', `${command}: --since takes a date like 2026-03-04, or a span like 2h`);
}
