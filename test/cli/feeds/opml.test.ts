// `rasid feeds import` and `export`: lists as other readers write them, in and out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encode } from '../../feeds/support/encode.ts';
import { callRasid } from '../../support/call-rasid.ts';
import { type Desk, HEAD, makeDesk } from './support.ts';

const list = (desk: Desk, body: string | Buffer) => {
  const file = join(desk.config, 'list.opml');
  writeFileSync(file, body);
  return file;
};
const opml = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n<body>\n${body}\n</body>\n</opml>\n`;
const bring = (desk: Desk, body: string | Buffer, ...args: string[]) =>
  callRasid(['feeds', 'import', list(desk, body), '--config', desk.config, ...args]);
const exported = (desk: Desk, ...args: string[]) =>
  callRasid(['feeds', 'export', '--config', desk.config, ...args]);

const FOLDERS = opml(`  <outline text="سوريا" title="سوريا">
    <outline type="rss" text="شام اليوم" xmlUrl="https://www.sham-today.example/feed" htmlUrl="https://www.sham-today.example/"/>
    <outline type="rss" text="صوت الفرات" xmlUrl="https://furat.sy/rss" />
  </outline>
  <outline type="rss" text="Nile &amp;amp; Desert" xmlUrl="https://feeds.carrier.example/nile?a=1&amp;b=2" htmlUrl="https://nile-desert.sd/" language="en"/>`);

describe('rasid feeds import', () => {
  it('writes entries with folders as groups, and keeps the file otherwise', async () => {
    const desk = makeDesk('feeds:\n  - { id: a, outlet: A, url: "https://a.example/feed" } # stays\n');
    const { code, stdout } = await bring(desk, FOLDERS);
    expect(code).toBe(0);
    expect(stdout).toContain('3 added to');
    expect(desk.text()).toBe(`${HEAD}feeds:
  - { id: a, outlet: A, url: "https://a.example/feed" } # stays
  - id: sham-today
    outlet: شام اليوم
    url: https://www.sham-today.example/feed
    group: سوريا
  - id: furat
    outlet: صوت الفرات
    url: https://furat.sy/rss
    country: SY
    group: سوريا
    timezone: Asia/Damascus
  - id: nile-desert
    outlet: Nile & Desert
    url: https://feeds.carrier.example/nile?a=1&b=2
    country: SD
    language: en
    timezone: Africa/Khartoum
`);
  });

  it('adds nothing the second time, nor what is there under another form of its address', async () => {
    const desk = makeDesk('feeds:\n  - { id: sham, outlet: S, url: "http://sham-today.example/feed/" }\n');
    expect((await bring(desk, FOLDERS)).stdout).toMatch(
      /2 added to .*\n +known already: 1\n +left out: 0 broken/,
    );
    const once = desk.text();
    expect((await bring(desk, FOLDERS)).stdout).toMatch(/: 0 added to .*\n +known already: 3/);
    expect(desk.text()).toBe(once);
  });

  it('reports broken entries with their line, keeps them out and takes the rest', async () => {
    const desk = makeDesk();
    const { code, stdout, stderr } = await bring(
      desk,
      opml(`<outline type="rss" text="بلا عنوان"/>
<outline type="rss" text="خطأ" xmlUrl="javascript:alert(1)"/>
<outline type="HTML+XPath" text="صفحة" xmlUrl="https://page.example/"/>
<outline type="rss" text="سليم" xmlUrl="https://sound.example/rss">`),
    );
    expect(code).toBe(0);
    expect(stderr.split('\n').map((line) => line.replace(/^.*list\.opml:/, ''))).toEqual([
      '4: «بلا عنوان» has no xmlUrl; left out',
      '5: «خطأ»: "javascript:alert(1)" is no http or https address; left out',
      '6: «صفحة» is of type HTML+XPath, which is no feed; write its entry by hand; left out',
      '',
    ]);
    expect(stdout).toMatch(/1 added to [\s\S]*left out: 3 broken/);
    expect(desk.entries().map(({ url }) => url)).toEqual(['https://sound.example/rss']);
  });

  it('gives every feed of one host an id of its own', async () => {
    const desk = makeDesk();
    await bring(
      desk,
      opml(['a', 'b', 'c'].map((x) => `<outline text="${x}" xmlUrl="https://one.example/${x}"/>`).join('\n')),
    );
    expect(desk.entries().map(({ id }) => id)).toEqual(['one', 'one-2', 'one-3']);
  });

  it('writes nothing with --dry-run, and nothing of what is no OPML', async () => {
    const desk = makeDesk();
    const dry = await bring(desk, FOLDERS, '--dry-run');
    expect(dry.stdout).toContain('3 would be added');
    expect(dry.stdout).toContain('id: nile-desert');
    const page = await bring(desk, '<!doctype html><html><title>دخول</title></html>');
    expect(page.code).toBe(2);
    expect(page.stderr).toContain('that is no OPML, but a web page («دخول»)');
    expect((await callRasid(['feeds', 'import', '/nowhere.opml', '--config', desk.config])).stderr).toContain(
      'cannot read /nowhere.opml',
    );
    expect(desk.text()).toBe(`${HEAD}feeds: []\n`);
  });

  it('reads windows-1256', async () => {
    const desk = makeDesk();
    const source = `<?xml version="1.0" encoding="windows-1256"?><opml version="1.0"><body><outline text="أخبار"><outline text="بوابة الوطن" xmlUrl="http://watan.example/rss"/></outline></body></opml>`;
    await bring(desk, encode(source, 'windows-1256'));
    expect(desk.entries()[0]).toMatchObject({ outlet: 'بوابة الوطن', group: 'أخبار' });
  });
});

describe('rasid feeds export', () => {
  it('comes back through import as it went out', async () => {
    const desk = makeDesk();
    await bring(desk, FOLDERS);
    const { code, stdout } = await exported(desk, '--format', 'opml');
    expect(code).toBe(0);
    const other = makeDesk();
    await bring(other, stdout);
    const essence = (from: Desk) =>
      from.entries().map(({ outlet, url, group, language }) => ({ outlet, url, group, language }));
    expect(essence(other)).toEqual(essence(desk));
  });

  it('writes no password, and leaves out what is no feed, saying so', async () => {
    const desk = makeDesk(`feeds:
  - { id: a, outlet: 'A "one" <b>', url: "https://desk:geheim@a.example/feed" }
  - { id: t, outlet: T, url: t.me/sham_today }
  - { id: p, outlet: P, url: "https://p.example/", kind: html, list: { links: "/n/\\\\d+" } }
`);
    const { stdout, stderr } = await exported(desk);
    expect(stdout).not.toContain('geheim');
    expect(stdout).toContain('text="A &quot;one&quot; &lt;b&gt;"');
    expect(stdout).toContain('xmlUrl="https://a.example/feed"');
    expect(stdout.match(/<outline/g)).toHaveLength(1);
    expect(stderr).toContain('2 left out: pages and Telegram channels');
    expect(stderr).toContain('1 written without the password');
  });

  it('knows no other format', async () => {
    const { code, stderr } = await exported(makeDesk(), '--format', 'csv');
    expect(code).toBe(2);
    expect(stderr).toContain('unknown format "csv"; known is opml');
  });
});
