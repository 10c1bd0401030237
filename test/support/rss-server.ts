// Outlets behind one port on loopback: the number at the end of an address says which.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RssServer {
  /** One address for each outlet. */
  urls: string[];
  close(): Promise<void>;
}

/** @param rssOf what an outlet lists at the moment, as RSS. */
export async function startRssServer(outlets: number, rssOf: (outlet: number) => string): Promise<RssServer> {
  const server = createServer((request, response) => {
    response
      .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' })
      .end(rssOf(Number(request.url?.slice(1))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urls: Array.from({ length: outlets }, (_, outlet) => `http://127.0.0.1:${port}/${outlet}`),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
