import { expect, it } from 'vitest';
import { createLasting } from '../../src/roles/lasting.ts';
import { createReload } from '../../src/roles/reload.ts';
import { createSuccession } from '../../src/roles/succession.ts';
import type { Config } from '../../src/shared/config.ts';
import { RasidError } from '../../src/shared/errors.ts';
import { createLogger } from '../../src/shared/logger.ts';

const logger = createLogger('silent');
const named = (name: string) => ({ name, feeds: [], alerts: { receivers: [] } }) as unknown as Config;
const nameOf = (config: Config) => (config as unknown as { name: string }).name;

/** @param finished when the jobs in hand of each are. */
function rig(finished: Promise<void> = Promise.resolve()) {
  const said: string[] = [];
  const succession = createSuccession(async (config, isFirst) => {
    const name = nameOf(config);
    if (name === 'faulty') throw new RasidError('CONFIG_INVALID', 'a fault');
    said.push(`${name} built${isFirst ? ' first' : ''}`);
    return {
      address: undefined,
      begin: () => said.push(`${name} begins`),
      end: (deadlineMs) => {
        said.push(`${name} ends within ${deadlineMs}`);
        return finished;
      },
    };
  }, logger);
  return { said, succession };
}

it('builds the next before the last ends, and lets both take no job at the same moment', async () => {
  const { said, succession } = rig();
  await succession.next(named('a'));
  await succession.next(named('b'));
  await new Promise(setImmediate);
  await succession.end(8000);
  expect(said).toEqual([
    'a built first',
    'a begins',
    'b built',
    'a ends within 60000',
    'b begins',
    'b ends within 8000',
  ]);
});

it('gives one that still has jobs in hand no more time than a stop has', async () => {
  let finish: () => void = () => undefined;
  const { said, succession } = rig(
    new Promise((resolve) => {
      finish = resolve;
    }),
  );
  await succession.next(named('a'));
  await succession.next(named('b'));
  const ended = succession.end(8000);
  finish();
  await ended;
  expect(said.slice(-2)).toEqual(['a ends within 8000', 'b ends within 8000']);
});

it('leaves all as it is where the next cannot be built', async () => {
  const { said, succession } = rig();
  await succession.next(named('a'));
  await expect(succession.next(named('faulty'))).rejects.toThrow('a fault');
  expect(said).toEqual(['a built first', 'a begins']);
});

it('lets nobody take over from one that was stopped, and ends what is being built meanwhile', async () => {
  const { said, succession } = rig();
  await succession.next(named('a'));
  const built = succession.next(named('b'));
  await succession.end(8000);
  expect(await built).toBeUndefined();
  expect(await succession.next(named('c'))).toBeUndefined();
  expect(said.slice(2).toSorted()).toEqual(['a ends within 8000', 'b built', 'b ends within 0']);
});

it('keeps what outlives a configuration until the process stops, and makes nothing after that', async () => {
  const said: string[] = [];
  const lasting = createLasting();
  const once = (name: string, wait?: Promise<unknown>) =>
    lasting.once(
      name,
      async () => {
        await wait;
        said.push(`${name} made`);
        return name;
      },
      async () => void said.push(`${name} closed`),
    );
  expect([await once('a'), await once('a'), await once('b')]).toEqual(['a', 'a', 'b']);
  const late = once('late', new Promise((resolve) => setTimeout(resolve, 20)));
  await lasting.close();
  await expect(late).rejects.toThrow('stopping');
  await expect(once('c')).rejects.toThrow('stopping');
  expect(said).toEqual(['a made', 'b made', 'b closed', 'a closed', 'late made', 'late closed']);
});

it('reads one configuration at a time, and tells of refusals', async () => {
  const { said, succession } = rig();
  const told: string[] = [];
  const presence = {
    worksBy: async (config: Config) => void told.push(nameOf(config)),
    refused: async (why: string) => void told.push(`refused: ${why}`),
  };
  const reload = createReload((config) => succession.next(config), presence, logger);
  const taken = await Promise.all([
    reload(() => named('a')),
    reload(() => named('faulty')),
    reload(() => {
      throw new RasidError('CONFIG_INVALID', 'feeds.yaml:3: a fault');
    }),
    reload(() => named('b')),
  ]);
  expect(taken).toEqual([true, false, false, true]);
  expect(told).toEqual(['a', 'refused: a fault', 'refused: feeds.yaml:3: a fault', 'b']);
  expect(said.at(-1)).toBe('b begins');
});
