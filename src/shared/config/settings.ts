// What the command line and the environment say. The only place that reads process.env, beside `secret.ts`,
// which reads the variables that a config file names.
import { resolve } from 'node:path';
import { z } from 'zod';
import { RasidError } from '../errors.ts';
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
 * @throws RasidError USAGE naming the flag or variable.
 */
export function readSettings(flags: Flags, root: string, env: NodeJS.ProcessEnv = process.env): Settings {
  const given = (name: string) => env[name] || undefined;
  return {
    configDir: resolve(flags.config ?? given('RASID_CONFIG') ?? resolve(root, 'config')),
    dataDir: resolve(flags.data ?? given('RASID_DATA') ?? resolve(root, 'data')),
    host: flags.host ?? given('HOST') ?? '127.0.0.1',
    port: parsePort(flags.port ?? given('PORT') ?? '7300', flags.port === undefined ? 'PORT' : '--port'),
    databaseUrl: parseWith(postgresUrl, given('DATABASE_URL'), 'DATABASE_URL'),
    redisUrl: parseWith(redisUrl, given('REDIS_URL'), 'REDIS_URL'),
    logLevel: parseOneOf(LOG_LEVELS, given('LOG_LEVEL') ?? flags.logLevel ?? 'info', 'LOG_LEVEL'),
    roles: parseRoles(flags.roles),
    tracing: readTracing(given),
  };
}

function parsePort(text: string, name: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new RasidError('USAGE', `${name}: "${text}" is no port; give a number from 0 to 65535`);
}

function parseWith(schema: z.ZodType<string>, text: string | undefined, name: string): string | undefined {
  if (text === undefined || schema.safeParse(text).success) return text;
  throw new RasidError('USAGE', `${name} ${schema.safeParse(text).error!.issues[0]!.message}`);
}

function parseOneOf<const T extends string>(known: readonly T[], text: string, name: string): T {
  if ((known as readonly string[]).includes(text)) return text as T;
  const guess = nearest(text, known);
  throw new RasidError(
    'USAGE',
    `${name}: unknown "${text}"${guess ? `; did you mean "${guess}"?` : `; known are ${known.join(', ')}`}`,
  );
}

function parseRoles(text: string | undefined): readonly Role[] {
  if (text === undefined) return ROLES;
  const roles = text.split(',').map((role) => parseOneOf(ROLES, role.trim(), '--roles'));
  return [...new Set(roles)];
}
