// `rasid start`: the daemon. Stops on SIGINT and SIGTERM within ten seconds; a second signal stops at once.
import { startRasid } from '../main.ts';
import { loadConfig, readSettings } from '../shared/config.ts';
import { createLogger } from '../shared/logger.ts';
import type { Run } from './commands.ts';
import { ROOT, SHIPPED_CONFIG } from './paths.ts';

export const start: Run = async (values) => {
  const settings = readSettings(values as Record<string, string | undefined>, ROOT);
  const config = loadConfig(settings.configDir, SHIPPED_CONFIG);
  const logger = createLogger(settings.logLevel);
  const stopSignal = firstSignal();
  const rasid = await startRasid(settings, config, logger);
  if (rasid.address) console.log(`Rasid is watching ${config.feeds.filter(({ enabled }) => enabled).length} feeds. Board: ${rasid.address}`);
  const signal = await stopSignal;
  logger.info({ signal }, 'stopping');
  process.once(signal, () => process.exit(130));
  await rasid.stop();
  logger.info('stopped');
  return 0;
};

function firstSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}
