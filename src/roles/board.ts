// The role that people look at: the board with all that its readers and editors may do there.
import type { FastifyInstance } from 'fastify';
import { createIncidentWording } from '../alerts/index.ts';
import { createBoard } from '../dashboard/index.ts';
import { withLocal } from '../extraction/gazetteer/index.ts';
import { watchAccess } from '../shared/config/access-watch.ts';
import { VERSION } from '../shared/config/version.ts';
import { indexIncidents } from '../store/index.ts';
import { addAlertFeeds } from '../workers/alert-feeds.ts';
import type { WorkerContext } from '../workers/context.ts';
import { addCorrecting } from '../workers/correcting.ts';
import { addCorrectingForms } from '../workers/correcting-forms.ts';
import { addHubCallback } from '../workers/hub-callback.ts';
import { addPushSubscribing } from '../workers/push-subscribing.ts';
import { addQuarantineRetry } from '../workers/quarantine-retry.ts';
import { addResendByHand } from '../workers/resend-by-hand.ts';
import { createPlaceResolver } from '../workers/resolve-place.ts';
import { addSilencing } from '../workers/silencing.ts';
import type { StartRole } from './role.ts';

type Routes = (app: FastifyInstance) => Promise<void>;

export const startBoard: StartRole = async (parts) => {
  const { settings, context, engine, closing } = parts;
  const { config, logger } = context;
  const indexed = indexIncidents(engine.db, context.store.incidents, logger);
  closing(() => indexed.stop());
  const resolvePlace = createPlaceResolver(withLocal(config.gazetteer));
  const { feeds, actors, alerts } = config;
  const board = await createBoard(
    {
      ...context,
      store: { ...context.store, incidents: indexed.store },
      access: watchAccess(settings.configDir, config.access, logger),
      feeds,
      actors,
      assessment: alerts.assessment,
      wording: createIncidentWording(actors, alerts),
      pushReceivers: alerts.receivers.filter(({ webpush }) => webpush).map(({ name }) => name),
      settings,
      resolvePlace,
      version: VERSION,
    },
    changing({ ...context, resolvePlace }),
  );
  closing(() => board.close());
  return board.listen(settings.host, settings.port);
};

/** Routes that change something: the board itself only looks. */
function changing(
  context: WorkerContext & { resolvePlace: ReturnType<typeof createPlaceResolver> },
): Routes[] {
  return [
    ...(context.config.websub === null ? [] : [(app: FastifyInstance) => addHubCallback(app, context)]),
    async (app) => addAlertFeeds(app, context),
    async (app) => addPushSubscribing(app, context),
    async (app) => addQuarantineRetry(app, context),
    async (app) => addResendByHand(app, context),
    async (app) => addCorrecting(app, context),
    (app) => addCorrectingForms(app, context),
    async (app) => addSilencing(app, context),
  ];
}
