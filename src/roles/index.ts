// The roles a process can take. Only those that it takes are loaded.
import type { Role } from '../shared/config.ts';
import type { StartRole } from './role.ts';

export type { RoleParts } from './role.ts';

export const LOAD_ROLE: Record<Role, () => Promise<StartRole>> = {
  poll: async () => (await import('./poll.ts')).startPoll,
  extract: async () => (await import('./extract.ts')).startExtract,
  alert: async () => (await import('./alert.ts')).startAlert,
  deliver: async () => (await import('./deliver.ts')).startDeliver,
  board: async () => (await import('./board.ts')).startBoard,
};
