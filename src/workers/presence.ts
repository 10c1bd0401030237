// Says in the record that this process is up, with what it runs and by which configuration, and hears from it who
// else is and whether the record has outgrown this program.
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../shared/clock.ts';
import { fingerprintOf } from '../shared/config/fingerprint.ts';
import { VERSION } from '../shared/config/version.ts';
import type { Config, Role } from '../shared/config.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import { randomId } from '../shared/ids.ts';
import type { Logger } from '../shared/logger.ts';
import { KNOWN_MIGRATIONS } from '../store/index.ts';
import type { ProcessState, Store } from '../store/store.ts';

const BEAT_MS = 5000;
/** A record that does not answer holds no stop up: whoever beats next takes the row away. */
const LEAVE_MS = 1000;

export interface Presence {
  /** Resolves with DATA_OUTGROWN once a newer program has migrated the record: this one must stop. */
  readonly outgrown: Promise<RasidError>;
  /** From now on it works by this configuration. */
  worksBy(config: Config): Promise<void>;
  /** It goes on by the one before. @param why without secrets. */
  refused(why: string): Promise<void>;
  /** Takes its row away. */
  stop(): Promise<void>;
}

export interface PresenceParts {
  store: Pick<Store, 'processes' | 'boardKeys'>;
  roles: readonly Role[];
  config: Config;
  clock: Clock;
  logger: Logger;
}

/** @param known how many migrations this program knows; for tests. */
export async function startPresence(
  { store, roles, config, clock, logger }: PresenceParts,
  known = KNOWN_MIGRATIONS,
): Promise<Presence> {
  const key = await store.boardKeys.ensure('configuration', randomBytes(32).toString('base64url'), clock());
  const startedAt = clock().toISOString();
  const self: ProcessState = {
    id: randomId('p'),
    host: hostname(),
    pid: process.pid,
    roles: [...roles],
    version: VERSION,
    schema: known,
    startedAt,
    seenAt: startedAt,
    config: fingerprintOf(config, key),
    configFault: null,
  };
  let outgrow: (error: RasidError) => void = () => undefined;
  const outgrown = new Promise<RasidError>((resolve) => {
    outgrow = resolve;
  });
  let differed = '';
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let beating: Promise<void> = Promise.resolve();

  async function beat(): Promise<void> {
    self.seenAt = clock().toISOString();
    const { schema, others } = await store.processes.beat(self);
    if (schema > known) outgrow(tooOld(schema, known));
    const differing = others.filter((other) => differs(other, self));
    const names = differing.map(({ host, pid, version, config }) => ({ host, pid, version, config }));
    const now = JSON.stringify(names);
    if (now !== differed && differing.length > 0)
      logger.warn(
        { version: self.version, config: self.config, others: names },
        'other processes run another version or configuration',
      );
    differed = now;
  }

  /** One at a time, so that none writes what another has overtaken. */
  function beatNow(): Promise<void> {
    beating = beating.then(async () => {
      if (stopped) return;
      await beat().catch((error: unknown) =>
        logger.warn({ error: messageOf(error) }, 'the record was not told that this process is up'),
      );
    });
    return beating;
  }

  function goOn(): void {
    timer = setTimeout(() => beatNow().then(() => stopped || goOn()), BEAT_MS);
  }

  await beatNow();
  goOn();
  return {
    outgrown,
    async worksBy(next) {
      Object.assign(self, { config: fingerprintOf(next, key), configFault: null });
      await beatNow();
    },
    async refused(why) {
      self.configFault = why;
      await beatNow();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const leave = beating.then(() => store.processes.gone(self.id)).catch(() => undefined);
      await Promise.race([leave, sleep(LEAVE_MS, undefined, { ref: false })]);
    },
  };
}

const differs = (other: ProcessState, self: ProcessState): boolean =>
  other.version !== self.version || other.config !== self.config;

const tooOld = (schema: number, known: number): RasidError =>
  new RasidError(
    'DATA_OUTGROWN',
    `a newer version of Rasid has changed the record: it stands at migration ${schema}, this program knows ${known}`,
  );
