// The starter list that everybody begins with.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { feedsFileSchema } from '../../src/shared/config/feeds.ts';
import { readYaml } from '../../src/shared/config/yaml-file.ts';

const { feeds } = readYaml(
  fileURLToPath(new URL('../../config', import.meta.url)),
  'feeds.yaml',
  feedsFileSchema,
);

it('switches on a handful from several countries, Enab Baladi among them', () => {
  const on = feeds.filter(({ enabled }) => enabled);
  expect(on.length).toBeGreaterThanOrEqual(5);
  expect(on.length).toBeLessThanOrEqual(10);
  expect(on.map(({ id }) => id)).toContain('enab-baladi');
  expect(new Set(on.map(({ country }) => country)).size).toBeGreaterThanOrEqual(3);
});

it('names each address once and reaches no private network', () => {
  expect(new Set(feeds.map(({ url }) => url)).size).toBe(feeds.length);
  expect(feeds.filter(({ allowPrivate }) => allowPrivate)).toEqual([]);
  expect(feeds.every(({ url }) => url.startsWith('https://'))).toBe(true);
});
