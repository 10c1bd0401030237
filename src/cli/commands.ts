// The table of commands. Each is loaded only when it runs, so that `rasid schema` opens no database.
import { ACCESS_COMMANDS } from './access/commands.ts';
import { ALERT_COMMANDS } from './alerts/commands.ts';
import type { Command } from './command.ts';
import { COPY_COMMANDS } from './copy/commands.ts';
import { EXPORT_COMMANDS } from './export/command.ts';
import { FEED_COMMANDS } from './feeds/commands.ts';
import { QUARANTINE_COMMANDS } from './quarantine/commands.ts';

const config = { config: { type: 'string' } } as const;
const CONFIG = { config: 'folder of feeds.yaml, alerts.yaml, actors.yaml (RASID_CONFIG; default: config)' };

export const COMMANDS: Record<string, Command> = {
  start: {
    summary: 'watch the feeds, read, tell, and serve the board',
    options: {
      ...config,
      data: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      roles: { type: 'string' },
    },
    meanings: {
      ...CONFIG,
      data: 'folder of the embedded record (RASID_DATA; default: data)',
      port: 'port of the board (PORT; default: 7300)',
      host: 'address of the board (HOST; default: 127.0.0.1)',
      roles: 'some of poll,extract,alert,deliver,board (RASID_ROLES; default: all)',
    },
    load: async () => (await import('./start.ts')).start,
  },
  health: {
    summary: 'say whether the process that was started alike is ready: 0 if so, 1 if not; for containers',
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      roles: { type: 'string' },
    },
    meanings: {
      data: 'folder of the embedded record (RASID_DATA; default: data)',
      port: 'port of its board (PORT; default: 7300)',
      host: 'address of its board (HOST; default: 127.0.0.1)',
      roles: 'its roles (RASID_ROLES; default: all); without a board, the record and Redis are asked',
    },
    load: async () => (await import('./health.ts')).health,
  },
  demo: {
    summary: 'show the whole river on a wire of our own, nothing to configure',
    options: { once: { type: 'boolean' }, port: { type: 'string' } },
    meanings: {
      once: 'exit when everything has been told',
      port: 'port of the board (default: 7300, or a free one)',
    },
    load: async () => (await import('./demo.ts')).demo,
  },
  extract: {
    summary: 'read JSON lines {id, title?, text, publishedAt?} on stdin, write {id, events} on stdout',
    options: { ...config, full: { type: 'boolean' } },
    meanings: { ...CONFIG, full: 'add rule, words, coordinates and speaker to each event' },
    load: async () => (await import('./extract.ts')).extract,
  },
  evaluate: {
    summary: 'score the extractor on annotated articles',
    positionals: 'GOLD.json…',
    options: { ...config, show: { type: 'boolean' }, json: { type: 'boolean' } },
    meanings: {
      ...CONFIG,
      show: 'list every miss and every false event with its cause',
      json: 'print the figures as JSON',
    },
    load: async () => (await import('./evaluate.ts')).evaluate,
  },
  replay: {
    summary: 'read stored articles again, show what would change, and with --apply change it; tells nobody',
    options: {
      ...config,
      data: { type: 'string' },
      since: { type: 'string' },
      all: { type: 'boolean' },
      apply: { type: 'boolean' },
    },
    meanings: {
      ...CONFIG,
      data: 'folder of the embedded record (RASID_DATA; default: data)',
      since: 'only articles fetched since that date',
      all: 'those too that this version has read',
      apply: 'write what has changed',
    },
    load: async () => (await import('./replay.ts')).replay,
  },
  corrections: {
    summary: 'write the articles that editors corrected as a gold file for `rasid evaluate`',
    positionals: 'export',
    options: { ...config, data: { type: 'string' } },
    meanings: { ...CONFIG, data: 'folder of the embedded record (RASID_DATA; default: data)' },
    load: async () => (await import('./corrections.ts')).corrections,
  },
  control: {
    summary: 'say who holds a place, since when and who says so; every place where none is named',
    positionals: '[PLACE]',
    options: {
      ...config,
      data: { type: 'string' },
      at: { type: 'string' },
      json: { type: 'boolean' },
    },
    meanings: {
      ...CONFIG,
      data: 'folder of the embedded record (RASID_DATA; default: data)',
      at: 'as it stood at that date or instant (default: now)',
      json: 'print the same as JSON',
    },
    load: async () => (await import('./control.ts')).control,
  },
  try: {
    summary: 'show how a text is read: the stages and the winning rules',
    positionals: '"نص"',
    options: { ...config, at: { type: 'string' } },
    meanings: { ...CONFIG, at: 'publication time (default: now)' },
    load: async () => (await import('./try.ts')).tryText,
  },
  ...EXPORT_COMMANDS,
  ...FEED_COMMANDS,
  ...ALERT_COMMANDS,
  ...QUARANTINE_COMMANDS,
  ...ACCESS_COMMANDS,
  ...COPY_COMMANDS,
  gazetteer: {
    summary: 'add the places of a GeoNames country dump (SY.txt) to your own gazetteer',
    positionals: 'import FILE',
    options: { ...config },
    meanings: { config: 'folder that gazetteer.local.tsv is kept in (RASID_CONFIG; default: config)' },
    load: async () => (await import('./gazetteer.ts')).gazetteer,
  },
  schema: {
    summary: 'print the corpus schema as JSON Schema',
    options: {},
    meanings: {},
    load: async () => (await import('./schema.ts')).schema,
  },
  doctor: {
    summary: 'look at all that Rasid needs and say what to do; exit code 1 where something is',
    options: {
      ...config,
      data: { type: 'string' },
      offline: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    meanings: {
      ...CONFIG,
      data: 'folder of the embedded record (RASID_DATA; default: data)',
      offline: 'leave feeds and receivers alone',
      json: 'print the findings as JSON',
    },
    load: async () => (await import('./doctor/doctor.ts')).doctor,
  },
  'check-config': {
    summary: 'validate the configuration and say what it amounts to',
    options: { ...config },
    meanings: CONFIG,
    load: async () => (await import('./check-config.ts')).checkConfig,
  },
};
