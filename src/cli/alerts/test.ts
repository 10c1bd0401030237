// `rasid alerts test RECEIVER`: sends a marked test by the receiver's own channel, and says what came of it.

import { nearest } from '../../shared/config/nearest.ts';
import { type Config, loadConfig, readSettings } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import type { Telling } from '../../workers/context.ts';
import { createTellings } from '../../workers/tellings.ts';
import type { Run } from '../command.ts';
import { ROOT, SHIPPED_CONFIG } from '../paths.ts';
import { sampleContent } from './sample.ts';

/** Longer than any channel waits. */
const DEADLINE_MS = 90_000;

export const test: Run = async (values, names) => {
  if (names.length === 0) throw new RasidError('USAGE', 'alerts test: name a receiver of alerts.yaml');
  const { configDir } = readSettings({ config: values.config as string | undefined }, ROOT);
  const config = loadConfig(configDir, SHIPPED_CONFIG);
  for (const name of names) assertKnown(config, name);
  const tellings = createTellings(config);
  try {
    for (const name of names) await tell(name, tellings.get(name)!);
  } finally {
    for (const { channel } of tellings.values()) await channel.close?.();
  }
  return 0;
};

/** @throws RasidError as the channel does: its code, what it means and what to do are printed, and end the command. */
async function tell(name: string, { channel, prepare }: Telling): Promise<void> {
  const content = sampleContent(name, new Date());
  const claimed = { ...content, first: null, previous: null, doubts: 0, parts: [] };
  const message = await prepare(claimed, 'test');
  const began = performance.now();
  const { providerMessageId } = await channel.send(message, AbortSignal.timeout(DEADLINE_MS));
  const took = Math.round(performance.now() - began);
  const id = providerMessageId === null ? '' : `, there called ${providerMessageId}`;
  console.log(`${name}: taken in ${took} ms as ${content.delivery.id}${id}`);
}

function assertKnown({ alerts }: Config, name: string): void {
  const names = alerts.receivers.map((receiver) => receiver.name);
  if (names.includes(name)) return;
  const guess = nearest(name, names);
  const hint = guess === undefined ? `; there are ${names.join(', ')}` : `; did you mean "${guess}"?`;
  throw new RasidError('USAGE', `alerts test: no receiver is called "${name}"${hint}`);
}
