// The role that people look at: the board with all that its readers and editors may do there.
import { createIncidentWording } from '../alerts/index.ts';
import { createBoard, openDoor } from '../dashboard/index.ts';
import { withLocal } from '../extraction/gazetteer/index.ts';
import { watchAccess } from '../shared/config/access-watch.ts';
import { VERSION } from '../shared/config/version.ts';
import { indexIncidents } from '../store/index.ts';
import { boardRoutes } from '../workers/board-routes.ts';
import { createPlaceResolver } from '../workers/resolve-place.ts';
import type { StartRole } from './role.ts';

export const startBoard: StartRole = async (parts) => {
  const { settings, context, engine, lasting, closing } = parts;
  const { config, logger } = context;
  const indexed = await lasting.once(
    'incidents',
    () => indexIncidents(engine.db, context.store.incidents, logger),
    (index) => index.stop(),
  );
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
    boardRoutes(context, resolvePlace),
  );
  closing(() => board.close());
  await board.warmUp();
  const door = await lasting.once(
    'door',
    () => openDoor(settings.host, settings.port),
    (one) => one.close(),
  );
  door.leadTo(board.app);
  return door.address;
};
