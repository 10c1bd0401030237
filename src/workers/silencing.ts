// Silences on the board's port: GET lists those in force, POST mutes what matches until a time, DELETE ends one.
import type { FastifyInstance } from 'fastify';
import { Fault } from '../dashboard/api/faults.ts';
import { readParameters } from '../dashboard/api/parameters.ts';
import { silencesQuery } from '../dashboard/api/queries.ts';
import { parseDuration } from '../shared/config.ts';
import { isId } from '../shared/ids.ts';
import type { Silence } from '../shared/schema/index.ts';
import { makeSilence, silenceBodySchema } from '../shared/silences/index.ts';
import type { WorkerContext } from './context.ts';
import { EDITOR, nameOf } from './correcting.ts';
import { readBody } from './read-body.ts';

export type SilencingParts = Pick<WorkerContext, 'config' | 'store' | 'clock'>;

const LARGEST_BODY = 16 * 1024;

export function addSilencing(app: FastifyInstance, { config, store, clock }: SilencingParts): void {
  app.get('/api/silences', async (request) => {
    const { all, limit } = readParameters(silencesQuery, request.query);
    return { silences: await store.silences.list({ endingAfter: all === 'true' ? null : clock(), limit }) };
  });

  app.post('/api/silences', { ...EDITOR, bodyLimit: LARGEST_BODY }, async (request, reply) => {
    const made = silenceFrom(request.body, nameOf(request), config, clock());
    await store.silences.add(made, clock());
    return reply.code(201).send({ silence: made });
  });

  app.delete<{ Params: { id: string } }>('/api/silences/:id', EDITOR, async ({ params }) => {
    const silence = isId(params.id) ? await store.silences.expire(params.id, clock()) : undefined;
    if (!silence) throw new Fault('NOT_FOUND', 'no silence has this id', 'id');
    return { silence };
  });
}

/** @throws Fault BAD_REQUEST naming the field that is wrong. */
export function silenceFrom(
  body: unknown,
  by: string,
  { alerts }: Pick<WorkerContext['config'], 'alerts'>,
  now: Date,
): Silence {
  const { matchers, receivers, comment, for: span, until } = readBody(silenceBodySchema, body);
  if ((span === undefined) === (until === undefined))
    throw new Fault('BAD_REQUEST', 'for: say how long, with for or until, not both', 'for');
  const endsAt = span === undefined ? new Date(until!) : new Date(now.getTime() + parseDuration(span)!);
  const known = alerts.receivers.map(({ name }) => name);
  const made = makeSilence({ matchers, receivers, comment, by, endsAt }, known, now);
  if ('field' in made) {
    const field = made.field === 'endsAt' ? 'until' : made.field;
    throw new Fault('BAD_REQUEST', `${field}: ${made.message}`, field);
  }
  return made;
}
