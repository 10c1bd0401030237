// The role that decides who is told what, of incidents and of feeds that fail.
import { createAlertHandler } from '../workers/alert-worker.ts';
import { createHealthHandler } from '../workers/health-worker.ts';
import type { StartRole } from './role.ts';

export const startAlert: StartRole = async ({ context, work }) => {
  work('alert', createAlertHandler(context));
  work('health', createHealthHandler(context));
  return undefined;
};
