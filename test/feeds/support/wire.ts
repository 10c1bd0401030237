// Small feeds in the words of Arabic wires, all invented.
import { parseFeed } from '../../../src/feeds/parse/parse-feed.ts';
import { readFeed } from '../../../src/feeds/read-feed.ts';

export const NOW = new Date('2026-11-21T18:00:00Z');
export const FEED = { id: 'sham-wire', outlet: 'شام واير', country: 'SY', timezone: 'Asia/Damascus' };
export const URL_OF_FEED = 'https://sham-wire.example/feed/';

export const TITLE = 'اشتباكات عنيفة في ريف حلب الشمالي';
export const TEXT =
  'قالت مصادر محلية إن اشتباكات عنيفة اندلعت فجر اليوم في ريف حلب الشمالي بين فصيل محلي ومجموعة مسلحة، وأسفرت عن مقتل ثلاثة عناصر وإصابة آخرين، فيما نزحت عشرات العائلات من القرى القريبة باتجاه مدينة أعزاز.';

export const item = (inside: string): string => `<item>${inside}</item>`;
export const rss = (inside: string, attributes = ' version="2.0"'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss${attributes}><channel><title>شام واير</title><link>https://sham-wire.example/</link>${inside}</channel></rss>`;
export const plainItem = (title = TITLE, link = 'https://sham-wire.example/1'): string =>
  item(`<title>${title}</title><link>${link}</link><description>${TEXT}</description>`);

export const parse = (text: string, now = NOW) =>
  parseFeed(text, { url: URL_OF_FEED, timezone: FEED.timezone, now });
export const read = (body: Uint8Array | string, contentType: string | null = null) =>
  readFeed(
    { body: typeof body === 'string' ? Buffer.from(body) : body, contentType, url: URL_OF_FEED },
    FEED,
    NOW,
  );
