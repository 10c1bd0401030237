// /healthz: is this process alive? /readyz: do the record and the queues answer it?
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { messageOf } from '../shared/errors.ts';
import type { BoardContext } from './context.ts';
import { within } from './read/within.ts';

const ANSWER_WITHIN_MS = 2000;

/** Whoever restarts us when we do not answer has no login. */
const OPEN = { config: { needs: 'anybody' } } as const;

/** What is wrong may name hosts and users: strangers only hear that something is. */
const told = (request: FastifyRequest, check: string): string =>
  check === 'ok' || request.who ? check : 'does not answer';

export function addProbes(app: FastifyInstance, { store, queues }: BoardContext): void {
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  app.addHook('onClose', async () => loop.disable());

  app.get('/healthz', OPEN, (_request, reply) => {
    const ms = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10;
    return reply.header('Cache-Control', 'no-store').send({
      status: 'alive',
      uptimeSeconds: Math.round(process.uptime()),
      eventLoopDelayMs: { p50: ms(loop.percentile(50)), p99: ms(loop.percentile(99)), max: ms(loop.max) },
    });
  });

  app.get('/readyz', OPEN, async (request, reply) => {
    const [record, jobs] = await Promise.all([answers(() => store.ping()), answers(() => queues.counts())]);
    const ready = record === 'ok' && jobs === 'ok';
    return reply
      .status(ready ? 200 : 503)
      .header('Cache-Control', 'no-store')
      .send({
        status: ready ? 'ready' : 'not ready',
        checks: { store: told(request, record), queues: told(request, jobs) },
      });
  });
}

async function answers(ask: () => Promise<unknown>): Promise<string> {
  try {
    await within(Promise.resolve(ask()), ANSWER_WITHIN_MS);
    return 'ok';
  } catch (error) {
    return messageOf(error);
  }
}
