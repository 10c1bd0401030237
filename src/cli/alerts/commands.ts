// `rasid alerts …`: why somebody was told or not, what would be told, and what is muted; telling is `rasid start`.
import type { Command } from '../command.ts';
import { DELIVERY_COMMANDS } from './delivery-commands.ts';

const config = { config: { type: 'string' } } as const;
const CONFIG = { config: 'folder of alerts.yaml (RASID_CONFIG; default: config)' };
const record = { ...config, data: { type: 'string' } } as const;
const RECORD = { ...CONFIG, data: 'folder of the embedded record (RASID_DATA; default: data)' };

export const ALERT_COMMANDS: Record<string, Command> = {
  'alerts explain': {
    summary: 'say why each receiver was or was not told of an incident',
    positionals: 'INCIDENT',
    options: { ...record, at: { type: 'string' } },
    meanings: { ...RECORD, at: 'as of when (default: when its latest revision was made)' },
    load: async () => (await import('./explain.ts')).explain,
  },
  'alerts preview': {
    summary: 'print what receivers would be sent of an incident, or of a made-up one',
    positionals: '[INCIDENT]',
    options: { ...record, receiver: { type: 'string' } },
    meanings: { ...RECORD, receiver: 'only this one' },
    load: async () => (await import('./preview.ts')).preview,
  },
  'alerts replay': {
    summary: 'try a configuration on the record: who would have been told what; sends nothing',
    options: {
      ...record,
      since: { type: 'string' },
      receiver: { type: 'string' },
      quiet: { type: 'boolean' },
    },
    meanings: {
      ...RECORD,
      since: 'only revisions made since: 2026-03-04, 3d',
      receiver: 'only what this one would be told',
      quiet: 'only the counts and the differences',
    },
    load: async () => (await import('./replay.ts')).replay,
  },
  'alerts silence': {
    summary: 'mute what matches for a while, list what is muted, or end it',
    positionals: "add 'MATCHER'…|list|expire ID",
    options: {
      ...record,
      for: { type: 'string' },
      until: { type: 'string' },
      comment: { type: 'string' },
      receiver: { type: 'string', multiple: true },
      by: { type: 'string' },
      all: { type: 'boolean' },
    },
    meanings: {
      ...RECORD,
      for: 'how long: 30m, 2h, 1d',
      until: 'or until when: 2026-03-04T09:00Z',
      comment: 'why; needed',
      receiver: 'only for this one; may be given several times (default: all)',
      by: 'who says so (default: the user of this machine)',
      all: 'of the list: those too that have ended',
    },
    load: async () => (await import('./silence.ts')).silence,
  },
  ...DELIVERY_COMMANDS,
  'alerts test': {
    summary: 'send a marked test to receivers, by their own channels',
    positionals: 'RECEIVER…',
    options: { config: { type: 'string' } },
    meanings: { config: 'folder of alerts.yaml (RASID_CONFIG; default: config)' },
    load: async () => (await import('./test.ts')).test,
  },
};
