// What the units of config/systemd promise: every role, no rights, a clean stop, and no restart that cannot help.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROLES, readSettings } from '../../src/shared/config.ts';
import { ERRORS, type ErrorCode } from '../../src/shared/errors.ts';

const UNITS = ['rasid.service', 'rasid@.service'] as const;
const pathOf = (name: string) => fileURLToPath(new URL(`../../config/systemd/${name}`, import.meta.url));

/** Every value of every key, in order. */
function unit(name: string): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  for (const line of readFileSync(pathOf(name), 'utf8').split('\n')) {
    const [, key, value] = /^([A-Za-z]+)=(.*)$/.exec(line) ?? [];
    if (key !== undefined) said[key] = [...(said[key] ?? []), value!];
  }
  return said;
}

const environmentOf = (said: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(
    said
      .Environment!.flatMap((line) => line.split(' '))
      .map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
  );

describe.each(UNITS)('%s', (name) => {
  const said = unit(name);

  it('runs as nobody in particular, without rights, on a system that it cannot write to', () => {
    expect(said).toMatchObject({
      User: ['rasid'],
      NoNewPrivileges: ['yes'],
      ProtectSystem: ['strict'],
      ProtectHome: ['yes'],
      PrivateTmp: ['yes'],
      CapabilityBoundingSet: [''],
      StateDirectory: ['rasid'],
      UMask: ['0077'],
    });
    // V8 makes its code as it runs.
    expect(said.MemoryDenyWriteExecute).toBeUndefined();
  });

  it('is reloaded by SIGHUP and has the time to stop', () => {
    expect(said.ExecStart).toEqual(['/usr/bin/node /opt/rasid/bin/rasid.mjs start']);
    expect(said.ExecReload).toEqual(['/bin/kill -HUP $MAINPID']);
    expect(Number(said.TimeoutStopSec)).toBeGreaterThanOrEqual(20);
  });

  it('comes back after a crash or when an engine is away, but not where only a person can help', () => {
    expect(said.Restart).toEqual(['on-failure']);
    expect(said.StartLimitIntervalSec).toEqual(['0']);
    const prevented = said.RestartPreventExitStatus![0]!.split(' ').map(Number);
    const exits = (codes: ErrorCode[]) => codes.map((code) => ERRORS[code].exit);
    expect(prevented).toEqual(
      exits([
        ...(['USAGE', 'CONFIG_INVALID', 'CONFIG_MISSING', 'SECRET_UNREADABLE', 'DATA_FOREIGN'] as const),
        ...(['DATA_NEWER', 'ACCESS_REQUIRED', 'POSTGRES_TOO_OLD', 'REDIS_TOO_OLD'] as const),
      ]),
    );
    for (const code of exits(['POSTGRES_UNREACHABLE', 'REDIS_UNREACHABLE', 'DATA_LOCKED', 'PORT_TAKEN']))
      expect(prevented).not.toContain(code);
  });
});

describe('the units', () => {
  it('of rasid.target are the roles', () => {
    expect(unit('rasid.target').Wants).toEqual([ROLES.map((role) => `rasid@${role}.service`).join(' ')]);
    expect(unit('rasid@.service').PartOf).toEqual(['rasid.target']);
  });

  it.each(ROLES)('give %s an environment that the program understands, and the password by file', (role) => {
    const said = environmentOf(unit('rasid@.service'));
    const { DATABASE_PASSWORD_FILE: file, ...env } = said;
    expect(file).toBe('%d/postgres_password');
    const settings = readSettings({}, '/opt/rasid', {
      ...env,
      RASID_ROLES: said.RASID_ROLES!.replace('%i', role),
    });
    expect(settings).toMatchObject({
      roles: [role],
      configDir: '/etc/rasid/config',
      dataDir: '/var/lib/rasid',
    });
    expect(new URL(settings.databaseUrl!).password).toBe('');
  });

  const verified = spawnSync('systemd-analyze', ['verify', ...[...UNITS, 'rasid.target'].map(pathOf)], {
    encoding: 'utf8',
  });
  if (verified.error)
    process.stderr.write(`\n⚠ SKIPPED: units as systemd reads them: ${verified.error.message}\n`);
  it.skipIf(verified.error !== undefined)(
    'are understood by systemd, which has nothing to say of them',
    () => {
      const words = verified.stderr.split('\n').filter((line) => /rasid/.test(line));
      expect(words.filter((line) => !/\/usr\/bin\/node|\/bin\/kill/.test(line))).toEqual([]);
    },
  );
});
