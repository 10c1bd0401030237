// What is answered in place of what was asked: a page to people, JSON to programs, the way to log in to whoever can.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '../../access/index.ts';
import type { Access } from '../../shared/config.ts';
import { Fault } from '../api/faults.ts';
import { REFUSAL_WORDS } from '../words/refusal-words.ts';
import { framed } from './frame.ts';
import { lookOf } from './look.ts';
import { refusedMain } from './refused-page.ts';
import { wantsPage } from './request.ts';

type Refused = Extract<Identity, { refused: unknown }>['refused'];

const MESSAGES: Record<Refused, Fault> = {
  nobody: new Fault('UNAUTHENTICATED', 'this board wants to know who asks'),
  'bad-token': new Fault('UNAUTHENTICATED', 'this token is not known, or has expired'),
  'bad-proxy': new Fault(
    'FORBIDDEN',
    'the proxy does not say clearly who asks: one name, and a role that is known',
  ),
  'wrong-host': new Fault(
    'MISDIRECTED',
    'without users this board answers on this machine only, by its own names',
  ),
};

export function refuseNobody(
  request: FastifyRequest,
  reply: FastifyReply,
  why: Refused,
  { users }: Access,
): FastifyReply {
  if (why === 'nobody' && users.length > 0 && wantsPage(request)) return toLogin(request, reply);
  if (MESSAGES[why].status === 401) reply.header('WWW-Authenticate', challengeOf(request, why));
  return refuse(request, reply, MESSAGES[why]);
}

function challengeOf({ routeOptions }: FastifyRequest, why: Refused): string {
  const bearer = `Bearer realm="rasid"${why === 'bad-token' ? ', error="invalid_token"' : ''}`;
  return routeOptions.config?.asksForBasic ? `${bearer}, Basic realm="rasid", charset="UTF-8"` : bearer;
}

function toLogin(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const next = new URLSearchParams({ next: request.url });
  return reply
    .header('Cache-Control', 'no-store')
    .redirect(request.url === '/' ? '/login' : `/login?${next}`, 303);
}

/** Never thrown: bull-board answers what is thrown within its scope, and tells too much. */
export function refuse(request: FastifyRequest, reply: FastifyReply, fault: Fault): FastifyReply {
  reply.status(fault.status).header('Cache-Control', 'no-store');
  if (!wantsPage(request) || request.url.startsWith('/api/')) return reply.send(fault.toJSON());
  const look = lookOf({ ...leadingHere(request), ...(request.query as object) });
  const { title } = REFUSAL_WORDS[look.language][fault.code];
  const page = framed(look, title, refusedMain(look, fault));
  return reply.type('text/html; charset=utf-8').header('Content-Language', look.language).send(page.text);
}

/** A form’s address often says no language: the page that it stands on does. */
function leadingHere({ headers }: FastifyRequest): object {
  const from = headers.referer ?? '';
  return URL.canParse(from) ? Object.fromEntries(new URL(from).searchParams) : {};
}
