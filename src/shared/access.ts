// Who asks the board for something, and what they may do.

/** Each may what those before it may. */
export const BOARD_ROLES = ['viewer', 'editor', 'admin'] as const;
export type BoardRole = (typeof BOARD_ROLES)[number];

export interface Who {
  /** As it is written beside what they did. */
  name: string;
  role: BoardRole;
  /** How it is known: `loopback` is whoever sits at this machine while no users are configured. */
  via: 'loopback' | 'session' | 'token' | 'proxy';
}

/** Whoever sits at this machine, where nobody has to log in. */
export const LOCAL: Who = { name: 'local', role: 'admin', via: 'loopback' };

export const may = ({ role }: Pick<Who, 'role'>, needed: BoardRole): boolean =>
  BOARD_ROLES.indexOf(role) >= BOARD_ROLES.indexOf(needed);

/** What fastify keeps of who asks: absent where nothing checks it, as in tests of a single room. */
export const whoOf = (request: { who?: Who | undefined }): Who => request.who ?? LOCAL;
