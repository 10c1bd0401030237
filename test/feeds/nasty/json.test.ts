import { good, nasty, type Row } from '../support/nasty.ts';
import { TEXT, TITLE } from '../support/wire.ts';

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'شام',
  items: [
    {
      id: 1,
      url: good.url,
      title: TITLE,
      content_html: `<p>${TEXT}</p>`,
      date_published: '2026-11-21T14:30:00+03:00',
    },
    { id: 2, title: 'ثان' },
    { id: 3, title: 'ثالث' },
  ],
};
const TEXT_OF_FEED = JSON.stringify(FEED);
const first = { ...good, publishedAt: '2026-11-21T11:30:00.000Z' };
const titles = [TITLE, 'ثان', 'ثالث'];
const right = (name: string, body: string, said?: RegExp): Row => ({
  name,
  body,
  first,
  titles,
  ...(said === undefined ? {} : { said }),
});

nasty('JSON Feed', [
  right('1.1', TEXT_OF_FEED),
  right('1.0', TEXT_OF_FEED.replace('1.1', '1')),
  right('without a version', JSON.stringify({ ...FEED, version: undefined }), /without a version/),
  right('with a byte order mark', `\ufeff${TEXT_OF_FEED}`),
  right('with commas too many', TEXT_OF_FEED.replaceAll('}', ',}').replaceAll(']', ',]'), /breaks its rules/),
  right('with comments', `// by hand\n${TEXT_OF_FEED.replace('"title"', '/* اسم "الموقع" */ "title"')}`),
  right('as a script', `callback(${TEXT_OF_FEED});`),
  right('behind a guard against scripts', `)]}',\n${TEXT_OF_FEED}`),
  right('in a page', `<html><body><pre>${TEXT_OF_FEED}</pre></body></html>`),
  right('with __proto__', TEXT_OF_FEED.replace('{"id":1', '{"__proto__":{"title":"x"},"id":1')),
  right(
    'with __proto__, and a comma too many',
    `${TEXT_OF_FEED.replace('{"id":1', '{"__proto__":{"title":"x"},"id":1').slice(0, -1)},}`,
  ),
  {
    name: 'cut inside an item',
    body: TEXT_OF_FEED.slice(0, TEXT_OF_FEED.indexOf('ثالث') + 2),
    titles: [TITLE, 'ثان'],
    said: /cut off/,
  },
  {
    name: 'with a line end in a string',
    body: TEXT_OF_FEED.replace('ثان', 'سطر\nوسطر'),
    titles: [TITLE, 'سطر وسطر', 'ثالث'],
  },
  {
    name: 'with values of other types',
    body: JSON.stringify({
      ...FEED,
      title: { a: 1 },
      items: [
        null,
        7,
        'x',
        [],
        { id: {}, title: ['x'], url: 5, tags: 'a', authors: 'x', date_published: {} },
        ...FEED.items,
      ],
    }),
    titles,
  },
  {
    name: 'plain text with < and lines',
    body: JSON.stringify({ ...FEED, items: [{ id: 1, title: 'أ & <ب>', content_text: 'سطر\nو < ثان' }] }),
    first: { title: 'أ & <ب>', text: 'سطر\nو < ثان' },
  },
]);
