// A feed over real HTTP for tests: articles in, RSS 2.0 out.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestArticle {
  id: string;
  title?: string | null;
  text: string;
  publishedAt?: string | null;
}

const xml = (text: string) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!);

function rss(articles: readonly TestArticle[]): string {
  const items = articles.map(
    ({
      id,
      title,
      text,
      publishedAt,
    }) => `<item><guid isPermaLink="false">${xml(id)}</guid><link>http://outlet.example/${encodeURIComponent(id)}</link>
<title>${xml(title ?? '')}</title><description>${xml(
      text
        .split('\n')
        .map((line) => `<p>${xml(line)}</p>`)
        .join(''),
    )}</description>
${publishedAt ? `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>` : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>test</title><link>http://outlet.example/</link>${items.join('\n')}</channel></rss>`;
}

export interface FeedServer {
  url: string;
  articles: TestArticle[];
  requests: number;
  /** 200 unless a test lets it fail. */
  status: number;
  close(): Promise<void>;
}

/** Serves whatever is in `articles` at the moment of the request. */
export async function startFeedServer(articles: TestArticle[]): Promise<FeedServer> {
  const state: FeedServer = { url: '', articles, requests: 0, status: 200, close: async () => {} };
  const server = createServer((_request, response) => {
    state.requests++;
    response.writeHead(state.status, { 'content-type': 'application/rss+xml; charset=utf-8' });
    response.end(rss(state.articles));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
  state.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return state;
}
