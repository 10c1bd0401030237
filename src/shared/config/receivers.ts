// Receivers of config/alerts.yaml: whom to tell, in which language and zone, over which channel.
import { z } from 'zod';
import { LANGUAGES } from '../schema/index.ts';
import { discord, email, feed, ntfy, slack, telegram, webhook, webpush } from './channels.ts';
import { duration } from './duration.ts';
import { cap, quietHours } from './holding-back.ts';
import { timezone } from './timezone.ts';

const MINUTE = 60_000;

const channels = {
  console: z.union([z.boolean(), z.null(), z.strictObject({})]),
  webhook,
  telegram,
  slack,
  discord,
  ntfy,
  email,
  feed,
  webpush,
};

export type ChannelName = keyof typeof channels;
const NAMES = Object.keys(channels) as ChannelName[];

export const receiverSchema = z
  .strictObject({
    name: z.string().min(1),
    language: z.enum(LANGUAGES).default('both'),
    timezone: timezone.default('UTC'),
    digits: z.enum(['latn', 'arab']).default('latn'),
    quiet_hours: quietHours.optional(),
    cap: cap.optional(),
    fallback: z.string().min(1).optional(),
    fallback_after: duration().default(10 * MINUTE),
    ...z.object(channels).partial().shape,
  })
  .superRefine((entry, context) => {
    const given = NAMES.filter((name) => entry[name] !== undefined && entry[name] !== false);
    if (given.length === 1) return;
    const has = given.length === 0 ? 'none' : given.join(' and ');
    context.addIssue({
      code: 'custom',
      message: `receiver "${entry.name}" needs exactly one channel of ${NAMES.join(', ')}; it has ${has}`,
    });
  });

export type Receiver = z.output<typeof receiverSchema>;
