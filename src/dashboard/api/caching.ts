// ETags for the JSON API: whoever has the answer already is told so in a line instead of being sent it again.
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Before compression: the tag is of what is said, however it is packed, and therefore weak (RFC 9110, 8.8.1). */
export function addEtags(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isAnswer =
      request.url.startsWith('/api/') && reply.statusCode === 200 && typeof payload === 'string';
    if (!isAnswer || !['GET', 'HEAD'].includes(request.method)) return payload;
    const etag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
    reply.header('ETag', etag);
    if (!isAmong(etag, request.headers['if-none-match'])) return payload;
    reply.code(304).removeHeader('Content-Type').removeHeader('Content-Length');
    return null;
  });
}

const isAmong = (etag: string, known: string | undefined): boolean =>
  known !== undefined && (known.trim() === '*' || known.split(',').some((one) => weak(one.trim()) === etag));

/** Proxies may have made a weak tag of a strong one, and some clients drop the mark. */
const weak = (etag: string): string => (etag.startsWith('W/') ? etag : `W/${etag}`);

/** `Link: <…>; rel="next"` (RFC 8288), with the cursor put into the address that was asked. */
export function nextLink(url: string, cursor: string): string {
  const [path = '', search = ''] = url.split('?');
  const parameters = new URLSearchParams(search);
  parameters.set('cursor', cursor);
  return `<${path}?${parameters}>; rel="next"`;
}
