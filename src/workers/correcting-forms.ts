// Where the forms of the pages are posted to. Each answer sends the browser back to a page, so that looking at it
// again posts nothing: to the incident, to the choice among places, or to why it was not kept.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Fault } from '../dashboard/api/faults.ts';
import { parseDuration } from '../shared/config.ts';
import { isId } from '../shared/ids.ts';
import type { PlaceChoice } from '../shared/schema/index.ts';
import { makeSilence, matcherFor } from '../shared/silences/index.ts';
import type { WorkerContext } from './context.ts';
import { EDITOR, nameOf } from './correcting.ts';
import { askedBy, readForm } from './form-asked.ts';
import { createKeeper } from './keep-correction.ts';

export type FormParts = Pick<WorkerContext, 'config' | 'store' | 'queues' | 'clock' | 'logger'> & {
  resolvePlace(asked: string): PlaceChoice[];
};

/** A reason of 1,000 Arabic letters, each written as six characters, and the numbers of many sources. */
const LARGEST_BODY = 32 * 1024;
const LIMITS = { ...EDITOR, bodyLimit: LARGEST_BODY };

interface Address {
  Params: { id: string };
}

export async function addCorrectingForms(app: FastifyInstance, parts: FormParts): Promise<void> {
  const { config, store, clock, resolvePlace } = parts;
  const keeper = createKeeper(parts);

  app.post<Address>('/incidents/:id/corrections', LIMITS, async (request, reply) => {
    const { id } = request.params;
    const form = readForm(request.body);
    if (!form) return refuse(request, reply, 'no-form');
    const world = {
      actors: config.actors,
      resolvePlace,
      shown: async (revision: number | undefined) =>
        isId(id) ? store.incidents.get(id, revision) : undefined,
    };
    const answer = await askedBy(form, id, world);
    if ('refused' in answer) return refuse(request, reply, answer.refused);
    if ('choose' in answer)
      return goTo(request, reply, `${pathOf(id)}/place`, { q: answer.choose, why: answer.why });
    const made = await keeper.keep(answer.asked, nameOf(request));
    if ('refused' in made) return refuse(request, reply, made.refused);
    return goTo(request, reply, pathOf(id), {}, '#corrections');
  });

  app.post<Address>('/corrections/:id/undo', LIMITS, async (request, reply) => {
    const undone = await keeper.undo(request.params.id, nameOf(request));
    if (!undone) throw new Fault('NOT_FOUND', 'no correction has this id', 'id');
    const toList = (request.body as { back?: unknown } | null)?.back === 'list';
    return goTo(request, reply, toList ? '/corrections' : pathOf(undone.incidentId), {}, '#corrections');
  });

  app.post<Address>('/incidents/:id/silence', LIMITS, async (request, reply) => {
    const { id } = request.params;
    const incident = isId(id) ? await store.incidents.get(id) : undefined;
    const { data } = silenceForm.safeParse(request.body);
    if (!incident) return refuse(request, reply, 'no-incident');
    if (!data) return refuse(request, reply, 'no-why');
    const now = clock();
    const silence = makeSilence(
      {
        matchers: [matcherFor(incident, data.scope)],
        receivers: null,
        comment: data.why,
        by: nameOf(request),
        endsAt: new Date(now.getTime() + parseDuration(data.for)!),
      },
      undefined,
      now,
    );
    if ('field' in silence) return refuse(request, reply, 'no-form');
    await store.silences.add(silence, now);
    return goTo(request, reply, pathOf(incident.id), {}, '#corrections');
  });

  app.post<Address>('/silences/:id/end', LIMITS, async (request, reply) => {
    const { id } = request.params;
    const ended = isId(id) ? await store.silences.expire(id, clock()) : undefined;
    if (!ended) throw new Fault('NOT_FOUND', 'no silence has this id', 'id');
    const back = (request.body as { back?: unknown } | null)?.back;
    const path = typeof back === 'string' && isId(back) ? pathOf(back) : '/corrections';
    return goTo(request, reply, path, {}, '#corrections');
  });
}

const silenceForm = z.object({
  scope: z.enum(['incident', 'place']).default('incident'),
  for: z.enum(['1h', '6h', '1d', '7d']),
  why: z.string().trim().min(1).max(1000),
});

const pathOf = (id: string): string => `/incidents/${encodeURIComponent(id)}`;

/** The page that was looked at keeps its language, digits and colours. */
function goTo(
  { url }: FastifyRequest,
  reply: FastifyReply,
  path: string,
  more: Record<string, string> = {},
  anchor = '',
): FastifyReply {
  const search = new URLSearchParams(url.split('?')[1] ?? '');
  for (const [name, value] of Object.entries(more)) search.set(name, value);
  return reply.redirect(`${path}${search.size > 0 ? `?${search}` : ''}${anchor}`, 303);
}

const refuse = (request: FastifyRequest<Address>, reply: FastifyReply, because: string): FastifyReply =>
  goTo(request, reply, `${pathOf(request.params.id)}/refused`, { because });
