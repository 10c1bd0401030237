// The outlets of a run over HTTP: RSS with what was published so far, and validators as good servers give them.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ChaosArticle, OUTLETS } from './news.ts';

export interface ChaosWire {
  /** One address for each outlet. */
  urls: string[];
  /** How many articles are out. */
  published(): number;
  /** Everything up to this number is out from now on. */
  publish(upTo: number): void;
  close(): Promise<void>;
}

const xml = (text: string) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!);

/**
 * @param begins epoch ms against which the ages of articles are meant.
 * @param listed how many a feed lists at a time, the latest.
 */
export async function startWire(
  news: readonly ChaosArticle[],
  begins: number,
  listed: number,
): Promise<ChaosWire> {
  let published = 0;
  const feeds: string[][] = Array.from({ length: OUTLETS }, () => []);
  const server = createServer((request, response) => {
    const outlet = Number(request.url?.slice(1));
    const body = rss(outlet, feeds[outlet]?.slice(-listed) ?? []);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urls: feeds.map((_, outlet) => `http://127.0.0.1:${port}/${outlet}`),
    published: () => published,
    publish: (upTo) => {
      for (const article of news.slice(published, upTo)) feeds[article.outlet]!.push(itemOf(article, begins));
      published = Math.max(published, Math.min(upTo, news.length));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const itemOf = ({ guid, title, text, ageMs }: ChaosArticle, begins: number): string =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${xml(title)}</title><pubDate>${new Date(begins - ageMs).toUTCString()}</pubDate><description>${xml(
    text
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join(''),
  )}</description></item>`;

const rss = (outlet: number, items: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>وكالة ${outlet}</title>${items.toReversed().join('\n')}</channel></rss>`;
