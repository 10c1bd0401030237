// The role that fetches: feeds when they are due, the pages behind their items, and hubs that tell of news themselves.
import { createPageHandler } from '../workers/page-worker.ts';
import { startPollTicker } from '../workers/poll-ticker.ts';
import { createPollHandler } from '../workers/poll-worker.ts';
import { startSubscriber } from '../workers/subscriber.ts';
import type { StartRole } from './role.ts';

export const startPoll: StartRole = async ({ context, work, closing }) => {
  const ticker = await startPollTicker(context);
  const subscriber = startSubscriber(context);
  closing(async () => ticker.stop());
  closing(async () => subscriber.stop());
  work('poll', createPollHandler(context));
  work('page', createPageHandler(context));
  return undefined;
};
