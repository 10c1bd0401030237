// A town of outlets on loopback, for bench/feeds.mjs: every feed lists its newest items, says 304 where nothing is
// new, and remembers when it was asked. A second port answers after half a minute.
//
//   node bench/feed-server.mjs FEEDS NEW_ITEMS_PER_SECOND SLOW_MS     prints {"port", "slowPort"}; ask /stats
import { createServer } from 'node:http';

const [feeds, perSecond, slowMs] = process.argv.slice(2).map(Number);
const LISTED = 20;
const FIRST = 10;
const HOUR_MS = 3_600_000;
const WORDS =
  'سوق طريق مدرسة حي ساحة نهر جسر بستان مزارع تاجر أهالي مجلس لجنة مشروع ترميم شبكة مياه كهرباء موسم قمح زيتون قطن مطر برد صيف شتاء طالب معلم كتاب معرض مسرح ملعب فريق مباراة سائق شاحنة حافلة محطة وقود سعر خبز مطحنة فرن عامل ورشة مصنع معمل نسيج خياط بائع زبون حديقة شجرة مركز صحي طبيب لقاح دواء'.split(
    ' ',
  );

const outlets = Array.from({ length: feeds }, (_, index) => ({ index, items: [], asked: [], unchanged: 0 }));
for (const outlet of outlets)
  for (let item = 0; item < FIRST; item++) publish(outlet, Date.now() - ((FIRST - item) * HOUR_MS) / 4);

let turn = 0;
const publishing =
  perSecond > 0
    ? setInterval(() => publish(outlets[(turn++ * 7919) % feeds], Date.now()), 1000 / perSecond)
    : undefined;

function publish({ index, items }, at) {
  const number = items.length;
  const words = drawn(index * 7919 + number * 104_729 + 1);
  items.push({
    guid: `${index}-${number}`,
    at,
    title: `${words.slice(0, 6).join(' ')} رقم ${number}`,
    text: `افتتحت البلدية السوق رقم ${number * feeds + index} في ${words.slice(6, 30).join(' ')}، وقال رئيسها إن ${words.slice(30, 60).join(' ')}.`,
  });
}

/** Sixty words, other ones for every seed (Lehmer’s generator), so that no two texts are alike. */
function drawn(seed) {
  let state = seed % 2_147_483_647;
  return Array.from({ length: 60 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return WORDS[state % WORDS.length];
  });
}

const rss = ({ index, items }) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>مراسل ${index}</title><link>http://outlet-${index}.example/</link>${items
    .slice(-LISTED)
    .reverse()
    .map(
      ({ guid, at, title, text }) =>
        `<item><guid isPermaLink="false">${guid}</guid><link>http://outlet-${index}.example/${guid}</link><title>${title}</title><pubDate>${new Date(at).toUTCString()}</pubDate><description>&lt;p&gt;${text}&lt;/p&gt;</description></item>`,
    )
    .join('')}</channel></rss>`;

function answer(request, response) {
  if (request.url === '/stats') return response.end(JSON.stringify(stats()));
  const outlet = outlets[Number(request.url.slice('/feed/'.length))];
  if (!outlet) return response.writeHead(404).end();
  outlet.asked.push(Date.now());
  const etag = `"${outlet.items.length}"`;
  if (request.headers['if-none-match'] === etag) {
    outlet.unchanged++;
    return response.writeHead(304, { etag }).end();
  }
  response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag }).end(rss(outlet));
}

const stats = () => ({
  published: outlets.map(({ items }) => items.map(({ guid, at }) => [guid, at])),
  asked: outlets.map(({ asked }) => asked),
  unchanged: outlets.reduce((sum, { unchanged }) => sum + unchanged, 0),
});

const slow = createServer((_request, response) => {
  setTimeout(() => response.writeHead(200, { 'content-type': 'text/plain' }).end('late'), slowMs);
}).listen(0, '127.0.0.1');
const server = createServer(answer).listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ port: server.address().port, slowPort: slow.address().port }));
});
process.on('SIGUSR2', () => clearInterval(publishing));
process.on('SIGTERM', () => process.exit(0));
