// RFC 9309, rule by rule: a robots.txt, and which paths it leaves open to us.
import { describe, expect, it } from 'vitest';
import { parseRobots, robotsOf } from '../../../src/feeds/page/robots.ts';

const at = (path: string) => `https://outlet.example${path}`;
const allows = (lines: string, path: string) => parseRobots(lines.replaceAll(' | ', '\n')).allows(at(path));

type Row = [lines: string, open: string[], closed: string[]];

const table = (rows: Row[]) =>
  it.each(rows)('%s', (lines, open, closed) => {
    for (const path of open) expect([path, allows(lines, path)]).toEqual([path, true]);
    for (const path of closed) expect([path, allows(lines, path)]).toEqual([path, false]);
  });

describe('the group that counts', () => {
  table([
    ['User-agent: * | Disallow: /x | User-agent: rasid | Disallow: /y', ['/x'], ['/y']],
    ['User-agent: RASID/2.1 | Disallow: /y', [], ['/y']],
    ['User-agent: Rasid News | Disallow: /y', [], ['/y']],
    ['User-agent: Rasidbot | Disallow: /', ['/y'], []],
    ['User-agent: Other | Disallow: /', ['/y'], []],
    ['User-agent: * the rest | Disallow: /', [], ['/y']],
    ['User-agent: a | User-agent: rasid | Disallow: /y', ['/x'], ['/y']],
    [
      'User-agent: rasid | Disallow: /x | User-agent: b | Disallow: / | User-agent: rasid | Disallow: /y',
      ['/z'],
      ['/x', '/y'],
    ],
    ['User-agent: * | Disallow: / | User-agent: rasid', ['/y'], []],
    ['User-agent: * | Disallow: / | User-agent: rasid | Disallow:', ['/y'], []],
    [
      'User-agent: b | Disallow: /b |  | Disallow: /y | User-agent: rasid | Disallow: /x',
      ['/y', '/b'],
      ['/x'],
    ],
    ['Disallow: / | User-agent: b | Disallow: /', ['/y'], []],
    ['', ['/y'], []],
  ]);

  table([
    // What is no rule neither ends nor begins a group.
    ['User-agent: rasid | Sitemap: https://outlet.example/s.xml | User-agent: b | Disallow: /y', [], ['/y']],
    ['User-agent: rasid | Crawl-delay: 3 | User-agent: b | Disallow: /y', [], ['/y']],
    ['User-agent: rasid | Noindex: /z | Disallow: /y', ['/z'], ['/y']],
  ]);
});

describe('lines', () => {
  table([
    ['\ufeffUser-agent: * | Disallow: /y', [], ['/y']],
    ['USER-AGENT : * | dISALLOW:/y', [], ['/y']],
    ['  user-agent: *   # everyone | \tdisallow:\t/y\t# not this', ['/x'], ['/y']],
    ['User-agent: * | Disallow: /a#b', [], ['/a', '/ab']],
    ['User-agent: * | Disallow /y', ['/x'], ['/y']],
    ['User-agent: * | # Disallow: /', ['/y'], []],
    ['<html><body>Not found</body></html>', ['/y'], []],
  ]);

  it.each(['\n', '\r\n', '\r'])('end as they like: %j', (end) => {
    const robots = parseRobots(['User-agent: *', 'Disallow: /y', 'Disallow: /z'].join(end));
    expect([robots.allows(at('/y')), robots.allows(at('/z')), robots.allows(at('/x'))]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('the rule that decides', () => {
  table([
    ['User-agent: * | Disallow: / | Allow: /news', ['/news', '/news/1', '/newsroom'], ['/', '/x', '/News']],
    ['User-agent: * | Allow: /news | Disallow: /news/old', ['/news/1'], ['/news/old', '/news/old/1']],
    ['User-agent: * | Disallow: /p | Allow: /p', ['/p'], []],
    ['User-agent: * | Disallow: /x | Allow: /x/', ['/x/', '/x/1'], ['/x', '/x1']],
    ['User-agent: * | Disallow: /*.pdf', ['/a.doc'], ['/a.pdf', '/b/a.pdf', '/a.pdf?x', '/?a.pdf']],
    ['User-agent: * | Disallow: /*.pdf$', ['/a.pdf?x', '/a.pdfx'], ['/a.pdf', '/b/a.pdf', '/a.pdf.pdf']],
    ['User-agent: * | Disallow: /a*b*c', ['/ab', '/acb', '/xabc'], ['/abc', '/a1b2c3', '/aabbc']],
    ['User-agent: * | Disallow: /a**b', ['/a'], ['/ab', '/a1b']],
    ['User-agent: * | Disallow: *.gif', ['/a.png'], ['/a.gif', '/x/y.gif']],
    ['User-agent: * | Disallow: / | Allow: /$', ['/'], ['/x', '/?x']],
    ['User-agent: * | Disallow: /*aa$', ['/a'], ['/aa', '/aaa']],
    ['User-agent: * | Allow: /page | Disallow: /*.html', ['/page'], ['/page.html']],
    ['User-agent: * | Disallow: /*?print=', ['/a?x=1'], ['/a?print=1', '/a?x&?print=1']],
    ['User-agent: * | Disallow: /', ['/robots.txt'], ['/robots.txt.bak']],
  ]);
});

describe('percent-encoding', () => {
  const ARABIC = encodeURIComponent('أخبار');
  table([
    [
      'User-agent: * | Disallow: /أخبار/',
      ['/تقارير/1'],
      ['/أخبار/1', `/${ARABIC}/1`, `/${ARABIC.toLowerCase()}/1`],
    ],
    [`User-agent: * | Disallow: /${ARABIC.toLowerCase()}/`, [], ['/أخبار/1', `/${ARABIC}/1`]],
    ['User-agent: * | Disallow: /a%3cd', [], ['/a%3Cd', '/a%3cd']],
    ['User-agent: * | Disallow: /%62%61%7A', ['/ba'], ['/baz', '/%62az']],
    ['User-agent: * | Disallow: /~editor', [], ['/%7Eeditor', '/~editor']],
    ['User-agent: * | Disallow: /a%2fb', ['/a/b'], ['/a%2Fb']],
    ['User-agent: * | Disallow: /file-%2A.html', ['/file-x.html'], ['/file-*.html']],
    ['User-agent: * | Disallow: /price%24', ['/price'], ['/price$', '/price$1']],
    ['User-agent: * | Disallow: /a$b', ['/a'], ['/a$b', '/a$bc']],
    ['User-agent: * | Disallow: /q?u=https://x.example', [], ['/q?u=https://x.example/1']],
    ['User-agent: * | Disallow: /a b', ['/a'], ['/a%20b', '/a b/c']],
    ['User-agent: * | Disallow: /\ud800', ['/x'], ['/%EF%BF%BD']],
  ]);
});

describe('robots.txt', () => {
  it.each([
    [200, 'User-agent: *\nDisallow: /x', true],
    [404, '', true],
    [403, '', true],
    [410, '', true],
    [429, '', false],
    [500, '', false],
    [503, '', false],
    [304, '', false],
  ])('answered with %i', (status, text, open) => {
    expect(robotsOf(status, text).allows(at('/y'))).toBe(open);
  });

  it.each([
    ['Crawl-delay: 3', 3000],
    ['Crawl-delay: 0.5', 500],
    ['Crawl-delay: 86400', 60_000],
    ['Crawl-delay: soon', null],
    ['Crawl-delay: -1', null],
    ['Disallow:', null],
  ])('may ask for pauses: %s', (line, ms) => {
    expect(parseRobots(`User-agent: *\n${line}`).crawlDelayMs).toBe(ms);
    expect(parseRobots(`User-agent: *\n${line}\nUser-agent: rasid\nDisallow: /x`).crawlDelayMs).toBeNull();
  });

  it('counts as far as 500 KiB, and is read in linear time', () => {
    const long = `User-agent: *\n${'#'.repeat(520_000)}\nDisallow: /y`;
    expect(parseRobots(long).allows(at('/y'))).toBe(true);
    const start = performance.now();
    for (const line of [
      'Disallow: /*a*a*a*a*a*b$',
      `Disallow: /${'*a'.repeat(900)}b`,
      'User-agent: x',
      ':',
      'Allow: *',
    ]) {
      const robots = parseRobots(`User-agent: *\n${`${line}\n`.repeat(500_000 / line.length)}`);
      robots.allows(at(`/${'a'.repeat(1900)}`));
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
