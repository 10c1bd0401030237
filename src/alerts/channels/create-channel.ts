// The channel a receiver in alerts.yaml asks for.
import type { Receiver } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import type { Channel } from './channel.ts';
import { createConsoleChannel } from './console.ts';
import { createWebhookChannel } from './webhook.ts';

/** @throws RasidError CONFIG_INVALID where it names none (the configuration’s own check comes first). */
export function createChannel(receiver: Receiver): Channel {
  if (receiver.webhook) return createWebhookChannel(receiver.webhook);
  if (receiver.console !== undefined && receiver.console !== false) return createConsoleChannel();
  throw new RasidError('CONFIG_INVALID', `receiver "${receiver.name}" has no channel`);
}
