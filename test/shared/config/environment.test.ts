// What is read of the environment: secrets from files, and docs/deploying.md naming every variable.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alertsFileSchema } from '../../../src/shared/config/alerts.ts';
import { parseYaml } from '../../../src/shared/config/yaml-file.ts';
import { readSettings } from '../../../src/shared/config.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const settings = (env: NodeJS.ProcessEnv) => readSettings({}, '/nowhere', env);
const DATABASE = 'postgres://rasid@db:5432/rasid';

function file(text: string): string {
  const path = join(tempFolder(), 'secret');
  writeFileSync(path, text);
  return path;
}

describe('secrets of the environment', () => {
  it('are read from the files that NAME_FILE names, without their line end', () => {
    const { databaseUrl, redisUrl } = settings({
      DATABASE_URL_FILE: file(`${DATABASE}\n`),
      REDIS_URL_FILE: file('redis://cache:6379\r\n'),
    });
    expect([databaseUrl, redisUrl]).toEqual([DATABASE, 'redis://cache:6379']);
  });

  it('that are passwords go into the address whatever their characters', () => {
    const password = ' p@ss/w:rd#?%41 “ش”';
    const { databaseUrl, redisUrl } = settings({
      DATABASE_URL: DATABASE,
      DATABASE_PASSWORD_FILE: file(`${password}\n`),
      REDIS_URL: 'redis://cache:6379/2',
      REDIS_PASSWORD: password,
    });
    for (const url of [databaseUrl, redisUrl])
      expect(decodeURIComponent(new URL(url!).password)).toBe(password);
    expect(new URL(databaseUrl!)).toMatchObject({ username: 'rasid', host: 'db:5432', pathname: '/rasid' });
    expect(new URL(redisUrl!)).toMatchObject({ username: '', host: 'cache:6379', pathname: '/2' });
  });

  it.each([
    ['both ways', { DATABASE_URL: DATABASE, DATABASE_URL_FILE: '/x' }, /DATABASE_URL and DATABASE_URL_FILE/],
    ['nowhere', { REDIS_URL_FILE: '/no/such/file' }, /^REDIS_URL_FILE: \/no\/such\/file cannot be read/],
    [
      'twice',
      { DATABASE_URL: 'postgres://u:hunter1@db/r', DATABASE_PASSWORD: 'hunter2' },
      /DATABASE_PASSWORD gives/,
    ],
  ])('given %s are refused without being shown', (_how, env, words) => {
    expect(() => settings(env)).toThrow(
      expect.objectContaining({
        code: 'SECRET_UNREADABLE',
        exitCode: 15,
        message: expect.stringMatching(words),
      }),
    );
    expect(() => settings(env)).not.toThrow(/hunter/);
  });

  it('whose file is empty are refused', () => {
    expect(() => settings({ DATABASE_URL_FILE: file('\n') })).toThrow(/DATABASE_URL_FILE: .* is empty/);
  });

  it('that hold no address are refused without being shown', () => {
    expect(() => settings({ DATABASE_URL_FILE: file('hunter2') })).toThrow(/^DATABASE_URL is no address/);
  });

  it('that the configuration names are read from files too', () => {
    const yaml =
      'receivers:\n  - { name: w, webhook: { url: "https://x.org", secret: { env: RASID_TEST_DESK } } }\nroute: { receiver: w }\n';
    const read = () => parseYaml(yaml, 'alerts.yaml', alertsFileSchema).receivers[0]!.webhook!.secret[0]!;
    process.env.RASID_TEST_DESK_FILE = file('whsec_c2VjcmV0IHNlY3JldCBzZWNyZXQ=\n');
    try {
      expect(read().reveal()).toBe('whsec_c2VjcmV0IHNlY3JldCBzZWNyZXQ=');
      process.env.RASID_TEST_DESK_FILE = '/no/such/file';
      expect(read).toThrow(/alerts\.yaml:2:.*RASID_TEST_DESK_FILE: \/no\/such\/file cannot be read/);
    } finally {
      delete process.env.RASID_TEST_DESK_FILE;
    }
  });
});

describe('docs/deploying.md', () => {
  const page = readFileSync(new URL('../../../docs/deploying.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => /^\| `[A-Z]/.test(line));
  const listed = rows.flatMap((row) =>
    [...row.split('|')[1]!.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name!),
  );

  it('lists the variables that the program reads, and no others', () => {
    const asked = new Set<string>();
    const values: Record<string, string> = { DATABASE_URL: DATABASE, REDIS_URL: 'redis://cache:6379' };
    const env = new Proxy(values, {
      get(target, name: string) {
        asked.add(name);
        return target[name];
      },
    });
    settings(env);
    const names = [...asked].filter((name) => !name.startsWith('OTEL_') && !name.endsWith('_FILE'));
    expect(listed.toSorted()).toEqual(names.toSorted());
  });

  it('says which of them may stand in files', () => {
    const paragraph = /### Secrets by file\n\n(.*)/.exec(page)![1]!;
    for (const name of ['DATABASE_URL', 'DATABASE_PASSWORD', 'REDIS_URL', 'REDIS_PASSWORD'])
      expect(paragraph).toContain(`\`${name}\``);
  });
});
