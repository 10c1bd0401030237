// How editors correct what was read, on the board's port, in JSON: POST /api/corrections keeps one, POST
// /api/corrections/ID/undo takes it back, GET lists them and gives corrected articles as gold. Pages post forms to
// correcting-forms.ts.
import type { FastifyInstance } from 'fastify';
import { REFUSALS, type Refusal } from '../corrections/index.ts';
import { Fault } from '../dashboard/api/faults.ts';
import { readParameters } from '../dashboard/api/parameters.ts';
import { correctionsQuery, goldQuery } from '../dashboard/api/queries.ts';
import { decodeCursor, encodeCursor, type Keyset } from '../dashboard/read/cursor.ts';
import { type Who, whoOf } from '../shared/access.ts';
import { askedCorrectionSchema } from '../shared/schema/index.ts';
import type { WorkerContext } from './context.ts';
import { createKeeper } from './keep-correction.ts';
import { readBody } from './read-body.ts';
import { readGold } from './read-gold.ts';

export type CorrectingParts = Pick<WorkerContext, 'store' | 'queues' | 'clock' | 'logger'>;

/** Room for the sources of a large incident with their words. */
const LARGEST_BODY = 512 * 1024;
export const EDITOR = { config: { needs: 'editor' as const } };

export const nameOf = (request: unknown): string => whoOf(request as { who?: Who }).name;

export function addCorrecting(app: FastifyInstance, parts: CorrectingParts): void {
  const { store } = parts;
  const keeper = createKeeper(parts);

  app.get('/api/corrections', async (request) => {
    const { standing, cursor, limit } = readParameters(correctionsQuery, request.query);
    const before = cursor === undefined ? undefined : keysetOf(cursor);
    const found = await store.corrections.list({
      standing: standing === 'true',
      ...(before && { before }),
      limit: limit + 1,
    });
    const corrections = found.slice(0, limit);
    const last = corrections.at(-1);
    const more = found.length > limit && last !== undefined;
    return {
      corrections,
      nextCursor: more ? encodeCursor(last) : null,
    };
  });

  app.get('/api/corrections/gold', async (request) => {
    const { after, limit } = readParameters(goldQuery, request.query);
    return readGold(store, after, limit);
  });

  app.post('/api/corrections', { ...EDITOR, bodyLimit: LARGEST_BODY }, async (request, reply) => {
    const made = await keeper.keep(readBody(askedCorrectionSchema, request.body), nameOf(request));
    if ('refused' in made) throw refusalOf(made.refused);
    return reply.code(201).send({ correction: made.correction });
  });

  app.post<{ Params: { id: string } }>('/api/corrections/:id/undo', EDITOR, async (request) => {
    const correction = await keeper.undo(request.params.id, nameOf(request));
    if (!correction) throw new Fault('NOT_FOUND', 'no correction has this id', 'id');
    return { correction };
  });
}

function keysetOf(cursor: string): Keyset {
  const keyset = decodeCursor(cursor);
  if (!keyset) throw new Fault('BAD_REQUEST', 'cursor: is no cursor of this API', 'cursor');
  return keyset;
}

const PARAMETERS: Record<Refusal, string> = {
  'no-incident': 'incidentId',
  closed: 'incidentId',
  'no-report': 'reports',
  pruned: 'reports',
  'no-fix': 'fix',
  'no-other': 'with',
  'other-class': 'with',
  'not-apart': 'reports',
};

const refusalOf = (refused: Refusal): Fault =>
  new Fault(refused === 'no-incident' ? 'NOT_FOUND' : 'BAD_REQUEST', REFUSALS[refused], PARAMETERS[refused]);
