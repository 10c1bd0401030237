// Text goes out compressed where the browser takes it: the board is meant for poor lines too.
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const compress = promisify(gzip);
const TEXT = /^(?:text\/|application\/json|image\/svg)/;
/** Below this a packet is a packet. */
const WORTH_IT_BYTES = 1200;

export function addCompression(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isText = TEXT.test(String(reply.getHeader('content-type')));
    if (!isText || reply.hasHeader('content-encoding')) return payload;
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    reply.header('Vary', 'Accept-Encoding');
    const takes = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (!takes || payload.length < WORTH_IT_BYTES) return payload;
    reply.header('Content-Encoding', 'gzip').removeHeader('Content-Length');
    return compress(payload, { level: 6 });
  });
}
