// What can be done by hand about deliveries: look at them, send them again, say that they have arrived.
import type { Command } from '../command.ts';

const record = { config: { type: 'string' }, data: { type: 'string' } } as const;
const RECORD = {
  config: 'folder of alerts.yaml (RASID_CONFIG; default: config)',
  data: 'folder of the embedded record (RASID_DATA; default: data)',
};

export const DELIVERY_COMMANDS: Record<string, Command> = {
  'alerts deliveries': {
    summary: 'list what was told to whom, what waits, what died and what is in doubt',
    options: {
      ...record,
      state: { type: 'string' },
      receiver: { type: 'string' },
      since: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean' },
    },
    meanings: {
      ...RECORD,
      state: 'held, folded, pending, sending, sent, retry, dead, uncertain or superseded (default: all)',
      receiver: 'only those to this receiver',
      since: 'only those that came into their state since: a date, or a span like 2h',
      limit: 'how many at most, the newest first (default: 50)',
      json: 'print them as JSON lines',
    },
    load: async () => (await import('./deliveries.ts')).deliveries,
  },
  'alerts resend': {
    summary: 'send dead and uncertain deliveries again, under their old ids',
    positionals: '[DELIVERY…]',
    options: { ...record, receiver: { type: 'string' }, since: { type: 'string' } },
    meanings: {
      ...RECORD,
      receiver: 'all that died on the way to this receiver',
      since: 'with --receiver: only those that died since: a date, or a span like 2h',
    },
    load: async () => (await import('./resend.ts')).resend,
  },
  'alerts settle': {
    summary: 'say that deliveries in doubt have arrived: they are not sent again',
    positionals: 'DELIVERY…',
    options: { ...record, sent: { type: 'boolean' } },
    meanings: { ...RECORD, sent: 'they have been seen at the receiver' },
    load: async () => (await import('./settle.ts')).settle,
  },
};
