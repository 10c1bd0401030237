// `rasid backup`, `restore` and `migrate-engine`: the whole record, copied.
import type { Command } from '../command.ts';

const record = { data: { type: 'string' } } as const;
const RECORD = { data: 'folder of the embedded record (RASID_DATA; default: data)' };

export const COPY_COMMANDS: Record<string, Command> = {
  backup: {
    summary:
      'write the whole record as one file: of PostgreSQL while it is at work, of the embedded one while it is stopped',
    positionals: 'FILE',
    options: record,
    meanings: RECORD,
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    summary: 'read a backup into an empty record, whole or not at all',
    positionals: 'FILE',
    options: { ...record, check: { type: 'boolean' } },
    meanings: {
      ...RECORD,
      check: 'only try it: into a record that is thrown away, brought to the present schema',
    },
    load: async () => (await import('./restore.ts')).restore,
  },
  'migrate-engine': {
    summary: 'copy the embedded record to the PostgreSQL of DATABASE_URL, which must be empty, and compare',
    options: { ...record, back: { type: 'boolean' } },
    meanings: { ...RECORD, back: 'the other way: from PostgreSQL into an embedded record' },
    load: async () => (await import('./migrate-engine.ts')).migrateEngine,
  },
};
