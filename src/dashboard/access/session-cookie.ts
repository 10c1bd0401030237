// The cookie that carries a session. Over https it is bound to this host and to https by its name (RFC 6265bis, 4.1.3).
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Without https. */
export const SESSION_COOKIE = 'rasid';
const SECURE = '__Host-rasid';

const isHttps = ({ protocol }: FastifyRequest): boolean => protocol === 'https';
const nameFor = (request: FastifyRequest): string => (isHttps(request) ? SECURE : SESSION_COOKIE);

/** Lax: a link that somebody sends opens the board; nothing is changed by following one. */
const optionsFor = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(request) }) as const;

export const readCookie = (request: FastifyRequest): string | undefined => request.cookies[nameFor(request)];

export function setCookie(request: FastifyRequest, reply: FastifyReply, value: string, hours: number): void {
  const maxAge = Math.floor(hours * 3600);
  reply.setCookie(nameFor(request), value, { ...optionsFor(request), maxAge });
}

export function clearCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameFor(request), optionsFor(request));
}
