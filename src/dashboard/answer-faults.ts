// What is answered when something cannot be: by the board’s own routes, by fastify before them, and by no route at all.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { messageOf } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { type GuardedRoute, refuse } from './access/index.ts';
import { Fault, type FaultCode } from './api/faults.ts';
import { SECURITY_HEADERS } from './security.ts';

/** What fastify refuses by itself. */
const BY_STATUS: Readonly<Record<number, FaultCode>> = {
  413: 'TOO_LARGE',
  414: 'TOO_LONG',
  415: 'UNSUPPORTED_TYPE',
};

/** Unforeseen errors keep their words for the log. @param routes of the board, as they came. */
export function answerFaults(app: FastifyInstance, logger: Logger, routes: readonly GuardedRoute[]): void {
  app.setErrorHandler((error: FastifyError | Fault, request, reply) => {
    if (error instanceof Fault) return refuse(request, reply, error);
    if (typeof error.statusCode === 'number' && error.statusCode < 500)
      return refuse(
        request,
        reply,
        new Fault(BY_STATUS[error.statusCode] ?? 'BAD_REQUEST', messageOf(error)),
      );
    logger.error({ err: error, route: request.routeOptions.url }, 'the board could not answer');
    return refuse(request, reply, new Fault('INTERNAL', 'the board could not answer'));
  });

  app.setNotFoundHandler((request, reply) => {
    const methods = methodsAt(routes, request.url.split('?')[0]!);
    // A file that a route does not have is not a method that it lacks.
    if (methods.length === 0 || methods.includes(request.method))
      return refuse(request, reply, new Fault('NOT_FOUND', 'nothing is at this address'));
    reply.header('Allow', methods.join(', '));
    return refuse(request, reply, new Fault('METHOD_NOT_ALLOWED', `${request.method} is not allowed`));
  });
}

/** Of addresses that fastify refuses before any route or hook has seen them. */
export function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const isLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH';
  const fault = isLong
    ? new Fault('TOO_LONG', 'a part of this address is longer than any of ours')
    : new Fault('BAD_REQUEST', 'this address is not percent-encoded as addresses are');
  refuse(request, reply.headers(SECURITY_HEADERS), fault);
}

/** By which methods an address is answered: RFC 9110 wants them named beside a 405. */
function methodsAt(routes: readonly GuardedRoute[], path: string): string[] {
  const at = routes.filter(({ url }) => patternOf(url).test(path));
  return [...new Set(at.map(({ method }) => method))];
}

/** `/incidents/:id`, `/queues/static/*` */
const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`);
