// Every error that stops something has a code here: what it means, what to do, how the program exits and
// whether the work may be tried again. docs/errors.md is held against this table by a test.

/** When the same work may succeed: `never`, `later` (backoff decides), or after a given time. */
export type Retry = 'never' | 'later' | { afterMs: number };

interface ErrorEntry {
  /** Process exit code where it stops the program. */
  readonly exit: number;
  readonly retry: 'never' | 'later';
  /** What to do about it. */
  readonly advice: string;
}

export const ERRORS = {
  USAGE: {
    exit: 2,
    retry: 'never',
    advice: 'Run `npm run -s rasid -- help` for the commands and their options.',
  },
  CONFIG_INVALID: { exit: 10, retry: 'never', advice: 'Mend the named line, then run `rasid check-config`.' },
  CONFIG_MISSING: {
    exit: 11,
    retry: 'never',
    advice:
      'Give the folder that holds feeds.yaml, alerts.yaml and actors.yaml with --config or RASID_CONFIG.',
  },
  CONFIG_NOT_WRITABLE: {
    exit: 12,
    retry: 'never',
    advice: 'Make the configuration folder writable, or name another with --config or RASID_CONFIG.',
  },
  CONFIG_NOT_EDITABLE: {
    exit: 13,
    retry: 'never',
    advice:
      'Run the command again, or write the change into the file by hand; `feeds … --dry-run` prints it.',
  },
  FEED_KNOWN: {
    exit: 14,
    retry: 'never',
    advice: 'Edit the entry in feeds.yaml, or choose another address or another --id.',
  },
  SECRET_UNREADABLE: {
    exit: 15,
    retry: 'never',
    advice:
      'Let NAME_FILE name a file that Rasid may read and that holds the secret alone, or set NAME; not both.',
  },
  DATA_LOCKED: {
    exit: 20,
    retry: 'never',
    advice:
      'Stop the other process, give this one a folder of its own with --data, or set DATABASE_URL to share a PostgreSQL.',
  },
  DATA_NOT_WRITABLE: {
    exit: 21,
    retry: 'never',
    advice: 'Make the folder writable, or choose another with --data or RASID_DATA.',
  },
  DATA_FOREIGN: {
    exit: 22,
    retry: 'never',
    advice: 'Choose an empty folder, or one that Rasid made, with --data or RASID_DATA.',
  },
  DATA_NEWER: { exit: 23, retry: 'never', advice: 'Run the version of Rasid that wrote it, or a newer one.' },
  DATA_OUTGROWN: {
    exit: 24,
    retry: 'never',
    advice: 'Start this process with the version of Rasid that the others run, or a newer one.',
  },
  RECORD_NOT_EMPTY: {
    exit: 25,
    retry: 'never',
    advice:
      'Name an empty database with DATABASE_URL, or another folder with --data: a copy is never mixed with what is there.',
  },
  RECORD_IN_USE: {
    exit: 26,
    retry: 'never',
    advice: 'Stop every `rasid start` that works on it; one that was killed is forgotten after a minute.',
  },
  SCHEMA_DIFFERS: {
    exit: 27,
    retry: 'never',
    advice: 'Restore into a database without tables of Rasid, or a folder that is not there yet.',
  },
  PORT_TAKEN: {
    exit: 30,
    retry: 'never',
    advice: 'Stop what listens there, or choose another port with --port or PORT.',
  },
  ACCESS_REQUIRED: {
    exit: 31,
    retry: 'never',
    advice:
      'Add somebody with `rasid users add NAME --role admin`, or name your reverse proxy and its header in access.yaml, or listen on 127.0.0.1; docs/access.md says more.',
  },
  POSTGRES_UNREACHABLE: {
    exit: 40,
    retry: 'later',
    advice:
      'Start PostgreSQL, create the database that DATABASE_URL names, or correct its address, user or password.',
  },
  POSTGRES_TOO_OLD: {
    exit: 41,
    retry: 'never',
    advice: 'Use PostgreSQL 14 or newer, or unset DATABASE_URL for the embedded engine.',
  },
  REDIS_UNREACHABLE: {
    exit: 42,
    retry: 'later',
    advice: 'Start Redis, or correct REDIS_URL, or unset it to queue in the database.',
  },
  REDIS_TOO_OLD: {
    exit: 43,
    retry: 'never',
    advice: 'Use Redis 6.2 or newer, or unset REDIS_URL to queue in the database.',
  },
  FILE_NOT_WRITABLE: {
    exit: 50,
    retry: 'never',
    advice: 'Choose another file with --out, or make room and its folder writable.',
  },
  BOARD_UNREACHABLE: {
    exit: 51,
    retry: 'later',
    advice:
      'Check the address, and that `rasid start` runs there; what was written before it broke off is gone.',
  },
  BOARD_REFUSED: {
    exit: 52,
    retry: 'never',
    advice: 'Do as the board says; where it asks who may, give a token that may read with --token-file.',
  },
  BACKUP_BROKEN: {
    exit: 53,
    retry: 'never',
    advice: 'Fetch the file again from where it is kept, or take an older backup; nothing was restored.',
  },
  COPY_DIFFERS: {
    exit: 54,
    retry: 'never',
    advice: 'Nothing was kept and the source is as it was: try again, and report it if it comes back.',
  },
  FEED_UNREACHABLE: {
    exit: 1,
    retry: 'later',
    advice: 'Check the address, and that this machine reaches it.',
  },
  FEED_REFUSED: {
    exit: 1,
    retry: 'later',
    advice: 'The host answered with an error; Rasid tries again later.',
  },
  FEED_NOT_A_FEED: {
    exit: 1,
    retry: 'later',
    advice: 'Open the address in a browser and look for the page’s RSS or Atom link.',
  },
  FEED_TOO_LARGE: {
    exit: 1,
    retry: 'later',
    advice: 'Ask the outlet for a shorter feed, or choose one of its sections.',
  },
  FEED_ADDRESS_FORBIDDEN: {
    exit: 1,
    retry: 'never',
    advice: 'Feeds on private or loopback addresses need `allowPrivate: true` in feeds.yaml.',
  },
  RECEIVER_REFUSED: {
    exit: 1,
    retry: 'never',
    advice: 'Check the receiver’s address and secret in alerts.yaml.',
  },
  RECEIVER_UNREACHABLE: {
    exit: 1,
    retry: 'later',
    advice: 'Check that the receiver is up; Rasid tries again with backoff.',
  },
  RECEIVER_GONE: {
    exit: 1,
    retry: 'never',
    advice:
      'The receiver says that it is no more: nothing is sent to it until the next start or SIGHUP. Correct it in alerts.yaml, then `rasid alerts resend --receiver NAME`.',
  },
  READING_FAILED: {
    exit: 1,
    retry: 'later',
    advice:
      'Rasid tries it again, then quarantines it. Keep its text and report it: that is a fault of the program.',
  },
  JOB_INVALID: {
    exit: 1,
    retry: 'never',
    advice: 'The payload does not fit its queue: an older or foreign program added it.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

export class RasidError extends Error {
  readonly code: ErrorCode;
  readonly retry: Retry;
  /** Whether what failed may have taken effect all the same; undefined: the cause tells. */
  readonly inDoubt: boolean | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; retry?: Retry; inDoubt?: boolean } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'RasidError';
    this.code = code;
    this.retry = options.retry ?? ERRORS[code].retry;
    this.inDoubt = options.inDoubt;
  }

  get exitCode(): number {
    return ERRORS[this.code].exit;
  }

  get advice(): string {
    return ERRORS[this.code].advice;
  }
}

export { messageOf } from './error-words.ts';
