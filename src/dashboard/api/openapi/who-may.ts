// Who may ask for a route, and how they say who they are; ../../access/guard.ts is what holds them to it.
import { SESSION_COOKIE } from '../../access/session-cookie.ts';
import type { Operation } from './operation.ts';

const SCOPES = { viewer: 'read', editor: 'edit', admin: 'admin' } as const;

export const SECURITY_SCHEMES = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description:
      'Made by `rasid tokens add NAME --scope read|edit|admin`. Sent as Authorization: Bearer, from anywhere; it needs neither an Origin nor a form token, because no browser adds it by itself.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: SESSION_COOKIE,
    description:
      'Of whoever has logged in at /login; over https its name begins with __Host-. What changes something must come from a page of the board: Sec-Fetch-Site: same-origin, else an Origin that is the board’s own.',
  },
} as const;

const AS_ACCEPT =
  'A program asks with Accept: application/json; without it, it is sent to /river, as a form of that page is.';

/** In words, as the description of a route. */
export function accessOf({ needs, method, path }: Operation): string {
  if (needs === 'anybody') return 'Needs nobody to say who they are.';
  const role = `Needs the role ${needs}, or a token of the scope ${SCOPES[needs]}, where the board asks who may.`;
  if (method === 'get') return role;
  const body = path.startsWith('/api/') ? 'The body is JSON, never a form.' : '';
  const form =
    'JSON needs no form token (`_csrf`): only forms of the board’s own pages carry one. Whoever comes without a token, by cookie, by a proxy or at this machine itself, must send the board’s own Origin.';
  return [role, body, form, isFormToo(path) && AS_ACCEPT].filter(Boolean).join(' ');
}

/** The river’s buttons post there too. */
const isFormToo = (path: string): boolean => /^\/(quarantine|deliveries)\//.test(path);

/** An empty requirement: nobody has to log in at a board that answers this machine alone. */
export function securityOf({ needs }: Operation): Record<string, string[]>[] {
  return needs === 'anybody' ? [{}] : [{}, { token: [SCOPES[needs]] }, { session: [needs] }];
}
