// `rasid feeds add` against sites of all sorts on loopback.
import { lstatSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callRasid } from '../../support/call-rasid.ts';
import { type Handler, serve, type TestServer } from '../../support/http-server.ts';
import { answer, type Desk, HEAD, HEADLINES, makeDesk, page, rss } from './support.ts';

const FEEDS = `feeds:
  # ── Syria ──
  - id: old   # the first of all
    outlet: 'القديم'
    url: https://old.example/feed/
  # - id: asleep
`;
const link = (href: string, type = 'application/rss+xml') =>
  `<link rel="alternate" type="${type}" href="${href}">`;
const list = (path: (index: number) => string) =>
  HEADLINES.map((headline, index) => `<article><a href="${path(index)}">${headline}</a></article>`).join('');

const servers: TestServer[] = [];
const site = async (handlers: Record<string, Handler>) => {
  const server = await serve(handlers);
  servers.push(server);
  return server;
};
afterAll(() => Promise.all(servers.map((server) => server.close())));

const add = (desk: Desk, url: string, ...args: string[]) =>
  callRasid(['feeds', 'add', url, '--config', desk.config, ...args]);

let outlet: TestServer;
beforeAll(async () => {
  outlet = await site({
    '/': page(
      link('/english.xml') +
        link('/comments/feed/') +
        link('/main.xml') +
        link('/short.xml') +
        link('/gone.xml'),
      '<a href="/section/rss">خلاصات</a>',
    ),
    '/main.xml': answer(rss({ title: 'شام اليوم &amp; الناس', count: 6 })),
    '/short.xml': answer(rss({ title: 'مختارات', count: 2 })),
    '/section/rss': answer(rss({ title: 'رياضة', count: 3 })),
    '/english.xml': answer(
      rss({ title: 'In English', count: 20, headline: (n) => `Talks resume in Geneva ${n}` }),
    ),
    '/comments/feed/': answer(rss({ title: 'تعليقات', count: 30 })),
  });
});

describe('rasid feeds add', () => {
  it('writes the entry of a feed and leaves every other character of the file as it was', async () => {
    const desk = makeDesk(FEEDS);
    const { code, stdout } = await add(
      desk,
      outlet.url('/main.xml'),
      '--id',
      'sham',
      '--country',
      'SY',
      '--group',
      'syria',
    );
    expect(code).toBe(0);
    expect(desk.text()).toBe(
      `${HEAD}${FEEDS.replace('  # - id: asleep\n', '')}  - id: sham
    outlet: شام اليوم & الناس
    url: ${outlet.url('/main.xml')}
    country: SY
    group: syria
    timezone: Asia/Damascus
  # - id: asleep
`,
    );
    expect(stdout).toContain('rss, 6 items');
  });

  it('takes of what a page declares the Arabic feed with most items, and names the others', async () => {
    const desk = makeDesk();
    const { code, stdout } = await add(desk, outlet.url('/'));
    expect(code).toBe(0);
    expect(desk.entries()).toEqual([
      { id: '127-0-0-1', outlet: 'شام اليوم & الناس', url: outlet.url('/main.xml') },
    ]);
    const addresses = stdout.split('\n').flatMap((line) => /^[→ ] (http\S+)/.exec(line)?.[1] ?? []);
    expect(addresses).toEqual(['/main.xml', '/section/rss', '/short.xml', '/english.xml'].map(outlet.url));
    expect(stdout).not.toContain('comments');
    expect(outlet.requests.map(({ url }) => url)).not.toContain('/robots.txt');
  });

  it('writes nothing with --dry-run', async () => {
    const desk = makeDesk();
    const { code, stdout } = await add(desk, outlet.url('/main.xml'), '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain(`url: ${outlet.url('/main.xml')}`);
    expect(desk.text()).toBe(`${HEAD}feeds: []\n`);
  });

  it('tries the usual places where a page declares nothing, beside it and at the root', async () => {
    const { url } = await site({ '/ar/': page(''), '/ar/rss.xml': answer(rss()) });
    const desk = makeDesk();
    expect((await add(desk, url('/ar/'))).code).toBe(0);
    expect(desk.entries()[0]!.url).toBe(url('/ar/rss.xml'));
  });

  it('finds the news sitemap that robots.txt names, by way of an index', async () => {
    const entry = (n: number) =>
      `<url><loc>https://sham-today.example/${n}</loc><news:news><news:publication><news:name>شام اليوم</news:name><news:language>ar</news:language></news:publication><news:publication_date>${new Date().toISOString()}</news:publication_date><news:title>${HEADLINES[n]}</news:title></news:news></url>`;
    const server = await site({
      '/': page(''),
      '/robots.txt': (request, response) =>
        answer(
          `User-agent: *\nDisallow: /admin\nSitemap: http://${request.headers.host}/sitemap_index.xml\n`,
          'text/plain',
        )(request, response),
      '/sitemap_index.xml': (request, response) =>
        answer(
          `<sitemapindex><sitemap><loc>http://${request.headers.host}/pages.xml</loc></sitemap><sitemap><loc>\n http://${request.headers.host}/news.xml?a=1&amp;b=2\n</loc></sitemap></sitemapindex>`,
          'text/xml',
        )(request, response),
      '/news.xml': answer(
        `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${[0, 1, 2].map(entry).join('')}</urlset>`,
        'text/xml',
      ),
    });
    const desk = makeDesk();
    const { stdout } = await add(desk, server.url('/'));
    expect(stdout).toContain('sitemap, 3 items');
    expect(desk.entries()).toEqual([
      { id: '127-0-0-1', outlet: 'شام اليوم', url: server.url('/news.xml?a=1&b=2') },
    ]);
    expect(server.requests.map(({ url }) => url)).not.toContain('/pages.xml');
  });

  it('offers to read the page itself where there is no feed, and does so only when told', async () => {
    const server = await site({
      '/': page(
        '',
        `<nav><a href="/about">من نحن ومن يقف خلف هذا الموقع وكيف</a></nav>${list((n) => `/news/${4000 + n}/khabar-tawil-jiddan-${n}`)}`,
      ),
    });
    const desk = makeDesk();
    const refused = await add(desk, server.url('/'));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /no feed was found .* the page itself links to 6 articles under .*add --html/,
    );
    expect(refused.stderr).toContain('[FEED_NOT_A_FEED]');
    expect(desk.entries()).toEqual([]);

    expect((await add(desk, server.url('/'), '--html')).code).toBe(0);
    const [entry] = desk.entries();
    expect(entry).toMatchObject({ kind: 'html', url: server.url('/'), outlet: 'شام اليوم' });
    const links = new RegExp((entry!.list as { links: string }).links, 'u');
    expect(links.test(server.url('/news/5123/khabar-akhar'))).toBe(true);
    expect(links.test(server.url('/about'))).toBe(false);
    const { stdout } = await callRasid(['feeds', 'check', '--config', desk.config, '--json']);
    expect(JSON.parse(stdout)[0]).toMatchObject({ kind: 'html', items: 6, verdict: 'well' });
  });

  it('reads no page that robots.txt asks machines not to', async () => {
    const server = await site({
      '/': page(
        '',
        list((n) => `/news/${n}`),
      ),
      '/robots.txt': answer('User-agent: *\nDisallow: /\n', 'text/plain'),
    });
    const { code, stderr } = await add(makeDesk(), server.url('/'), '--html');
    expect(code).toBe(1);
    expect(stderr).toContain('asks machines not to read this page');
  });

  it('writes the address that a feed has moved to for good, and its password nowhere but in the file', async () => {
    const server = await site({
      '/old': (_request, response) => void response.writeHead(301, { location: '/new' }).end(),
      '/new': answer(rss()),
    });
    const desk = makeDesk();
    await add(desk, server.url('/old'));
    expect(desk.entries()[0]!.url).toBe(server.url('/new'));

    const secret = server.url('/new?2').replace('//', '//desk:geheim@');
    const { stdout, stderr } = await add(desk, secret, '--id', 'second');
    expect(desk.entries()[1]!.url).toBe(secret);
    expect(stdout + stderr).not.toContain('geheim');
  });

  it('refuses a known address in any form, and a known id', async () => {
    const desk = makeDesk(
      `feeds:\n  - { id: a, outlet: A, url: "${outlet.url('/main.xml')}" }\n  - { id: t, outlet: T, url: t.me/sham_today }\n`,
    );
    for (const [url, id] of [
      [outlet.url('/main.xml'), 'a'],
      [`${outlet.url('/main.xml')}/`, 'a'],
      [outlet.url('/main.xml').replace('http:', 'https:'), 'a'],
      ['https://t.me/s/sham_today', 't'],
      ['T.me/sham_today/123', 't'],
      [outlet.url('/'), 'a'],
    ] as const) {
      const { code, stderr } = await add(desk, url);
      expect([url, code]).toEqual([url, 14]);
      expect(stderr).toContain(`"${id}" reads this address already`);
      expect(stderr).toContain('[FEED_KNOWN]');
    }
    const { code, stderr } = await add(desk, outlet.url('/short.xml'), '--id', 'a');
    expect(code).toBe(14);
    expect(stderr).toContain('"a" is already the id of another feed');
    expect(desk.entries()).toHaveLength(2);
  });

  it('says what is wrong with values, addresses and hosts', async () => {
    const desk = makeDesk();
    const said = async (...args: string[]) => {
      const { code, stderr } = await callRasid(['feeds', 'add', '--config', desk.config, ...args]);
      return `${code} ${stderr}`;
    };
    expect(await said()).toMatch(/^2 .*name one address/);
    expect(await said('ftp://x.example/feed')).toMatch(/^2 .*is no http or https address/);
    expect(await said(outlet.url('/main.xml'), '--country', 'Syria')).toMatch(/^2 .*two capital letters/);
    expect(await said(outlet.url('/main.xml'), '--id', 'Sham Today')).toMatch(/^2 .*small Latin letters/);
    expect(await said(outlet.url('/nothing-here'))).toMatch(/^1 .*HTTP 404[\s\S]*\[FEED_REFUSED\]/);
    expect(await said(outlet.url('/main.xml'), '--config', '/nowhere')).toMatch(/^11 /);
    expect(desk.entries()).toEqual([]);
  });

  it('writes through a symbolic link and leaves nothing beside the file', async () => {
    const desk = makeDesk();
    const real = join(desk.config, 'real.yaml');
    renameSync(join(desk.config, 'feeds.yaml'), real);
    symlinkSync('real.yaml', join(desk.config, 'feeds.yaml'));
    await add(desk, outlet.url('/main.xml'));
    expect(lstatSync(join(desk.config, 'feeds.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, 'utf8')).toContain('/main.xml');
  });

  it('adds nothing to a file that is faulty, and says where', async () => {
    const desk = makeDesk('feeds:\n  - { id: a }\n');
    const { code, stderr } = await add(desk, outlet.url('/main.xml'));
    expect(code).toBe(10);
    expect(stderr).toContain('feeds.yaml:6:5');
  });
});
