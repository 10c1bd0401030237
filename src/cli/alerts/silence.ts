// `rasid alerts silence add|list|expire`: mutes what matches for a while. While a Rasid runs on the embedded engine the
// record is its own; on PostgreSQL this works beside it.
import { userInfo } from 'node:os';
import { RasidError } from '../../shared/errors.ts';
import type { Silence } from '../../shared/schema/index.ts';
import { makeSilence, type SilenceFault } from '../../shared/silences/index.ts';
import type { Store } from '../../store/index.ts';
import type { Run, Values } from '../command.ts';
import { plain } from '../feeds/terminal.ts';
import { openConfig, withRecord } from './open-record.ts';
import { durationOf, instantOf } from './options.ts';

const MOST_LISTED = 1000;

type Act = (store: Store) => Promise<string>;

/** What is wrong with the words is said before the record is opened. */
const ACTIONS: Record<string, (values: Values, words: readonly string[], now: Date) => Act> = {
  add: (values, matchers, now) => {
    const made = silenceOf(values, matchers, now);
    return async (store) => {
      await store.silences.add(made, now);
      return lineOf(made, now);
    };
  },
  list:
    ({ all }, _words, now) =>
    async (store) => {
      const found = await store.silences.list({ endingAfter: all ? null : now, limit: MOST_LISTED });
      return found.length === 0 ? 'nothing is silenced' : found.map((one) => lineOf(one, now)).join('\n');
    },
  expire: (_values, [id], now) => {
    if (id === undefined) throw new RasidError('USAGE', 'alerts silence expire: give the id of the silence');
    return async (store) => {
      const ended = await store.silences.expire(id, now);
      if (ended) return lineOf(ended, now);
      throw new RasidError(
        'USAGE',
        `no silence is called "${id}"; \`rasid alerts silence list --all\` names them`,
      );
    };
  },
};

export const silence: Run = async (values, [action = '', ...words]) => {
  if (!Object.hasOwn(ACTIONS, action))
    throw new RasidError('USAGE', 'alerts silence: say add, list or expire');
  const act = ACTIONS[action]!(values, words, new Date());
  console.log(await withRecord(values, act).catch(explainLock));
  return 0;
};

/** A running Rasid on the embedded engine holds the record alone. */
function explainLock(error: unknown): never {
  if (error instanceof RasidError && error.code === 'DATA_LOCKED')
    throw new RasidError(
      'DATA_LOCKED',
      `${error.message}; silences can be changed beside a running Rasid on PostgreSQL only, on the embedded engine while it is stopped`,
      { cause: error },
    );
  throw error;
}

/** @throws RasidError USAGE naming what is missing or wrong. */
export function silenceOf(values: Values, matchers: readonly string[], now: Date): Silence {
  const receivers = (values.receiver as string[] | undefined) ?? null;
  const asked = {
    matchers,
    receivers,
    comment: (values.comment as string | undefined) ?? '',
    by: (values.by as string | undefined) ?? userInfo().username,
  };
  // Matchers and comment before the end: the first word that is wrong is the first one named.
  const early = makeSilence({ ...asked, receivers: null, endsAt: FAR_OFF }, undefined, now);
  if ('field' in early) throw faultOf(early);
  const known = receivers && openConfig(values).alerts.receivers.map(({ name }) => name);
  const made = makeSilence({ ...asked, endsAt: endOf(values, now) }, known ?? undefined, now);
  if ('field' in made) throw faultOf(made);
  return made;
}

const FAR_OFF = new Date(8.64e15);

const faultOf = ({ field, message }: SilenceFault): RasidError =>
  new RasidError(
    'USAGE',
    `alerts silence add: ${field === 'comment' ? `${message}, with --comment` : message}`,
  );

function endOf({ for: duration, until }: Values, now: Date): Date {
  if ((duration === undefined) === (until === undefined))
    throw new RasidError(
      'USAGE',
      'alerts silence add: say how long, with --for 2h or --until 2026-03-04T09:00Z',
    );
  return duration === undefined
    ? instantOf('until', until as string)
    : new Date(now.getTime() + durationOf('for', duration as string));
}

function lineOf({ id, matchers, receivers, comment, createdBy, endsAt }: Silence, now: Date): string {
  const whom = receivers === null ? 'all receivers' : receivers.join(', ');
  const ends = endsAt > now.toISOString() ? `until ${endsAt}` : `ended ${endsAt}`;
  return plain(
    `${id}  ${ends}  ${matchers.join(', ')}  for ${whom}  «${comment}» (${createdBy})`,
    process.stdout.isTTY === true,
  );
}
