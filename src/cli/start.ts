// `rasid start`: the daemon. Stops on SIGINT and SIGTERM within ten seconds; a second signal stops at once. Stops as well
// when the record has outgrown it. SIGHUP makes it read the configuration again.
import { loadConfig, readSettings } from '../shared/config.ts';
import { createLogger } from '../shared/logger.ts';
import type { Run } from './command.ts';
import { ROOT, SHIPPED_CONFIG } from './paths.ts';
import { firstSignal, hangups } from './signals.ts';

export const start: Run = async (values) => {
  const settings = readSettings(values as Record<string, string | undefined>, ROOT);
  const config = loadConfig(settings.configDir, SHIPPED_CONFIG);
  const logger = createLogger(settings.logLevel);
  const signal = firstSignal();
  const hangup = hangups();
  // Loaded when nothing stands in the way: whoever mistyped an option is told so at once.
  const { startRasid } = await import('../main.ts');
  const rasid = await startRasid(settings, config, logger);
  const feeds = config.feeds.filter(({ enabled }) => enabled).length;
  if (rasid.address) console.log(`Rasid is watching ${feeds} feeds. Board: ${rasid.address}`);
  hangup.answer(() => void rasid.reload(() => loadConfig(settings.configDir, SHIPPED_CONFIG)));
  const reason = await Promise.race([signal, rasid.outgrown]);
  logger.info(typeof reason === 'string' ? { signal: reason } : { code: reason.code }, 'stopping');
  await rasid.stop();
  logger.info('stopped');
  if (typeof reason !== 'string') throw reason;
  return 0;
};
