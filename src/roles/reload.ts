// Reads the configuration again on demand: a valid one holds from then on, a faulty one changes nothing and is shown.
import type { Config } from '../shared/config.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Presence } from '../workers/presence.ts';
import type { Succession } from './succession.ts';

/** @returns whether the configuration was taken. One that comes while another is at it waits its turn. */
export type Reload = (load: () => Config) => Promise<boolean>;

export function createReload(
  takeOver: Succession['next'],
  presence: Pick<Presence, 'worksBy' | 'refused'>,
  logger: Logger,
): Reload {
  let turn: Promise<unknown> = Promise.resolve();

  async function reload(load: () => Config): Promise<boolean> {
    try {
      const config = load();
      if (!(await takeOver(config))) return false;
      await presence.worksBy(config);
      const { feeds, alerts } = config;
      const on = feeds.filter(({ enabled }) => enabled).length;
      logger.info({ feeds: on, receivers: alerts.receivers.length }, 'configuration was read again');
      return true;
    } catch (error) {
      const code = error instanceof RasidError ? error.code : undefined;
      logger.error(
        { code, error: messageOf(error) },
        'the new configuration is refused: the one before still holds',
      );
      await presence.refused(messageOf(error));
      return false;
    }
  }

  return (load) => {
    const mine = turn.then(() => reload(load));
    turn = mine;
    return mine;
  };
}
