// Logging in and out: /login and /logout.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { nextPath, startSession, TooBusy, verifyPassword } from '../../access/index.ts';
import { sameName, type User } from '../../shared/config/access.ts';
import { Fault } from '../api/faults.ts';
import type { BoardContext } from '../context.ts';
import { framed } from './frame.ts';
import { type Guard, isOwnPage } from './guard.ts';
import { addressOf } from './limits.ts';
import { loginMain } from './login-page.ts';
import { lookOf } from './look.ts';
import { refuse } from './refuse.ts';
import { clearCookie, setCookie } from './session-cookie.ts';

/** A name, a password and where to go, percent-encoded in Arabic. */
const LARGEST_FORM = 16 * 1024;
const BUSY_S = 5;

type Said = 'wrong' | 'tooOften' | 'tooBusy';
const STATUS: Record<Said, number> = { wrong: 401, tooOften: 429, tooBusy: 503 };

export function addLogin(
  app: FastifyInstance,
  { access, clock, logger }: Pick<BoardContext, 'access' | 'clock' | 'logger'>,
  { key, limits }: Guard,
): void {
  const open = { config: { needs: 'anybody' } } as const;

  app.get('/login', open, async (request, reply) => {
    const next = nextPath((request.query as { next?: unknown }).next);
    if (request.who) return reply.redirect(next, 303);
    return form(request, reply, { next, name: '' });
  });

  app.post('/login', { ...open, bodyLimit: LARGEST_FORM }, async (request, reply) => {
    if (!isOwnPage(request))
      return refuse(request, reply, new Fault('CROSS_ORIGIN', 'this form does not come from this board'));
    const given = readForm(request.body);
    const wait = await limits.login(request);
    if (wait > 0) return form(request, reply.header('Retry-After', String(wait)), given, 'tooOften');
    const user = await userOf(given);
    if (user === 'busy') return form(request, reply.header('Retry-After', String(BUSY_S)), given, 'tooBusy');
    if (user === undefined) {
      await limits.wrongLogin(request);
      logger.warn({ address: addressOf(request) }, 'a login was refused');
      return form(request, reply, given, 'wrong');
    }
    const { hours } = access().session;
    setCookie(request, reply, startSession(key, user, clock(), hours), hours);
    logger.info({ user: user.name, address: addressOf(request) }, 'somebody logged in');
    return reply.header('Cache-Control', 'no-store').redirect(given.next, 303);
  });

  app.post('/logout', { config: { needs: 'viewer' } }, async (request, reply) => {
    clearCookie(request, reply);
    return reply.header('Cache-Control', 'no-store').redirect('/login', 303);
  });

  async function userOf({ name, password }: Given): Promise<User | undefined | 'busy'> {
    const user = access().users.find((each) => sameName(each.name, name));
    try {
      return (await verifyPassword(password, user?.password.reveal())) ? user : undefined;
    } catch (error) {
      if (error instanceof TooBusy) return 'busy';
      throw error;
    }
  }
}

interface Given {
  name: string;
  password: string;
  next: string;
}

function readForm(body: unknown): Given {
  const { name, password, next } = (body ?? {}) as Record<string, unknown>;
  const text = (value: unknown, most: number) => (typeof value === 'string' ? value.slice(0, most) : '');
  return { name: text(name, 100), password: text(password, 1000), next: nextPath(next) };
}

/** In the language of the page that was wanted, unless another was chosen. */
function form(
  request: FastifyRequest,
  reply: FastifyReply,
  { next, name }: Pick<Given, 'next' | 'name'>,
  said?: Said,
): FastifyReply {
  const wanted = Object.fromEntries(new URL(next, 'http://board.invalid').searchParams);
  const look = lookOf({ ...wanted, ...(request.query as object) });
  const main = loginMain(look, { next, name, said: said && look.words[said] });
  return reply
    .status(said ? STATUS[said] : 200)
    .header('Cache-Control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(framed(look, look.words.logIn, main).text);
}
