import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessFileSchema } from '../../../src/shared/config/access.ts';
import { alertsFileSchema } from '../../../src/shared/config/alerts.ts';
import { feedsFileSchema } from '../../../src/shared/config/feeds.ts';
import { templatesFileSchema } from '../../../src/shared/config/templates.ts';
import { parseYaml } from '../../../src/shared/config/yaml-file.ts';
import { loadConfig } from '../../../src/shared/config.ts';
import { RasidError } from '../../../src/shared/errors.ts';

const FAULTS = new URL('./faults/', import.meta.url).pathname;
const SHIPPED = new URL('../../../config', import.meta.url).pathname;

const SCHEMAS = [
  ['access', accessFileSchema],
  ['feeds', feedsFileSchema],
  ['alerts', alertsFileSchema],
  ['templates', templatesFileSchema],
] as const;

/** The first comment of a faulty file says what its message must hold: `# expect: feeds.yaml:3:5 …`. */
function faultOf(file: string): { message: string; expected: string[] } {
  const source = readFileSync(join(FAULTS, file), 'utf8');
  const schema = SCHEMAS.find(([start]) => file.startsWith(start))![1];
  const expected = [...source.matchAll(/^# expect: (.*)$/gm)].map(([, text]) => text!);
  try {
    parseYaml(source, file, schema);
  } catch (error) {
    expect(error).toBeInstanceOf(RasidError);
    expect((error as RasidError).code).toBe('CONFIG_INVALID');
    return { message: (error as RasidError).message, expected };
  }
  throw new Error(`${file} was accepted`);
}

describe('faulty configuration files', () => {
  for (const file of readdirSync(FAULTS)) {
    it(`${file} is refused with line, key and remedy`, () => {
      const { message, expected } = faultOf(file);
      expect(expected.length).toBeGreaterThan(0);
      for (const text of expected) expect(message).toContain(text);
      expect(message.split('\n')).toHaveLength(expected.length);
    });
  }
});

describe('a whole configuration', () => {
  const folder = (files: Record<string, string>) => {
    const path = mkdtempSync(join(tmpdir(), 'rasid-config-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
    return path;
  };
  const feeds =
    'feeds:\n  - { id: a, outlet: A, url: "http://127.0.0.1:1/feed", every: 1s, allowPrivate: true }\n';
  const alerts = 'receivers:\n  - name: desk\n    console: {}\nroute: { receiver: desk }\n';

  it('applies defaults, and takes the shipped actors where the folder has none', () => {
    const config = loadConfig(folder({ 'feeds.yaml': feeds, 'alerts.yaml': alerts }), SHIPPED);
    expect(config.feeds[0]).toMatchObject({
      every: 1000,
      enabled: true,
      allowPrivate: true,
      timezone: 'UTC',
      country: null,
    });
    expect(config.alertWithin).toBe(72 * 3_600_000);
    expect(config.alerts.route).toMatchObject({
      receiver: 'desk',
      groupWait: 0,
      groupInterval: 300_000,
      repeatInterval: 14_400_000,
    });
    expect(config.actors.length).toBeGreaterThan(100);
  });

  it('tells nobody of the health of feeds unless a receiver asks for it', () => {
    const healthOf = (yaml: string) => parseYaml(`${alerts}${yaml}`, 'alerts.yaml', alertsFileSchema).health;
    expect(healthOf('')).toBeNull();
    expect(healthOf('health: { receivers: [desk, desk] }')).toEqual({
      receivers: ['desk'],
      silence: true,
      failingMs: 6 * 3_600_000,
      groupInterval: 900_000,
    });
    expect(healthOf('health: { receivers: [desk], silence: false, failing: never }')).toMatchObject({
      silence: false,
      failingMs: null,
    });
  });

  it('reports the faults of all files at once', () => {
    const path = folder({ 'feeds.yaml': 'feed: []\n', 'alerts.yaml': 'receivers: []\nroute: {}\n' });
    expect(() => loadConfig(path, SHIPPED)).toThrow(
      /feeds\.yaml:1:1: unknown key "feed"; did you mean "feeds"\?[\s\S]*alerts\.yaml:1:/,
    );
  });

  it('says which folder or file is missing', () => {
    expect(() => loadConfig('/nowhere/at/all', SHIPPED)).toThrow(/\/nowhere\/at\/all is no folder/);
    expect(() => loadConfig(folder({ 'feeds.yaml': feeds }), SHIPPED)).toThrow(/cannot read .*alerts\.yaml/);
  });

  it('inherits down the route tree', () => {
    const tree = parseYaml(
      `receivers: [{ name: a, console: {} }, { name: b, console: {} }]
route: { receiver: a, group_wait: 10s, routes: [{ matchers: ['class = control'], receiver: b, routes: [{ matchers: ['country="SY"'], group_wait: 1s }] }] }`,
      'alerts.yaml',
      alertsFileSchema,
    ).route;
    expect(tree.routes[0]).toMatchObject({ receiver: 'b', groupWait: 10_000 });
    expect(tree.routes[0]?.routes[0]).toMatchObject({
      receiver: 'b',
      groupWait: 1000,
      matchers: [{ label: 'country', operator: '=', value: 'SY' }],
    });
  });

  it('never shows a secret, however the configuration is printed', () => {
    const { receivers } = parseYaml(
      'receivers:\n  - name: w\n    webhook: { url: "http://127.0.0.1:1/", secret: whsec_c2VjcmV0IHNlY3JldCBzZWNyZXQ= }\nroute: { receiver: w }\n',
      'alerts.yaml',
      alertsFileSchema,
    );
    expect(JSON.stringify(receivers)).not.toContain('c2VjcmV0');
    expect(String(receivers[0]?.webhook?.secret[0])).toBe('[secret]');
    expect(receivers[0]?.webhook?.secret[0]?.reveal()).toBe('whsec_c2VjcmV0IHNlY3JldCBzZWNyZXQ=');
  });
});
