// How the demo wire answers: feeds with ETag, Last-Modified and 304, articles as pages.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { renderFeed } from './feeds/render.ts';
import { OUTLETS, type Outlet } from './outlets.ts';
import type { Press } from './press.ts';
import { articlePage, indexPage } from './wire-pages.ts';

const HTML = 'text/html; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';

interface Answer {
  status: number;
  headers?: Record<string, string>;
  contentType?: string;
  body?: string | Buffer;
}

/** @param base the wire’s own address. */
export function answer(press: Press, base: string, request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, contentType, body = '' } = find(press, base, request);
  response.writeHead(status, {
    ...headers,
    ...(contentType ? { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function find(press: Press, base: string, request: IncomingMessage): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, headers: { Allow: 'GET, HEAD' }, contentType: TEXT, body: 'GET only\n' };
  const path = (request.url ?? '/').split('?')[0]!;
  if (path === '/') return { status: 200, contentType: HTML, body: indexPage() };
  const outlet = OUTLETS.find(({ id }) => path.startsWith(`/${id}/`));
  if (outlet?.path === path) return feed(press, outlet, base, request);
  const article = outlet && press.find(path.slice(outlet.id.length + 2));
  if (article) return { status: 200, contentType: HTML, body: articlePage(outlet, article) };
  return { status: 404, contentType: TEXT, body: 'not here\n' };
}

function feed(press: Press, outlet: Outlet, base: string, request: IncomingMessage): Answer {
  const articles = press.of(outlet.id);
  const updated = articles[0]?.at ?? new Date(0);
  const { contentType, bytes } = renderFeed(
    outlet,
    { title: outlet.name, about: outlet.about, url: `${base}${outlet.path}`, home: base, articles },
    updated,
  );
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
  const headers = { ETag: etag, 'Last-Modified': updated.toUTCString(), 'Cache-Control': 'no-cache' };
  if (isUnchanged(request, etag, updated)) return { status: 304, headers };
  return { status: 200, headers, contentType, body: bytes };
}

/** If-None-Match decides where it is given; If-Modified-Since only without it (RFC 9110, 13.1.3). */
function isUnchanged({ headers }: IncomingMessage, etag: string, updated: Date): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  return updated.getTime() <= Date.parse(headers['if-modified-since'] ?? '');
}
