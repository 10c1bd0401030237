// bull-board at /queues: to look, never to touch. Its page asks Google for fonts; we take that out.
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { FastifyInstance } from 'fastify';
import { QUEUE_NAMES } from '../queues/index.ts';
import { Fault } from './api/faults.ts';
import type { BoardContext } from './context.ts';
import { QUEUE_BOARD_POLICY } from './security.ts';

const PREFIX = '/queues';
const FOREIGN_LINK = /<link\b[^>]*\bhref="(?:https?:)?\/\/[^"]*"[^>]*>\s*/g;

/** bull-board sets an error handler and plugins of its own: it lives in a scope of its own. */
export async function addQueueBoard(app: FastifyInstance, { queues }: BoardContext): Promise<void> {
  const adapter = new FastifyAdapter();
  adapter.setBasePath(PREFIX);
  createBullBoard({
    queues: QUEUE_NAMES.map((name) => new BullMQAdapter(queues.bull(name), { readOnlyMode: true })),
    // The two packages may stand in different patch versions, each with types of its own.
    serverAdapter: adapter as unknown as Parameters<typeof createBullBoard>[0]['serverAdapter'],
    options: {
      uiConfig: {
        boardTitle: 'Rasid · راصد',
        boardLogo: { path: '/assets/mark.svg', width: 28, height: 28 },
        favIcon: { default: '/assets/mark.svg', alternative: '/assets/mark.svg' },
        miscLinks: [{ text: 'Board', url: '/' }],
        hideDocsLink: true,
        // Workers are not known to the PostgreSQL backend: no warning about there being none.
        showWorkers: false,
      },
    },
  });

  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        const fault = new Fault('METHOD_NOT_ALLOWED', 'the queues are shown, not changed');
        return reply.status(fault.status).send(fault.toJSON());
      }
      reply.header('Content-Security-Policy', QUEUE_BOARD_POLICY);
    });
    scope.addHook('onSend', async (_request, reply, payload) => {
      const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
      return isPage && typeof payload === 'string' ? payload.replace(FOREIGN_LINK, '') : payload;
    });
    await scope.register(adapter.registerPlugin(), { prefix: PREFIX });
  });
}
