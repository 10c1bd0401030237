import { expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/feeds/identity/canonical-url.ts';

it.each([
  ['https://Sham-Wire.Example/News/1', 'https://sham-wire.example/News/1'],
  ['https://sham-wire.example/1?utm_source=rss&utm_medium=feed', 'https://sham-wire.example/1'],
  ['https://sham-wire.example/?p=7&fbclid=x&UTM_Campaign=y', 'https://sham-wire.example/?p=7'],
  ['https://sham-wire.example/1#comments', 'https://sham-wire.example/1'],
  ['https://sham-wire.example:443/1?', 'https://sham-wire.example/1'],
  [
    'http://sham-wire.example/أخبار/حلب',
    'http://sham-wire.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D8%AD%D9%84%D8%A8',
  ],
  ['https://user:pass@sham-wire.example/1', 'https://sham-wire.example/1'],
  ['https://sham-wire.example/1?id=3&at_medium=RSS&at_campaign=rss', 'https://sham-wire.example/1?id=3'],
  ['no address', 'no address'],
])('%s', (address, canonical) => {
  expect(canonicalUrl(address)).toBe(canonical);
  expect(canonicalUrl(canonical)).toBe(canonical);
});
