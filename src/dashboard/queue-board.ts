// bull-board at /queues: everybody may look; admins may retry, promote and clean away. Its page asks Google for fonts;
// we take that out.
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { QUEUE_NAMES } from '../queues/index.ts';
import { may, type Who, whoOf } from '../shared/access.ts';
import { refuse } from './access/index.ts';
import { Fault } from './api/faults.ts';
import type { BoardContext } from './context.ts';
import { QUEUE_BOARD_POLICY } from './security.ts';

const PREFIX = '/queues';
const FOREIGN_LINK = /<link\b[^>]*\bhref="(?:https?:)?\/\/[^"]*"[^>]*>\s*/g;

/** What mends something; whatever stops, empties or rewrites a queue is left to who can reach its server. */
const DEEDS = [
  /^PUT \/queues\/api\/queues\/[\w-]+\/retry\/failed$/,
  /^PUT \/queues\/api\/queues\/[\w-]+\/promote$/,
  /^PUT \/queues\/api\/queues\/[\w-]+\/clean\/(?:completed|failed)$/,
  /^PUT \/queues\/api\/queues\/[\w-]+\/[^/]+\/(?:retry(?:\/failed)?|promote|clean)$/,
];

/**
 * bull-board sets an error handler and plugins of its own: it lives in a scope of its own.
 * @param script address of ours that its page loads, too.
 */
export async function addQueueBoard(
  app: FastifyInstance,
  { queues, logger }: BoardContext,
  script: string,
): Promise<void> {
  const adapter = new FastifyAdapter();
  adapter.setBasePath(PREFIX);
  createBullBoard({
    queues: QUEUE_NAMES.map((name) => new BullMQAdapter(queues.bull(name))),
    // The two packages may stand in different patch versions, each with types of its own.
    serverAdapter: adapter as unknown as Parameters<typeof createBullBoard>[0]['serverAdapter'],
    options: {
      uiConfig: {
        boardTitle: 'Rasid · راصد',
        boardLogo: { path: '/assets/mark.svg', width: 28, height: 28 },
        favIcon: { default: '/assets/mark.svg', alternative: '/assets/mark.svg' },
        miscLinks: [
          { text: 'Board', url: '/' },
          { text: 'River', url: '/river' },
        ],
        hideDocsLink: true,
        hideRedisDetails: true,
        // Workers are not known to the PostgreSQL backend: no warning about there being none.
        showWorkers: false,
      },
    },
  });

  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      const fault = refusal(request);
      if (fault) return refuse(request, reply, fault);
      if (!isLook(request))
        logger.info({ who: whoIs(request).name, deed: deedOf(request) }, 'queue changed by hand');
      reply.header('Content-Security-Policy', QUEUE_BOARD_POLICY);
    });
    scope.addHook('onSend', async (request, reply, payload) => {
      if (typeof payload !== 'string') return payload;
      // A refusal is a page of ours.
      if (reply.statusCode >= 400) return payload;
      if (String(reply.getHeader('content-type')).startsWith('text/html'))
        return payload
          .replace(FOREIGN_LINK, '')
          .replace('</head>', `<script type="module" src="${script}"></script></head>`);
      const isAdmin = request.who ? may(request.who, 'admin') : false;
      return isAdmin ? payload : lookOnly(request, payload);
    });
    await scope.register(adapter.registerPlugin(), { prefix: PREFIX });
  });
}

const whoIs = (request: FastifyRequest): Who => whoOf(request);
const isLook = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';
const deedOf = ({ method, url }: FastifyRequest): string => `${method} ${url.split('?')[0]}`;

function refusal(request: FastifyRequest): Fault | undefined {
  if (isLook(request)) return undefined;
  if (!may(whoIs(request), 'admin'))
    return new Fault('FORBIDDEN', 'only admins may change what is queued; everybody may look');
  return DEEDS.some((deed) => deed.test(deedOf(request)))
    ? undefined
    : new Fault('METHOD_NOT_ALLOWED', 'jobs may be retried, promoted and cleaned away; nothing else here');
}

/** bull-board shows no buttons for a queue that says it is read-only. */
function lookOnly(request: FastifyRequest, payload: string): string {
  if (deedOf(request) !== 'GET /queues/api/queues') return payload;
  const answer = JSON.parse(payload) as { queues?: object[] };
  const queues = answer.queues?.map((queue) => ({ ...queue, readOnlyMode: true, allowRetries: false }));
  return JSON.stringify({ ...answer, queues });
}
