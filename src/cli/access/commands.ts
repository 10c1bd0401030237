// `rasid users …` and `rasid tokens …`: who may use the board.
import type { Command } from '../command.ts';

const config = { config: { type: 'string' } } as const;
const CONFIG = { config: 'folder of access.yaml (RASID_CONFIG; default: config)' };

const users = () => import('./users.ts');
const tokens = () => import('./tokens.ts');

export const ACCESS_COMMANDS: Record<string, Command> = {
  'users add': {
    summary: 'let somebody log in at the board; asks for the password, or reads one line of stdin',
    positionals: 'NAME',
    options: { ...config, role: { type: 'string' } },
    meanings: { ...CONFIG, role: 'viewer, editor or admin (default: viewer)' },
    load: async () => (await users()).addUser,
  },
  'users passwd': {
    summary: 'give a user another password; ends their sessions',
    positionals: 'NAME',
    options: config,
    meanings: CONFIG,
    load: async () => (await users()).changePassword,
  },
  'users role': {
    summary: 'give a user another role; ends their sessions',
    positionals: 'NAME',
    options: { ...config, role: { type: 'string' } },
    meanings: { ...CONFIG, role: 'viewer, editor or admin' },
    load: async () => (await users()).changeRole,
  },
  'users remove': {
    summary: 'let a user in no more; ends their sessions',
    positionals: 'NAME',
    options: config,
    meanings: CONFIG,
    load: async () => (await users()).removeUser,
  },
  'users list': {
    summary: 'print who may log in, and as what',
    options: config,
    meanings: CONFIG,
    load: async () => (await users()).listUsers,
  },
  'tokens add': {
    summary: 'make a token for a program, and print it once',
    positionals: 'NAME',
    options: { ...config, scope: { type: 'string' }, expires: { type: 'string' } },
    meanings: {
      ...CONFIG,
      scope: 'metrics, read, edit or admin (default: read)',
      expires: 'after 90d, or on 2027-01-31 (default: when it is revoked)',
    },
    load: async () => (await tokens()).addToken,
  },
  'tokens revoke': {
    summary: 'take a token no more',
    positionals: 'NAME',
    options: config,
    meanings: CONFIG,
    load: async () => (await tokens()).revokeToken,
  },
  'tokens list': {
    summary: 'print the names of the tokens, what they may, and until when',
    options: config,
    meanings: CONFIG,
    load: async () => (await tokens()).listTokens,
  },
};
