// A receiver over HTTP that misbehaves by plan and keeps a record of what it has taken.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fate, fateOf } from './plan.ts';

export interface Taken {
  /** Of the delivery. */
  id: string;
  incidentId: string;
  revision: number;
  /** Said of itself that it may have been told before. */
  repeat: boolean;
}

export interface ChaosSink {
  url: string;
  /** In the order of taking; the same id again where it was sent again. */
  taken: Taken[];
  /** Requests by what was done with them. */
  fates: Partial<Record<Fate, number>>;
  /** Refuses connections until `open`. */
  shut(): Promise<void>;
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param seed undefined: takes everything at once.
 * @param read the message out of a request’s headers and body.
 */
export async function startChaosSink(
  name: string,
  seed: number | undefined,
  read: (request: IncomingMessage, body: string) => Taken,
): Promise<ChaosSink> {
  const asked = new Map<string, number>();
  const sink: ChaosSink = { url: '', taken: [], fates: {}, shut: none, open: none, close: none };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const message = read(request, Buffer.concat(chunks).toString('utf8'));
      const nth = (asked.get(message.id) ?? 0) + 1;
      asked.set(message.id, nth);
      const fate = seed === undefined ? 'take' : fateOf(seed, name, message.id, nth);
      sink.fates[fate] = (sink.fates[fate] ?? 0) + 1;
      answer(fate, request, response, () => sink.taken.push(message));
    });
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  sink.url = `http://127.0.0.1:${port}/${name}`;
  sink.shut = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  sink.open = () => listen(port);
  sink.close = () => (server.listening ? sink.shut() : none());
  return sink;
}

const none = async (): Promise<void> => undefined;

function answer(fate: Fate, request: IncomingMessage, response: ServerResponse, take: () => void): void {
  switch (fate) {
    case 'take':
      take();
      response.writeHead(204).end();
      return;
    case 'slow':
      take();
      setTimeout(() => response.writeHead(204).end(), 150);
      return;
    case 'drop':
      take();
      request.socket.destroy();
      return;
    case 'refuse':
      response.writeHead(500).end();
      return;
    case 'later':
      response.writeHead(429, { 'retry-after': '1' }).end();
      return;
    case 'redirect':
      response.writeHead(302, { location: '/elsewhere' }).end();
      return;
    case 'reset':
      request.socket.destroy();
      return;
    case 'hang':
      return;
  }
}
