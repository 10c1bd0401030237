// Silences on the board's port: GET lists those in force, POST mutes what matches until a time, DELETE ends one.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Fault } from '../dashboard/api/faults.ts';
import { readParameters } from '../dashboard/api/parameters.ts';
import { limitUpTo, MAX_LIMIT } from '../dashboard/read/incident-query.ts';
import { parseDuration } from '../shared/config.ts';
import { isId } from '../shared/ids.ts';
import { instant, type Silence } from '../shared/schema/index.ts';
import { makeSilence } from '../shared/silences/index.ts';
import type { WorkerContext } from './context.ts';
import { EDITOR, nameOf } from './correcting.ts';
import { readBody } from './read-body.ts';

export type SilencingParts = Pick<WorkerContext, 'config' | 'store' | 'clock'>;

const MOST_MATCHERS = 20;
const LARGEST_BODY = 16 * 1024;

const listQuery = z.strictObject({
  all: z.enum(['true', 'false']).default('false'),
  limit: limitUpTo(MAX_LIMIT, 50),
});

const asked = z.strictObject({
  matchers: z.array(z.string().min(1).max(500)).min(1).max(MOST_MATCHERS),
  receivers: z.array(z.string().min(1).max(200)).min(1).max(100).nullable().default(null),
  comment: z.string().trim().min(1).max(1000),
  for: z
    .string()
    .refine((text) => (parseDuration(text) ?? 0) > 0, { error: 'is no duration: write 30m, 2h or 1d' })
    .optional(),
  until: instant.optional(),
});

export function addSilencing(app: FastifyInstance, { config, store, clock }: SilencingParts): void {
  app.get('/api/silences', async (request) => {
    const { all, limit } = readParameters(listQuery, request.query);
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
  const { matchers, receivers, comment, for: span, until } = readBody(asked, body);
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
