// A receiver over real HTTP for tests: checks Standard Webhooks signatures by its own arithmetic, keeps receipts.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookBody } from '../../src/shared/schema/index.ts';

export const SECRET = `whsec_${Buffer.from('a test secret of enough bytes').toString('base64')}`;

export interface Receipt {
  id: string;
  verified: boolean;
  body: WebhookBody;
}

export interface WebhookSink {
  url: string;
  receipts: Receipt[];
  /** Answers in place of 204, once each, in order. */
  answers: ((request: IncomingMessage, response: ServerResponse) => void)[];
  close(): Promise<void>;
}

function verified(request: IncomingMessage, raw: string): boolean {
  const {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signature,
  } = request.headers;
  const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${raw}`).digest();
  return String(signature)
    .split(' ')
    .filter((part) => part.startsWith('v1,'))
    .map((part) => Buffer.from(part.slice(3), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}

export async function startWebhookSink(): Promise<WebhookSink> {
  const sink: WebhookSink = { url: '', receipts: [], answers: [], close: async () => {} };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = sink.answers.shift();
      if (answer) return answer(request, response);
      const raw = Buffer.concat(chunks).toString('utf8');
      sink.receipts.push({
        id: String(request.headers['webhook-id']),
        verified: verified(request, raw),
        body: JSON.parse(raw),
      });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  sink.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  sink.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return sink;
}
