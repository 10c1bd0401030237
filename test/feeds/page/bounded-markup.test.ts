import { describe, expect, it } from 'vitest';
import { boundedMarkup, unfolded } from '../../../src/feeds/page/bounded-markup.ts';
import { readPage } from '../../../src/feeds/page/read-page.ts';

const CONTEXT = { timezone: 'Asia/Damascus', now: new Date('2026-11-21T15:00:00Z') };
const SENTENCE = 'سيطرت الفصائل على البلدة بعد معارك عنيفة، وفق مصدر محلي. ';

describe('a page cut down', () => {
  it.each([
    ['<html><head><link href="a"></head><body class="x"><p>نص</p></body></html>', '<p>نص</p>'],
    ['<P ALIGN=justify>أول<P>ثان', '<p>أول</p><p>ثان</p>'],
    ['<p>أول<div>ثان</div>', '<p>أول</p><div>ثان</div>'],
    ['<ul><li>أول<li>ثان</ul>', '<ul><li>أول</li><li>ثان</li></ul>'],
    [
      '<table><tr><td>أ<td>ب<tr><td>ج</table>',
      '<table><tr><td>أ</td><td>ب</td></tr><tr><td>ج</td></tr></table>',
    ],
    ['<b>أول</div></b>', '<b>أول</b>'],
    ['أول</p>ثان</br>ثالث', 'أول<br>ثان<br>ثالث'],
    [
      '<div class=\'a "b"\' onclick="x()" data-x=1 id=c>نص</div>',
      '<div class="a &quot;b&quot;" id="c">نص</div>',
    ],
    ['<div style="color: red; DISPLAY : none">نص</div>', '<div hidden="">نص</div>'],
    ['<i aria-hidden="true">نص</i><i aria-hidden="false">نص</i>', '<i hidden="">نص</i><i>نص</i>'],
    ['<form id="aspnetForm"><p>نص</p></form>', '<div id="aspnetForm"><p>نص</p></div>'],
    ['5 < 6 &amp; 7 &lt; 8 &copy;', '5 &lt; 6 &amp; 7 &lt; 8 ©'],
    ['<script>var a = "<p>لا</p>";</script>نص<style>p{}</style><!-- لا -->', 'نص'],
    ['<svg><title>لا</title><svg></svg></svg><iframe src="x"/>نص<video>لا</video>', 'نص'],
    [
      '<iframe src="x"><p>نص الصفحة التي لم يغلق إطارها',
      '<iframe><p>نص الصفحة التي لم يغلق إطارها</p></iframe>',
    ],
    ['<amp-img src="x"></amp-img><o:p>نص</o:p>', '<amp-img></amp-img>نص'],
  ])('%s', (html, markup) => expect(boundedMarkup(html).markup).toBe(markup));

  it('keeps what it states for machines', () => {
    const page = boundedMarkup(
      `<title> نوى &amp; درعا </title><meta property="og:title" content="نوى"><meta property="OG:Title" content="لا">
<meta itemprop="datePublished" content="2026-11-21"><script type="application/ld+json">{"a":"<p>"}</script>
<svg><title>رسم</title></svg><script type='application/ld+json; charset=utf-8'>{"b":1}</script>`,
    );
    expect(page.title).toBe(' نوى & درعا ');
    expect(Object.fromEntries(page.meta)).toEqual({ 'og:title': 'نوى', datepublished: '2026-11-21' });
    expect(page.statements).toEqual(['{"a":"<p>"}', '{"b":1}']);
    expect(page.markup.trim()).toBe('');
  });

  it('can be unfolded', () => {
    expect(unfolded(boundedMarkup('<p hidden class="a">نص</p>').markup)).toBe('<p class="a">نص</p>');
  });
});

describe('a hostile page', () => {
  const SIZE = 1_000_000;
  const flood = (piece: string) => piece.repeat(SIZE / piece.length);
  it.each([
    ['nested elements', flood('<div>')],
    ['nested lists', flood('<ul><li>')],
    ['nested tables', flood('<table><tr><td>')],
    ['paragraphs', flood('<p>نص، ')],
    ['links', flood(`<a href="#x">${SENTENCE}</a>`)],
    ['ends of lines', flood('نص<br>')],
    ['signs', flood('<')],
    ['half references', flood('&')],
    ['half tags', flood('<a ')],
    ['attributes', `<div ${Array.from({ length: 100_000 }, (_, id) => `a${id}=1`).join(' ')}>`],
    ['one long class', `<div class="${flood('related ')}">${SENTENCE}</div>`],
    ['depth over text', '<div>'.repeat(20_000) + flood(SENTENCE)],
    ['comments', flood('<!--')],
    ['scripts', flood('<script>')],
    [
      'statements',
      flood('<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>'),
    ],
    ['a deep statement', `<script type="application/ld+json">${flood('[')}</script>`],
    ['a title', `<title>${flood('نوى | ')}</title>`],
    ['boxes', flood(`<div class="related a b"><p>${SENTENCE}</p><ul><li><a href=x>نص</a></ul></div>`)],
    ['foreign ends', `${'<div>'.repeat(20_000)}${flood('</p>')}`],
  ])('of %s costs bounded time', (_name, html) => {
    const start = process.cpuUsage();
    const { text } = readPage(html, CONTEXT);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6, 'seconds of processor time').toBeLessThan(8);
    expect(text.length).toBeLessThanOrEqual(200_000);
  });
});
