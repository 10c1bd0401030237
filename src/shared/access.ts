// Who asks the board for something, and what they may do.

/** Each may what those before it may. */
export const BOARD_ROLES = ['viewer', 'editor', 'admin'] as const;
export type BoardRole = (typeof BOARD_ROLES)[number];

/**
 * What a route asks of whoever calls it, as its `config.needs`. `metrics`: a viewer, or a token for that alone.
 * `anybody`: it gives away nothing, or checks for itself who is there.
 */
export type Needs = BoardRole | 'metrics' | 'anybody';

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

/**
 * Who asks, as the board’s guard found it.
 * @throws Error where no guard has looked: nobody is taken for somebody by mistake.
 */
export function whoOf(request: { who?: Who | null | undefined }): Who {
  if (request.who) return request.who;
  throw new Error('nobody is known to ask: this route stands before no guard, or is open to anybody');
}
