// The role that sends.
import { createDeliverHandler } from '../workers/deliver-worker.ts';
import type { StartRole } from './role.ts';

export const startDeliver: StartRole = async ({ context, tellings, work }) => {
  work('deliver', createDeliverHandler(context, tellings));
  return undefined;
};
