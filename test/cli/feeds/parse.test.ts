// `rasid feeds parse` through the built program: one line out for each line in, whatever comes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encode } from '../../feeds/support/encode.ts';
import { runRasid } from '../../support/run-rasid.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const base64 = (body: string | Buffer) => Buffer.from(body).toString('base64');
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>شام &amp;amp; اليوم</title><link>https://sham.example/</link><language>ar</language>
<item><guid>n-1</guid><title>هدوء حذر في السويداء</title><link>/news/1</link><description>&lt;p&gt;ساد هدوء &lt;b&gt;حذر&lt;/b&gt;.&lt;/p&gt;</description>
<pubDate>Sat, 21 Nov 2026 10:00:00 +0300</pubDate><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">ليان</dc:creator><category>سوريا</category></item></channel></rss>`;

type Answer = {
  id: unknown;
  error?: string;
  feed?: Record<string, unknown>;
  items?: Record<string, unknown>[];
  irregularities?: string[];
};
const ask = async (lines: readonly string[]): Promise<Answer[]> => {
  const { code, stdout, stderr } = await runRasid(['feeds', 'parse', '--jsonl'], lines.join('\n'));
  expect([code, stderr]).toEqual([0, '']);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
};
const request = (id: string, body: string | Buffer, more: object = {}) =>
  JSON.stringify({ id, body: base64(body), ...more });

describe('rasid feeds parse --jsonl', () => {
  it('answers with feed, items and irregularities in their documented form', async () => {
    const [answer] = await ask([request('a', FEED, { url: 'https://sham.example/feed' })]);
    expect(answer).toEqual({
      id: 'a',
      feed: {
        title: 'شام & اليوم',
        description: null,
        link: 'https://sham.example/',
        language: 'ar',
        updatedAt: null,
        kind: 'rss',
        charset: 'utf-8',
      },
      items: [
        {
          id: 'n-1',
          link: 'https://sham.example/news/1',
          title: 'هدوء حذر في السويداء',
          summary: '<p>ساد هدوء <b>حذر</b>.</p>',
          content: null,
          publishedAt: '2026-11-21T07:00:00.000Z',
          authors: ['ليان'],
          categories: ['سوريا'],
        },
      ],
      irregularities: [],
    });
  });

  it('gives one line for each line, in order, whatever they hold', async () => {
    const lines = [
      request('whole', FEED),
      '{"id": "cut off',
      'null',
      '[1]',
      '"text"',
      '{}',
      JSON.stringify({ id: 'no body' }),
      JSON.stringify({ id: 'no base64', body: '@@@' }),
      JSON.stringify({ id: { a: 1 }, body: base64(FEED) }),
      request('bad address', FEED, { url: 'sham.example' }),
      request('empty', ''),
      request('noise', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251))),
      request(
        'challenge',
        '<!doctype html><title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x">',
      ),
      request('cut JSON', '{"version": "https://jsonfeed.org/version/1.1", "items": ['),
      request('floods', `<rss><channel><item><description>${'<'.repeat(300_000)}`),
      request('deep', `<rss><channel><item><title>س</title>${'<a>'.repeat(60_000)}`),
      JSON.stringify({ id: 7, body: base64(FEED), url: null, contentType: null, more: true }),
      request('separator \u2028 inside', FEED),
    ];
    const answers = await ask(lines);
    expect(answers).toHaveLength(lines.length);
    expect(answers.map(({ id }) => id)).toEqual([
      'whole',
      ...[null, null, null, null, null],
      'no body',
      'no base64',
      { a: 1 },
      'bad address',
      'empty',
      'noise',
      'challenge',
      'cut JSON',
      'floods',
      'deep',
      7,
      'separator \u2028 inside',
    ]);
    const errors = new Map(answers.map(({ id, error }) => [id, error]));
    expect(errors.get('no body')).toMatch(/^line 7: body /);
    expect(errors.get('no base64')).toBe('line 8: body is not base64');
    expect(errors.get('bad address')).toContain('sham.example is no address');
    expect(errors.get('empty')).toBe('the address gives an empty answer');
    expect(errors.get('challenge')).toBe('the address gives a page that asks whether a human is there');
    expect(answers[1]!.error).toBe('line 2: is no JSON object like {"id": …, "body": …}');
    for (const answer of answers) {
      const keys = Object.keys(answer).sort();
      expect([
        ['error', 'id'],
        ['feed', 'id', 'irregularities', 'items'],
      ]).toContainEqual(keys);
    }
  });

  it('reads packed bytes, odd base64 and the charset that the header names', async () => {
    const body = base64(FEED);
    const watan = encode('<rss><channel><title>بوابة الوطن</title></channel></rss>', 'windows-1256');
    const answers = await ask([
      request('gzip', gzipSync(FEED)),
      JSON.stringify({ id: 'no padding', body: body.replace(/=+$/, '') }),
      JSON.stringify({ id: 'other alphabet', body: body.replaceAll('+', '-').replaceAll('/', '_') }),
      JSON.stringify({ id: 'lines', body: body.replace(/.{76}/g, '$&\r\n') }),
      request('bomb', gzipSync(Buffer.alloc(20_000_000, ' '))),
      request('1256', watan, { contentType: 'text/xml; charset=windows-1256' }),
    ]);
    expect(answers.slice(0, 4).map(({ items }) => items?.[0]?.id)).toEqual(['n-1', 'n-1', 'n-1', 'n-1']);
    expect(answers[4]!.error).toMatch(/unpacks from .* to more than/);
    expect(answers[5]!.feed).toMatchObject({ title: 'بوابة الوطن', charset: 'windows-1256' });
  });

  it('gives titles as text, and as HTML where there is markup in them', async () => {
    const titles = [
      '<![CDATA[&quot;حلب&quot; &#8211; إدلب]]>',
      'حلب &amp;amp; إدلب',
      '\n  سطر\n  وسطر  ',
      '&lt;b&gt;عاجل&lt;/b&gt; &amp;amp; خبر',
      '5 &amp;lt; 6',
      '&amp;lt;script&amp;gt;',
    ];
    const feed = `<rss><channel>${titles.map((title) => `<item><title>${title}</title></item>`).join('')}</channel></rss>`;
    const [answer] = await ask([request('titles', feed)]);
    expect(answer!.items!.map(({ title }) => title)).toEqual([
      '"حلب" – إدلب',
      'حلب & إدلب',
      'سطر وسطر',
      '<b>عاجل</b> &amp; خبر',
      '5 < 6',
      '&lt;script&gt;',
    ]);
  });

  it('leaves relative addresses as they are where nobody says where the feed was', async () => {
    const feed =
      '<rss><channel><item><title>أ</title><link>/1</link><description>&lt;a href="2"&gt;x&lt;/a&gt;</description></item></channel></rss>';
    const [unknown, known] = await ask([
      request('a', feed),
      request('b', feed, { url: 'https://sham.example/feed' }),
    ]);
    expect(unknown!.items![0]).toMatchObject({ link: '/1', summary: '<a href="2">x</a>' });
    expect(known!.items![0]).toMatchObject({
      link: 'https://sham.example/1',
      summary: '<a href="https://sham.example/2">x</a>',
    });
  });

  it('loses no line where there are more than a pipe holds', async () => {
    const { code, stdout } = await runRasid(
      ['feeds', 'parse', '--jsonl'],
      `${request('x', FEED)}\n`.repeat(3000),
    );
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(3000);
  });
});

describe('rasid feeds parse FILE', () => {
  it('takes a file or standard input, with its address and type', async () => {
    const file = join(tempFolder(), 'feed.xml');
    writeFileSync(file, FEED);
    const fromFile = await runRasid(['feeds', 'parse', '--url', 'https://sham.example/feed', file]);
    const fromInput = await runRasid(['feeds', 'parse', '--url', 'https://sham.example/feed', '-'], FEED);
    expect(fromFile).toEqual(fromInput);
    expect(JSON.parse(fromFile.stdout).items[0].link).toBe('https://sham.example/news/1');
  });

  it('says what came instead of a feed, and what is missing of a command', async () => {
    const { code, stderr } = await runRasid(
      ['feeds', 'parse', '-'],
      '<!doctype html><title>الرئيسية</title>',
    );
    expect(code).toBe(1);
    expect(stderr).toContain('a web page («الرئيسية»)');
    expect(await runRasid(['feeds', 'parse', '/nowhere'])).toMatchObject({ code: 2 });
    expect(await runRasid(['feeds', 'parse'])).toMatchObject({ code: 2 });
  });
});
