// `rasid quarantine …`: what could not be worked on, and how it is put back to work.
import type { Command } from '../command.ts';

const record = { config: { type: 'string' }, data: { type: 'string' } } as const;
const RECORD = {
  config: 'folder of the configuration (RASID_CONFIG; default: config)',
  data: 'folder of the embedded record (RASID_DATA; default: data)',
};

export const QUARANTINE_COMMANDS: Record<string, Command> = {
  'quarantine list': {
    summary: 'list what could not be worked on, with the reason',
    options: { ...record, limit: { type: 'string' }, json: { type: 'boolean' } },
    meanings: {
      ...RECORD,
      limit: 'how many at most, the newest first (default: 50)',
      json: 'print them as JSON lines',
    },
    load: async () => (await import('./list.ts')).list,
  },
  'quarantine retry': {
    summary: 'put what is quarantined back to work; what fails again comes back',
    positionals: '[ENTRY…]',
    options: { ...record, all: { type: 'boolean' } },
    meanings: { ...RECORD, all: 'everything that is quarantined' },
    load: async () => (await import('./retry.ts')).retry,
  },
};
