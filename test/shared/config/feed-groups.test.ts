import { describe, expect, it } from 'vitest';
import { feedsFileSchema } from '../../../src/shared/config/feeds.ts';
import { telegramPreview } from '../../../src/shared/config/telegram-address.ts';
import { parseYaml } from '../../../src/shared/config/yaml-file.ts';

const entry = (id: string, more = '') =>
  `  - { id: ${id}, outlet: x, url: "https://${id}.example/feed"${more} }\n`;
const onOf = (groups: string, ...entries: string[]) =>
  parseYaml(`groups: ${groups}\nfeeds:\n${entries.join('')}`, 'feeds.yaml', feedsFileSchema)
    .feeds.filter(({ enabled }) => enabled)
    .map(({ id }) => id);

describe('groups of feeds', () => {
  const ALL = [
    entry('a', ', group: syria, grade: A'),
    entry('b', ', group: syria, grade: B'),
    entry('c', ', group: syria, grade: C'),
    entry('own', ', group: syria'),
    entry('other', ', group: sudan'),
    entry('alone'),
  ];
  it.each([
    ['{}', ['a', 'b', 'c', 'own', 'other', 'alone']],
    ['{ syria: on }', ['a', 'b', 'c', 'own', 'other', 'alone']],
    ['{ syria: off }', ['other', 'alone']],
    ['{ syria: false, sudan: off }', ['alone']],
    ['{ syria: A }', ['a', 'own', 'other', 'alone']],
    ['{ syria: B, sudan: true }', ['a', 'b', 'own', 'other', 'alone']],
  ])('%s', (groups, expected) => {
    expect(onOf(groups, ...ALL)).toEqual(expected);
  });

  it('give way to what a feed says of itself', () => {
    const feeds = [
      entry('a', ', group: syria, enabled: true, grade: C'),
      entry('b', ', group: syria, enabled: false'),
    ];
    expect(onOf('{ syria: off }', ...feeds)).toEqual(['a']);
    expect(onOf('{ syria: on }', ...feeds)).toEqual(['a']);
  });
});

describe('addresses of Telegram channels', () => {
  it.each([
    't.me/sham_today',
    'https://t.me/sham_today',
    'http://www.t.me/sham_today/',
    'https://t.me/s/sham_today',
    'https://telegram.me/sham_today?before=20',
    'https://t.me/sham_today/1234',
  ])('%s is read at its preview', (address) => {
    expect(telegramPreview(address)).toBe('https://t.me/s/sham_today');
    const source = `feeds:\n  - { id: a, outlet: x, url: "${address}" }\n`;
    expect(parseYaml(source, 'feeds.yaml', feedsFileSchema).feeds[0]!.url).toBe('https://t.me/s/sham_today');
  });

  it.each([
    'https://t.me/+AbCdEf',
    'https://t.me/joinchat/AAAA',
    'https://t.me/c/123456/7',
    'https://t.me/',
    'https://about.me/sham_today',
    'https://example.org/t.me/sham_today',
  ])('%s is left as it is', (address) => {
    expect(telegramPreview(address)).toBe(address);
  });
});
