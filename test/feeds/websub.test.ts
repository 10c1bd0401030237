import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import { offerOf } from '../../src/feeds/websub/hub.ts';
import { isSignedWith } from '../../src/feeds/websub/signature.ts';

const URL_ = 'https://nahr.example/feed';
const parse = (source: string, url = URL_) => parseFeed(source, { url, timezone: 'UTC', now: new Date(0) });
const rss = (head: string) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>نهر</title>${head}<item><title>خبر</title></item></channel></rss>`;

describe('the hub of a feed', () => {
  it.each([
    [
      'rss',
      rss(
        '<atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://nahr.example/rss"/>',
      ),
    ],
    [
      'atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://hub.example/"/><link rel="self" href="/rss"/><title>نهر</title><entry><title>خبر</title></entry></feed>',
    ],
    [
      'json',
      '{"version":"https://jsonfeed.org/version/1.1","title":"نهر","feed_url":"https://nahr.example/rss","hubs":[{"type":"rssCloud","url":"https://no.example/"},{"type":"WebSub","url":"https://hub.example/"}],"items":[]}',
    ],
  ])('is read from %s', (_kind, source) => {
    expect(offerOf(undefined, parse(source), URL_)).toEqual({
      hub: 'https://hub.example/',
      topic: 'https://nahr.example/rss',
    });
  });

  it('is taken from the header first, where one may hold several links and relations', () => {
    const header =
      '<https://nahr.example/style.css>; rel=preload; as=style, </hub>; title="a, b"; rel="x hub", <https://nahr.example/self>; rel="self"';
    expect(offerOf(header, { hub: 'https://hub.example/' }, URL_)).toEqual({
      hub: 'https://nahr.example/hub',
      topic: 'https://nahr.example/self',
    });
  });

  it('is none where none is offered, and the topic is the address where none is named', () => {
    expect(offerOf('<https://x.example/>; rel=next', {}, URL_)).toBeNull();
    expect(offerOf(undefined, { hub: 'javascript:alert(1)' }, URL_)).toBeNull();
    expect(offerOf(undefined, { hub: 'https://hub.example/' }, URL_)).toEqual({
      hub: 'https://hub.example/',
      topic: URL_,
    });
  });

  it('costs no time to look for in a hostile header', () => {
    const began = performance.now();
    offerOf(`${'<a>;'.repeat(20_000)}${'; rel="'.repeat(20_000)}`, {}, URL_);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('the page before', () => {
  it.each([
    ['paged', rss('<atom:link rel="next" href="/feed?page=2"/>'), 'https://nahr.example/feed?page=2'],
    ['archived', rss('<atom:link rel="prev-archive" href="/2026/02"/>'), 'https://nahr.example/2026/02'],
    [
      'WordPress',
      rss('<generator>https://wordpress.org/?v=6.8</generator>'),
      'https://nahr.example/feed?paged=2',
    ],
    ['of another host', rss('<atom:link rel="next" href="https://else.example/2"/>'), null],
    ['plain', rss(''), null],
  ])('%s', (_kind, source, older) => {
    expect(parse(source).older).toBe(older);
  });

  it('of a page is the one before it', () => {
    const source = rss('<generator>https://wordpress.org/?v=6.8</generator>');
    expect(parse(source, 'https://nahr.example/?feed=rss2&paged=2').older).toBe(
      'https://nahr.example/?feed=rss2&paged=3',
    );
  });
});

describe('the signature of a hub', () => {
  const body = Buffer.from('<rss/>');
  const signed = (method: string) => `${method}=${createHmac(method, 's3cret').update(body).digest('hex')}`;
  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('is checked by %s', (method) => {
    expect(isSignedWith('s3cret', signed(method), body)).toBe(true);
    expect(isSignedWith('other', signed(method), body)).toBe(false);
  });

  it.each([undefined, '', 'sha256=', 'md5=00', 'sha256=zz', `${'sha256='}${'0'.repeat(64)}`])(
    'is not %s',
    (header) => {
      expect(isSignedWith('s3cret', header, body)).toBe(false);
    },
  );
});
