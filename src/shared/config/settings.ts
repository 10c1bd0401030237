// What the command line and the environment say. The only place that reads process.env, beside `secret.ts`,
// which reads the variables that a config file names. docs/deploying.md lists them all.
import { resolve } from 'node:path';
import { z } from 'zod';
import { RasidError } from '../errors.ts';
import { type Lookup, lookupIn, lookupSecret } from './environment.ts';
import { nearest } from './nearest.ts';
import { readTracing, type TracingSettings } from './tracing.ts';

export const ROLES = ['poll', 'extract', 'alert', 'deliver', 'board'] as const;
export type Role = (typeof ROLES)[number];

export interface Settings {
  /** Folder of feeds.yaml, alerts.yaml and actors.yaml. */
  configDir: string;
  /** Folder of the embedded record. */
  dataDir: string;
  host: string;
  port: number;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  logLevel: string;
  roles: readonly Role[];
  /** Where traces are sent; undefined: nowhere. */
  tracing?: TracingSettings | undefined;
}

export interface Flags {
  config?: string | undefined;
  data?: string | undefined;
  port?: string | undefined;
  host?: string | undefined;
  roles?: string | undefined;
  /** Where LOG_LEVEL is unset; `info` otherwise. */
  logLevel?: string | undefined;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'is no address like postgres://user@host:5432/rasid',
});
const redisUrl = z.url({ protocol: /^rediss?$/, error: 'is no address like redis://host:6379' });

/**
 * Flags win over the environment, the environment over the defaults. Empty variables count as unset.
 * @param root the project's folder, against which the default `config` and `data` are meant.
 * @throws RasidError USAGE naming the flag or variable, SECRET_UNREADABLE; neither shows a secret.
 */
export function readSettings(flags: Flags, root: string, env: NodeJS.ProcessEnv = process.env): Settings {
  const given = lookupIn(env);
  return {
    configDir: resolve(flags.config ?? given('RASID_CONFIG') ?? resolve(root, 'config')),
    dataDir: resolve(flags.data ?? given('RASID_DATA') ?? resolve(root, 'data')),
    host: flags.host ?? given('HOST') ?? '127.0.0.1',
    port: parsePort(flags.port ?? given('PORT') ?? '7300', flags.port === undefined ? 'PORT' : '--port'),
    databaseUrl: addressOf(given, 'DATABASE', postgresUrl),
    redisUrl: addressOf(given, 'REDIS', redisUrl),
    logLevel: parseOneOf(LOG_LEVELS, given('LOG_LEVEL') ?? flags.logLevel ?? 'info', 'LOG_LEVEL'),
    roles: parseRoles(
      flags.roles ?? given('RASID_ROLES'),
      flags.roles === undefined ? 'RASID_ROLES' : '--roles',
    ),
    tracing: readTracing(given),
  };
}

function parsePort(text: string, name: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new RasidError('USAGE', `${name}: "${text}" is no port; give a number from 0 to 65535`);
}

/** The address of a server, with its password where that is given apart. */
function addressOf(given: Lookup, server: string, schema: z.ZodType<string>): string | undefined {
  const name = `${server}_URL`;
  const text = lookupSecret(given, name);
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(text);
  if (!parsed.success) throw new RasidError('USAGE', `${name} ${parsed.error.issues[0]!.message}`);
  const password = lookupSecret(given, `${server}_PASSWORD`);
  if (password === undefined) return text;
  const url = new URL(text);
  if (url.password !== '')
    throw new RasidError(
      'SECRET_UNREADABLE',
      `${name} holds a password, and ${server}_PASSWORD gives one too`,
    );
  url.password = encodeURIComponent(password);
  return url.href;
}

function parseOneOf<const T extends string>(known: readonly T[], text: string, name: string): T {
  if ((known as readonly string[]).includes(text)) return text as T;
  const guess = nearest(text, known);
  throw new RasidError(
    'USAGE',
    `${name}: unknown "${text}"${guess ? `; did you mean "${guess}"?` : `; known are ${known.join(', ')}`}`,
  );
}

function parseRoles(text: string | undefined, name: string): readonly Role[] {
  if (text === undefined) return ROLES;
  const roles = text.split(',').map((role) => parseOneOf(ROLES, role.trim(), name));
  return [...new Set(roles)];
}
