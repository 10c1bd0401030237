// Who asks: decided from what came over the wire, from access.yaml, and from nothing else. In this order: a token, the
// reverse proxy’s word, a session, and where nobody is configured, whoever sits at this machine.
import { LOCAL, type Who } from '../shared/access.ts';
import { type Access, namesPeople } from '../shared/config/access.ts';
import { isLoopback, namesLoopback } from './loopback.ts';
import { proxyUser } from './proxy-user.ts';
import { readSession } from './sessions.ts';
import { findToken, isToken, roleOfScope } from './tokens.ts';

/** Of a request. */
export interface Asked {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Address of whoever opened the connection. */
  peer: string | undefined;
  /** GET or HEAD. */
  reads: boolean;
  /** Of our session cookie. */
  cookie: string | undefined;
}

/** What the asked stand on. */
export interface Ground {
  access: Access;
  /** To sign with. */
  key: string;
  now: Date;
  /** Whether the board was started for whoever sits at this machine. */
  open: boolean;
}

/**
 * `who` is null for a token that is for /metrics alone. `subject` is what forms are bound to; null for whoever showed a
 * token, which no browser adds by itself.
 */
export type Identity =
  | { who: Who | null; subject: string | null }
  | { refused: 'nobody' | 'bad-token' | 'bad-proxy' | 'wrong-host' };

export function identify(asked: Asked, ground: Ground): Identity {
  const { access, key, now, open } = ground;
  const token = presentedToken(asked);
  if (token !== undefined) return byToken(token, ground);
  if (access.proxy?.header && access.proxy.trusted(asked.peer)) {
    const named = proxyUser(access.proxy, asked.headers);
    if (named === 'unclear') return { refused: 'bad-proxy' };
    if (named) return { who: { ...named, via: 'proxy' }, subject: `proxy ${named.name}` };
  }
  const session = asked.cookie === undefined ? undefined : readSession(key, asked.cookie, access.users, now);
  if (session) {
    const { name, role } = session.user;
    return { who: { name, role, via: 'session' }, subject: `session ${session.id}` };
  }
  if (!open || namesPeople(access)) return { refused: 'nobody' };
  return sitsHere(asked) ? { who: LOCAL, subject: 'loopback' } : { refused: 'wrong-host' };
}

function byToken(presented: string, { access, now }: Ground): Identity {
  const token = findToken(access.tokens, presented, now);
  if (!token) return { refused: 'bad-token' };
  const role = roleOfScope(token.scope);
  return { who: role && { name: token.name, role, via: 'token' }, subject: null };
}

/**
 * A token of ours in the Authorization header: as Bearer, and to read also as the password of Basic, which feed readers
 * and Prometheus can send. Browsers remember Basic and add it by themselves, so that nothing is changed by it. What else
 * stands in that header is between the browser and a proxy.
 */
function presentedToken({ headers, reads }: Asked): string | undefined {
  const [, scheme = '', credentials = ''] =
    /^(\w+) +([\w.~+/=-]+)$/.exec(String(headers.authorization ?? '')) ?? [];
  if (scheme.toLowerCase() === 'bearer') return isToken(credentials) ? credentials : undefined;
  if (scheme.toLowerCase() !== 'basic' || !reads) return undefined;
  const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(credentials, 'base64').toString()) ?? [];
  return isToken(password) ? password : undefined;
}

/** What proxies add: with it, the request may be anybody’s. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

const sitsHere = ({ peer, headers }: Asked): boolean =>
  isLoopback(peer) &&
  namesLoopback(String(headers.host ?? '')) &&
  FORWARDED.every((name) => headers[name] === undefined);
