// `rasid feeds check` against outlets of all sorts on loopback.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callRasid } from '../../support/call-rasid.ts';
import { serve, type TestServer } from '../../support/http-server.ts';
import { answer, HEADLINES, makeDesk, page, rss } from './support.ts';

let server: TestServer;
beforeAll(async () => {
  const paragraphs = HEADLINES.flatMap((line) =>
    ['صباح', 'مساء', 'ظهر'].map(
      (when) => `<p>${line} ${when} اليوم، بحسب مصدر في المنطقة تحدث عن التفاصيل.</p>`,
    ),
  );
  const whole = `<![CDATA[${paragraphs.join('')}]]>`;
  server = await serve({
    '/well': answer(rss({ body: whole })),
    '/summaries': answer(rss({ body: 'ملخص قصير للخبر…' })),
    '/moved': (_request, response) => void response.writeHead(301, { location: '/well?key=geheim' }).end(),
    '/stale': answer(rss({ at: new Date(Date.now() - 100 * 86_400_000) })),
    '/empty': answer(rss({ count: 0 })),
    '/page': page('<title>الصفحة غير موجودة</title>'),
    '/refused': (_request, response) => void response.writeHead(403).end(),
    '/slow-down': (_request, response) => void response.writeHead(429, { 'retry-after': '60' }).end(),
    '/list': page('', '<a href="/news/1"><h2>قصف مدفعي يطال أطراف بلدة سراقب</h2></a>'),
  });
});
afterAll(() => server.close());

const feeds = (...names: string[]) =>
  `feeds:\n${names.map((name) => `  - { id: ${name}, outlet: شام اليوم, url: "${server.url(`/${name}`)}" }\n`).join('')}`;
const check = (desk: { config: string }, ...args: string[]) =>
  callRasid(['feeds', 'check', '--config', desk.config, ...args]);
const findings = async (desk: { config: string }, ...args: string[]) => {
  const { stdout, code } = await check(desk, '--json', ...args);
  const list = JSON.parse(stdout) as Record<string, unknown>[];
  return { code, of: Object.fromEntries(list.map((found) => [found.id, found])) };
};

describe('rasid feeds check', () => {
  it('says of each feed what it is and how it does, and exits with 1 where some are not well', async () => {
    const desk = makeDesk(
      feeds('well', 'summaries', 'moved', 'stale', 'empty', 'page', 'refused', 'slow-down'),
    );
    const { code, of } = await findings(desk);
    expect(code).toBe(1);
    expect(of.well).toMatchObject({
      kind: 'rss',
      charset: 'utf-8',
      items: 6,
      fullText: 'yes',
      verdict: 'well',
      cause: 'well',
    });
    expect(Date.parse(of.well!.newestAt as string)).toBeGreaterThan(Date.now() - 60_000);
    expect(of.summaries).toMatchObject({ fullText: 'summary', verdict: 'well' });
    expect(of.moved).toMatchObject({
      verdict: 'well',
      address: `${server.url('/well')}?…`,
      cause: `well; it has moved for good to ${server.url('/well')}: write that in feeds.yaml`,
    });
    expect(of.stale).toMatchObject({ verdict: 'doubtful', cause: 'nothing new for 100 days' });
    expect(of.empty).toMatchObject({ verdict: 'doubtful', cause: 'it answers, but lists nothing' });
    expect(of.page).toMatchObject({
      verdict: 'failed',
      cause: 'the address gives a web page («شام اليوم»)',
    });
    expect(of.refused).toMatchObject({ verdict: 'failed', cause: 'HTTP 403 Forbidden', kind: null });
    expect(of['slow-down']!.cause).toBe('HTTP 429 Too Many Requests; come back in 60 s');
    expect(JSON.stringify(of)).not.toContain('geheim');
  });

  it('exits with 0 where all are well, and prints straight columns without marks for a terminal', async () => {
    const { code, stdout, stderr } = await check(makeDesk(feeds('well', 'summaries')));
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const [head, ...rows] = stdout.split('\n');
    const at = head!.indexOf('verdict');
    expect(rows.slice(0, 2).map((row) => row.slice(at))).toEqual(['well', 'well']);
    expect(rows[0]).toMatch(/^ok +well +http:\S+\/well +rss +utf-8 +6 +0m +yes +well$/);
    expect(stdout).toContain('2 well, 0 doubtful, 0 failed');
    expect(stdout).not.toMatch(/[\u001b\u2066-\u2069]/);
  });

  it('tries those that are off only where they are named, by id or group, or with --all', async () => {
    const desk = makeDesk(
      `groups: { syria: off }\nfeeds:\n${['well', 'summaries']
        .map((id) => `  - { id: ${id}, outlet: x, url: "${server.url(`/${id}`)}", group: syria }\n`)
        .join('')}  - { id: empty, outlet: x, url: "${server.url('/empty')}", enabled: false }\n`,
    );
    const none = await check(desk);
    expect(none).toMatchObject({ code: 0, stdout: '' });
    expect(none.stderr).toContain('rasid feeds check --all');
    expect(Object.keys((await findings(desk, 'syria')).of)).toEqual(['well', 'summaries']);
    expect(Object.keys((await findings(desk, 'summaries')).of)).toEqual(['summaries']);
    expect(Object.keys((await findings(desk, '--all')).of)).toEqual(['well', 'summaries', 'empty']);
    const wrong = await check(desk, 'summries');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('no feed and no group is called "summries"; did you mean "summaries"?');
  });

  it('reads a page by its list, and lists what is irregular with -v', async () => {
    const desk = makeDesk(
      `feeds:\n  - { id: list, outlet: x, url: "${server.url('/list')}", kind: html, list: { links: "/news/\\\\d+" } }\n`,
    );
    const { code, stdout } = await check(desk, '-v');
    expect(stdout).toMatch(/ok +list .* html +utf-8 +1 +- +summary +well\n +a list without dates/);
    expect(code).toBe(0);
  });

  it('refuses private addresses that nobody allowed, without asking', async () => {
    const before = server.requests.length;
    const desk = makeDesk(
      `feeds:\n  - { id: well, outlet: x, url: "${server.url('/well')}", allowPrivate: false }\n`,
    );
    const { of } = await findings(desk);
    expect(of.well!.cause).toContain('is not a public address');
    expect(server.requests.length).toBe(before);
  });
});
