// A real HTTP server on loopback: one handler for all, or one by path.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestServer {
  url: (path: string) => string;
  /** Every request so far. */
  requests: IncomingMessage[];
  close: () => Promise<void>;
}

/** What no path in the table names is answered with 404. */
export const serve = (handlers: Record<string, Handler>): Promise<TestServer> =>
  serveAll((request, response) => {
    const handler = handlers[new URL(request.url!, 'http://x').pathname];
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });

export async function serveAll(handler: Handler): Promise<TestServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    handler(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
