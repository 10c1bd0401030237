import { nasty, type Row } from '../support/nasty.ts';
import { item, rss, TITLE } from '../support/wire.ts';

const dated = (date: string, element = 'pubDate') =>
  rss(item(`<title>${TITLE}</title><${element}>${date}</${element}>`));
const at = (instant: string): Row['first'] => ({ publishedAt: instant });

nasty('dates', [
  { name: 'RFC 822', body: dated('Sat, 21 Nov 2026 14:30:00 +0300'), first: at('2026-11-21T11:30:00.000Z') },
  { name: 'Arabic month', body: dated('السبت، 21 نوفمبر 2026'), first: at('2026-11-20T21:00:00.000Z') },
  {
    name: 'Levantine month, Arabic digits',
    body: dated('السبت ٢١ تشرين الثاني ٢٠٢٦ - ٠٢:٣٠ م'),
    first: at('2026-11-21T11:30:00.000Z'),
  },
  { name: 'day/month/year', body: dated('21/11/2026 - 14:30'), first: at('2026-11-21T11:30:00.000Z') },
  { name: 'minutes ago', body: dated('منذ ٥ دقائق'), first: at('2026-11-21T17:55:00.000Z') },
  {
    name: 'AST is Arabia’s',
    body: dated('Sat, 21 Nov 2026 14:30:00 AST'),
    first: at('2026-11-21T11:30:00.000Z'),
  },
  { name: 'no zone', body: dated('2026-11-21 14:30:00'), first: at('2026-11-21T11:30:00.000Z') },
  { name: 'nonsense', body: dated('قريبا'), first: { publishedAt: null } },
  {
    name: 'a second date where the first cannot be read',
    body: rss(
      item(`<title>${TITLE}</title><pubDate>قريبا</pubDate><dc:date>2026-11-21T14:30:00+03:00</dc:date>`),
    ),
    first: at('2026-11-21T11:30:00.000Z'),
  },
  {
    name: 'the future, and a second date that is none',
    body: rss(
      item(`<title>${TITLE}</title><pubDate>Sat, 28 Nov 2026 14:30:00 +0300</pubDate><dc:date>x</dc:date>`),
    ),
    first: { publishedAt: null },
  },
]);
