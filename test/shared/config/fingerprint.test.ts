import { expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/shared/config/fingerprint.ts';
import type { Config } from '../../../src/shared/config.ts';
import { config } from '../../alerts/build.ts';

const of = (receivers: string, key = 'key', more: object = {}) =>
  fingerprintOf(
    { alerts: config(`${receivers}\nroute: { receiver: desk }`), ...more } as unknown as Config,
    key,
  );
const hook = (secret: string) =>
  `receivers: [{ name: desk, webhook: { url: "https://desk.example/hook", secret: whsec_${secret} } }]`;
const [one, two] = ['A'.repeat(32), 'B'.repeat(32)];

it('is the same for the same configuration, and for other comments', () => {
  expect(of(hook(one!))).toMatch(/^[0-9a-f]{12}$/);
  expect(of(`# of the night desk\n${hook(one!)}`)).toBe(of(hook(one!)));
});

it('differs with what is configured, also where only a secret does', () => {
  expect(of(hook(two!))).not.toBe(of(hook(one!)));
  expect(of('receivers: [{ name: desk, console: true }]')).not.toBe(of(hook(one!)));
});

it('sees into maps and patterns', () => {
  const maps = [new Map([['a', 1]]), new Map([['a', 2]]), /a/, /b/].map((extra) =>
    of(hook(one!), 'key', { extra }),
  );
  expect(new Set(maps).size).toBe(4);
});

it('leaves out who may use the board, and cannot be made without the key', () => {
  expect(of(hook(one!), 'key', { access: { users: ['layla'] } })).toBe(of(hook(one!)));
  expect(of(hook(one!), 'another')).not.toBe(of(hook(one!)));
});
