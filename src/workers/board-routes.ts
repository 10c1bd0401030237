// The routes that work on the board's port: what changes something, and what other machines ask. The board itself only
// reads; the composition root hands these to it.
import type { FastifyInstance } from 'fastify';
import type { PlaceChoice } from '../shared/schema/index.ts';
import { addAlertFeeds } from './alert-feeds.ts';
import type { WorkerContext } from './context.ts';
import { addCorrecting } from './correcting.ts';
import { addCorrectingForms } from './correcting-forms.ts';
import { addHubCallback } from './hub-callback.ts';
import { addPushSubscribing } from './push-subscribing.ts';
import { addQuarantineRetry } from './quarantine-retry.ts';
import { addResendByHand } from './resend-by-hand.ts';
import { addSilencing } from './silencing.ts';

type Routes = (app: FastifyInstance) => Promise<void>;

/** Each in a scope of its own: hubs send what no other route takes. */
export const boardRoutes = (
  context: WorkerContext,
  resolvePlace: (asked: string) => PlaceChoice[],
): Routes[] => [
  ...(context.config.websub === null ? [] : [(app: FastifyInstance) => addHubCallback(app, context)]),
  async (app) => addAlertFeeds(app, context),
  async (app) => addPushSubscribing(app, context),
  async (app) => addQuarantineRetry(app, context),
  async (app) => addResendByHand(app, context),
  async (app) => addCorrecting(app, context),
  (app) => addCorrectingForms(app, { ...context, resolvePlace }),
  async (app) => addSilencing(app, context),
];
