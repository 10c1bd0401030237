// What the stand-ins of services share: a real HTTP server that can be made to fail as the service itself fails, or
// as networks do.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  /** Path and query. */
  url: URL;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface Answered {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** `busy`: 429, to be asked again after 7 s; `drop`: takes it and breaks the connection off. */
export type Fault = 'busy' | 'broken' | 'gateway' | 'refuse' | 'hang' | 'drop' | 'redirect';

/** A message as its reader sees it. */
export interface Shown {
  id: string;
  text: string;
  edits: number;
  /** Id of the message it answers. */
  thread: string | null;
}

export interface StandIn {
  /** Of alerts.yaml: the channel that talks to it. */
  settings: string;
  /** Words that belong into no error. */
  secrets: readonly string[];
  /** For the next requests, one each. */
  faults: (Fault | null)[];
  asked: Asked[];
  failing: Service['failing'];
  /** What the service refused because of its limits: a channel never lets that happen. */
  refusals: string[];
  /** What a reader sees now, in order. */
  shown(): Shown[];
  close(): Promise<void>;
}

export interface Service {
  /** Does what is asked, by the service’s own rules. */
  answer(asked: Asked): Answered | Promise<Answered>;
  /** How the service itself says that it failed. */
  failing: Record<'busy' | 'broken' | 'refuse', Answered>;
}

export async function serve(
  service: Service,
): Promise<Pick<StandIn, 'faults' | 'asked' | 'failing' | 'close'> & { url: string }> {
  const faults: (Fault | null)[] = [];
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const one = { method: request.method ?? '', url, headers: request.headers, body: Buffer.concat(chunks) };
    asked.push(one);
    await respond(faults.shift() ?? null, service, one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    asked,
    failing: service.failing,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function respond(
  fault: Fault | null,
  service: Service,
  asked: Asked,
  response: ServerResponse,
): Promise<void> {
  switch (fault) {
    case null:
      return send(response, await service.answer(asked));
    case 'hang':
      return;
    case 'drop':
      await service.answer(asked);
      response.destroy();
      return;
    case 'gateway':
      return send(response, { status: 502, body: '<html>Bad Gateway</html>' });
    case 'redirect':
      return send(response, { status: 302, headers: { location: '/elsewhere' } });
    default:
      return send(response, service.failing[fault]);
  }
}

function send(response: ServerResponse, { status, headers = {}, body }: Answered): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  const type = typeof body === 'string' ? 'text/html' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers }).end(body === undefined ? '' : text);
}

/** The fields of a JSON or multipart body; of a file its size. */
export async function fieldsOf({ headers, body }: Asked): Promise<Record<string, unknown>> {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const fields: Record<string, unknown> = {};
  form.forEach((value, name) => {
    fields[name] = typeof value === 'string' ? value : { bytes: value.size };
  });
  return fields;
}
