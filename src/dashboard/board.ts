// The board’s server: pages, API, probes, metrics and bull-board on one port. Reads only.
import fastify, { type FastifyInstance } from 'fastify';
import { addGuard, addLogin, type Guard, type GuardedRoute } from './access/index.ts';
import { answerFaults, answerUnroutable } from './answer-faults.ts';
import { addEtags } from './api/caching.ts';
import { addExports } from './api/exports.ts';
import { addOpenApi } from './api/openapi/route.ts';
import { addApi } from './api/routes.ts';
import { addRecordApi } from './api/routes-of-record.ts';
import { addStream } from './api/stream.ts';
import { type Assets, loadAssets } from './assets.ts';
import { addCompression } from './compression.ts';
import type { BoardContext } from './context.ts';
import { type Door, openDoor } from './door.ts';
import { createMetrics } from './metrics/collect.ts';
import { addCorrectionPages } from './pages/correction-pages.ts';
import { addRiverPages } from './pages/river-routes.ts';
import { addPages } from './pages/routes.ts';
import { addProbes } from './probes.ts';
import { addQueueBoard } from './queue-board.ts';
import { addSecurityHeaders } from './security.ts';
import { warmUp } from './warm-up.ts';

export interface Board {
  /** For tests (`inject`) and for whoever adds routes. */
  readonly app: FastifyInstance;
  /** What each route asks of whoever calls it. */
  readonly routes: readonly GuardedRoute[];
  /** Draws each page once, so that the first reader does not wait for it. */
  warmUp(): Promise<void>;
  /**
   * Opens a door of its own.
   * @returns the address, like http://127.0.0.1:7300. Port 0 takes a free one.
   * @throws RasidError PORT_TAKEN.
   */
  listen(host: string, port: number): Promise<string>;
  close(): Promise<void>;
}

/** Addresses are short: what is longer than this asks for nothing we have. */
const LONGEST_PARAMETER = 500;

/**
 * @param more routes of other rooms that answer on the same port.
 * @throws RasidError ACCESS_REQUIRED where it would be open to others.
 */
export async function createBoard(
  context: BoardContext,
  more: readonly ((app: FastifyInstance) => Promise<void>)[] = [],
): Promise<Board> {
  const app = fastify({
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: answerUnroutable,
    bodyLimit: 1024,
    // Address, host and https of a visitor, as only these proxies may tell them.
    trustProxy: (address: string) => context.access().proxy?.trusted(address) ?? false,
  });
  addSecurityHeaders(app);
  const guard = await addGuard(app, context);
  answerFaults(app, context.logger, guard.routes);
  const assets = loadAssets();
  await app.register(async (own) => addOwnRoutes(own, context, guard, assets));
  for (const routes of more) await app.register(routes);
  await addQueueBoard(app, context, assets.address('queues.js'));
  await app.ready();
  let door: Door | undefined;

  return {
    app,
    routes: guard.routes,
    warmUp: () => warmUp(context),
    async listen(host, port) {
      await warmUp(context);
      door = await openDoor(host, port);
      door.leadTo(app);
      return door.address;
    },
    close: async () => {
      await app.close();
      await door?.close();
    },
  };
}

/** A scope apart from bull-board’s, whose page has to be rewritten before anything else happens to it. */
function addOwnRoutes(app: FastifyInstance, context: BoardContext, guard: Guard, assets: Assets): void {
  addEtags(app);
  addCompression(app);
  assets.register(app);
  addLogin(app, context, guard);
  addPages(app, context, assets);
  addRiverPages(app, context, assets);
  addCorrectionPages(app, context, assets);
  addProbes(app, context);
  addApi(app, context);
  addRecordApi(app, context);
  addStream(app, context, guard);
  addExports(app, context);
  addOpenApi(app, context.version ?? '0');
  const metrics = createMetrics(context);
  app.addHook('onClose', async () => metrics.stop());
  app.get('/metrics', { config: { needs: 'metrics', asksForBasic: true } }, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.collect()),
  );
}
