// The pages of the record: one incident, one place, one actor. What is not there is said in a page of the board’s own.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Fault } from '../api/faults.ts';
import type { BoardContext } from '../context.ts';
import type { Markup } from '../html.ts';
import { readActorRecord } from '../read/actor-record.ts';
import { readIncidentRecord } from '../read/incident-record.ts';
import { readPlaceRecord } from '../read/place-record.ts';
import { headline } from '../words/headline.ts';
import { createActorName } from '../words/names.ts';
import { actorFragment } from './actor-page.ts';
import { correctionSection } from './correction-section.ts';
import { incidentFragment } from './incident-page.ts';
import { missingFragment } from './missing-page.ts';
import { placeFragment, placeNames } from './place-page.ts';
import type { View } from './view.ts';

/** How the board’s pages are read and sent; see routes.ts. */
export interface Pages {
  viewOf(request: FastifyRequest): View;
  page(request: FastifyRequest, reply: FastifyReply, view: View, title: string, main: Markup): FastifyReply;
  /** Address of what maps are drawn from. */
  outlines: string;
}

interface OfRecord {
  Params: { id: string };
}

export function addRecordPages(
  app: FastifyInstance,
  context: BoardContext,
  { viewOf, page, outlines }: Pages,
): void {
  const { actors, clock } = context;
  const names = { ar: createActorName(actors, 'ar'), en: createActorName(actors, 'en') };

  /** @throws Fault NOT_FOUND where nobody asked for a page. */
  const missing = (request: FastifyRequest, reply: FastifyReply, view: View, message: string) => {
    if (!request.headers.accept?.includes('text/html')) throw new Fault('NOT_FOUND', message, 'id');
    reply.status(404);
    return page(request, reply, view, `${message} · ${view.words.name}`, missingFragment(view, message));
  };

  app.get<OfRecord>('/incidents/:id', async (request, reply) => {
    const view = viewOf(request);
    const record = await readIncidentRecord(context, request.params.id);
    if (!record) return missing(request, reply, view, view.words.record.noIncident);
    const title = `${headline(record.incident, view.actor, view.language)} · ${view.words.name}`;
    const corrections = await correctionSection(view, request, context, record.incident);
    const main = incidentFragment(view, record, { names, outlines, corrections, now: clock() });
    return page(request, reply, view, title, main);
  });

  app.get<OfRecord>('/places/:id', async (request, reply) => {
    const view = viewOf(request);
    const record = await readPlaceRecord(context, request.params.id);
    if (!record) return missing(request, reply, view, view.words.record.noPlace);
    const title = `${placeNames(view, record)[0]} · ${view.words.name}`;
    return page(request, reply, view, title, placeFragment(view, record, outlines, clock()));
  });

  app.get<OfRecord>('/actors/:id', async (request, reply) => {
    const view = viewOf(request);
    const record = await readActorRecord(context, request.params.id);
    if (!record) return missing(request, reply, view, view.words.record.noActor);
    const title = `${view.actor(record.id)} · ${view.words.name}`;
    return page(request, reply, view, title, actorFragment(view, record, outlines, clock()));
  });
}
