// An outlet on loopback, and a configuration that may reach it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Handler } from '../../support/http-server.ts';
import { tempFolder } from '../../support/temp-folder.ts';

export const HEADLINES = [
  'مقتل خمسة عناصر في هجوم على حاجز شرق دير الزور',
  'قوات العشائر تسيطر على ثلاث قرى في ريف الحسكة',
  'قصف مدفعي يطال أطراف بلدة سراقب وإصابة مدنيين',
  'اجتماع في جنيف لبحث إدخال المساعدات إلى الشمال',
  'انفجار عبوة ناسفة بسيارة عسكرية في محيط الباب',
  'عودة عشرات العائلات النازحة إلى قراها في ريف حماة',
];
const STORY =
  'أفادت مصادر ميدانية بأن الهجوم بدأ فجرا واستمر ثلاث ساعات. وقال شهود إن تعزيزات وصلت إلى المنطقة بعد الظهر.';

interface Shape {
  title?: string;
  count?: number;
  /** Of the newest item; an hour between items. */
  at?: Date;
  body?: string;
  headline?: (index: number) => string;
}

/** RSS 2.0 with one item for each headline. */
export function rss({
  title = 'شام اليوم',
  count = 6,
  at = new Date(),
  body = STORY,
  headline,
}: Shape = {}): string {
  const items = Array.from({ length: count }, (_, index) => {
    const heading = headline?.(index) ?? HEADLINES[index % HEADLINES.length]!;
    const date = new Date(at.getTime() - index * 3_600_000).toUTCString();
    return `<item><guid isPermaLink="false">${title}-${index}</guid><title>${heading}</title><link>https://sham-today.example/news/${index}</link><pubDate>${date}</pubDate><description>${body}</description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${title}</title><link>https://sham-today.example/</link><language>ar</language>${items.join('')}</channel></rss>`;
}

export const answer =
  (body: string | Buffer, type = 'application/rss+xml; charset=utf-8'): Handler =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': type }).end(body);

export const page = (head: string, body = ''): Handler =>
  answer(
    `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>شام اليوم</title>${head}</head><body>${body}</body></html>`,
    'text/html; charset=utf-8',
  );

/** No gap between requests, loopback allowed; comments and layout that commands must keep. */
export const HEAD = `# Feeds of the desk. كل المصادر
defaults:
  allowPrivate: true   # for the test
  hostGap: 0s
`;

export interface Desk {
  config: string;
  text(): string;
  /** The entries as they are written. */
  entries(): Record<string, unknown>[];
}

/** Inside a test only. @param feeds what follows the defaults in feeds.yaml. */
export function makeDesk(feeds = 'feeds: []\n'): Desk {
  const config = join(tempFolder(), 'config');
  mkdirSync(config);
  const file = join(config, 'feeds.yaml');
  writeFileSync(file, HEAD + feeds);
  const text = () => readFileSync(file, 'utf8');
  return { config, text, entries: () => parse(text()).feeds };
}
