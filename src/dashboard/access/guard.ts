// Stands before every route: how often somebody asks, who it is, what they may, and whether a page of ours sent them.
// A route that says nothing needs a viewer to be read and an editor to change anything; nothing is given by default.
import cookie from '@fastify/cookie';
import formBody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  formTokenOf,
  type Identity,
  identify,
  isOpenOn,
  isSame,
  isSameOrigin,
  newKey,
} from '../../access/index.ts';
import { may, type Needs } from '../../shared/access.ts';
import { Fault } from '../api/faults.ts';
import type { BoardContext } from '../context.ts';
import { addressOf, createLimits, type Limits } from './limits.ts';
import { refuse, refuseNobody } from './refuse.ts';
import { FORM_TOKEN, isReading, needsFor, needsOf } from './request.ts';
import { readCookie } from './session-cookie.ts';

export interface Guard {
  /** Sessions are signed with it. */
  readonly key: string;
  readonly limits: Limits;
  /** Every route of the board, as it came. */
  readonly routes: readonly GuardedRoute[];
  /** Whether who asked then may ask the same now: for answers that last longer than a session or a token. */
  mayStill(request: FastifyRequest): boolean;
  /** Whom a request is counted for: the person, or the address where nobody says who they are. */
  ownerOf(request: FastifyRequest): string;
}

export interface GuardedRoute {
  method: string;
  /** As it is written: `/incidents/:id`. */
  url: string;
  needs: Needs;
}

type Context = Pick<BoardContext, 'access' | 'store' | 'settings' | 'clock'>;

/** @throws RasidError ACCESS_REQUIRED where the board would be open to others. */
export async function addGuard(app: FastifyInstance, context: Context): Promise<Guard> {
  const { access, store, settings, clock } = context;
  const open = isOpenOn(settings.host, access());
  const key = await store.boardKeys.ensure('sessions', newKey(), clock());
  await app.register(cookie);
  await app.register(formBody);
  const limits = await createLimits(app);
  app.removeContentTypeParser('text/plain');
  const routes = listRoutes(app);
  app.decorateRequest('who', null);
  app.decorateRequest('formToken', '');

  function identityOf(request: FastifyRequest): Identity {
    const asked = {
      headers: request.headers,
      peer: request.socket.remoteAddress,
      reads: isReading(request),
      cookie: readCookie(request),
    };
    return identify(asked, { access: access(), key, now: clock(), open });
  }

  function mayStill(request: FastifyRequest): boolean {
    const needs = needsOf(request);
    const identity = identityOf(request);
    return needs === 'anybody' || ('who' in identity && !faultOf(request, identity, needs));
  }

  app.addHook('onRequest', async (request, reply) => {
    const wait = await limits.request(request);
    if (wait > 0) {
      reply.header('Retry-After', String(wait));
      return refuse(request, reply, new Fault('TOO_OFTEN', 'too many requests from one address'));
    }
    const identity = identityOf(request);
    if ('who' in identity) welcome(request, reply, identity, key);
    const needs = needsOf(request);
    if (needs === 'anybody') return;
    if ('refused' in identity) return refuseNobody(request, reply, identity.refused, access());
    const fault = faultOf(request, identity, needs);
    if (fault) return refuse(request, reply, fault);
  });
  app.addHook('preHandler', async (request, reply) => {
    const fault = formFaultOf(request);
    if (fault) return refuse(request, reply, fault);
  });
  return { key, limits, routes, mayStill, ownerOf };
}

const ownerOf = (request: FastifyRequest): string =>
  request.who && request.who.via !== 'loopback'
    ? `${request.who.via} ${request.who.name}`
    : `address ${addressOf(request)}`;

function listRoutes(app: FastifyInstance): GuardedRoute[] {
  const routes: GuardedRoute[] = [];
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const each of [method].flat()) routes.push({ method: each, url, needs: needsFor(each, config) });
  });
  return routes;
}

function welcome(
  request: FastifyRequest,
  reply: FastifyReply,
  { who, subject }: Extract<Identity, { who: unknown }>,
  key: string,
): void {
  request.who = who;
  if (subject !== null) request.formToken = formTokenOf(key, subject);
  // What one may see is not for the next: caches between us ask again, and keep nothing.
  if (who !== null && who.via !== 'loopback') reply.header('Cache-Control', 'private, no-cache');
}

function faultOf(
  request: FastifyRequest,
  { who, subject }: Extract<Identity, { who: unknown }>,
  needs: Exclude<Needs, 'anybody'>,
): Fault | undefined {
  const enough = needs === 'metrics' ? who === null || may(who, 'viewer') : who !== null && may(who, needs);
  if (!enough) return new Fault('FORBIDDEN', `this needs the role ${needs}`);
  if (isReading(request) || request.is404) return undefined;
  if (!takesBody(request)) return new Fault('UNSUPPORTED_TYPE', 'the API takes JSON only');
  // Only what a browser adds by itself can be sent by somebody else’s page.
  if (subject !== null && !isOwnPage(request))
    return new Fault('CROSS_ORIGIN', 'this request does not come from a page of this board');
  return undefined;
}

/** Forms of other sites can send anything but JSON. */
function takesBody({ routeOptions, headers }: FastifyRequest): boolean {
  const type = headers['content-type'];
  const isApi = routeOptions.url?.startsWith('/api/') ?? false;
  return !isApi || type === undefined || /^application\/json\s*(;|$)/i.test(type);
}

export const isOwnPage = ({ headers, host }: FastifyRequest): boolean =>
  isSameOrigin({
    fetchSite: headers['sec-fetch-site'] as string | undefined,
    origin: headers.origin,
    host,
  });

/** A form carries the token that we wrote into it, bound to the session; what comes after never sees it. */
function formFaultOf(request: FastifyRequest): Fault | undefined {
  const isForm = /^application\/x-www-form-urlencoded/i.test(String(request.headers['content-type'] ?? ''));
  if (!isForm || request.formToken === '' || needsOf(request) === 'anybody') return undefined;
  const body = request.body as Record<string, unknown> | null | undefined;
  const given = body?.[FORM_TOKEN];
  if (typeof given !== 'string' || !isSame(given, request.formToken))
    return new Fault('CROSS_ORIGIN', 'this form was not written by this board for this session');
  delete body![FORM_TOKEN];
  return undefined;
}
