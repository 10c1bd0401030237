import { good, nasty } from '../support/nasty.ts';
import { item, plainItem, rss, TITLE } from '../support/wire.ts';

nasty('hostile', [
  {
    name: 'billion laughs',
    body: `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>${rss(plainItem('حلب &c;'))}`,
    first: { title: 'حلب &c;' },
  },
  {
    name: 'quadratic entity',
    body: `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(199)}">]>${rss(plainItem('&a;'.repeat(5000)))}`,
    first: { url: good.url },
  },
  {
    name: 'external entity',
    body: `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(plainItem('حلب &x;'))}`,
    first: { title: 'حلب &x;' },
  },
  {
    name: 'harmless entity',
    body: `<!DOCTYPE rss [<!ENTITY co "شركة">]>${rss(plainItem('&co; حلب'))}`,
    first: { title: 'شركة حلب' },
  },
  {
    name: '__proto__ elements',
    body: rss(
      item(`<__proto__><constructor>x</constructor></__proto__><title __proto__="x">${TITLE}</title>`),
    ),
    first: { title: TITLE },
  },
  {
    name: '20,000 levels deep',
    body: rss(
      item(
        `<title>${TITLE}</title><description>${'<div>'.repeat(20_000)}عميق${'</div>'.repeat(20_000)}</description>`,
      ),
    ),
    first: { title: TITLE, text: 'عميق' },
  },
  {
    name: 'script never becomes text',
    body: rss(
      item(
        `<title>${TITLE}</title><description><![CDATA[<script>alert(1)</script><p onclick="x()">نص</p><style>p{}</style>]]></description>`,
      ),
    ),
    first: { text: 'نص' },
  },
  {
    name: 'javascript: is no link',
    body: rss(plainItem(TITLE, 'javascript:alert(1)')),
    first: { title: TITLE, url: null },
  },
]);
