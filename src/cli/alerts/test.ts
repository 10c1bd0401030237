// `rasid alerts test RECEIVER`: sends a marked test by the receiver's own channel, and says what came of it.
import { RasidError } from '../../shared/errors.ts';
import type { Telling } from '../../workers/context.ts';
import { createTellings } from '../../workers/tellings.ts';
import type { Run } from '../command.ts';
import { openConfig } from './open-record.ts';
import { assertReceiver } from './options.ts';
import { testContent } from './test-content.ts';

/** Longer than any channel waits. */
const DEADLINE_MS = 90_000;

export const test: Run = async (values, names) => {
  if (names.length === 0) throw new RasidError('USAGE', 'alerts test: name a receiver of alerts.yaml');
  const config = openConfig(values);
  for (const name of names) assertReceiver(name, config.alerts.receivers);
  const tellings = createTellings(config);
  try {
    for (const name of names) await tell(name, tellings.get(name)!);
  } finally {
    for (const { channel } of tellings.values()) await channel.close?.();
  }
  return 0;
};

/** @throws RasidError as the channel does: what it means and what to do are printed, and end the command. */
async function tell(name: string, { channel, prepare }: Telling): Promise<void> {
  const content = testContent(name, new Date());
  const message = await prepare(content, 'test');
  const began = performance.now();
  const { providerMessageId } = await channel.send(message, AbortSignal.timeout(DEADLINE_MS));
  const took = Math.round(performance.now() - began);
  const id = providerMessageId === null ? '' : `, there called ${providerMessageId}`;
  console.log(`${name}: taken in ${took} ms as ${content.delivery.id}${id}`);
}
