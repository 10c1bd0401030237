// GET /river and /river/fragment.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { may, whoOf } from '../../shared/access.ts';
import { whoControl } from '../access/who-control.ts';
import { asWritten, readParameters } from '../api/parameters.ts';
import type { Assets } from '../assets.ts';
import type { BoardContext } from '../context.ts';
import { createRiver } from '../read/river.ts';
import { DONE, RIVER_WORDS } from '../words/river-words.ts';
import { send, sendPart } from './answers.ts';
import { layout } from './layout.ts';
import { type Deed, riverFragment, riverPage } from './river-page.ts';
import { createView, type View, viewQuery } from './view.ts';

/** What was just done, for one showing: `retried-3`. */
const done = z
  .string()
  .regex(new RegExp(`^(${DONE.join('|')})-\\d{1,6}$`))
  .optional();
const riverQuery = viewQuery.extend({ done });

export function addRiverPages(app: FastifyInstance, context: BoardContext, assets: Assets): void {
  const { actors, version, pushReceivers } = context;
  const river = createRiver(context);

  const viewOf = (request: FastifyRequest): { view: View; deed: Deed | undefined } => {
    const { done, ...query } = readParameters(riverQuery, request.query);
    // It is said once: no link and no form goes on with it.
    const { done: _, ...given } = asWritten(request.query);
    const view = createView(query, given, actors, request.formToken);
    return { view, deed: deedOf(done) };
  };

  app.get('/river', async (request, reply) => {
    const { view, deed } = viewOf(request);
    const reading = await river(deed && 'fresh');
    const main = riverPage(view, reading, mayChange(request), deed, assets.address('river.js'));
    const title = `${RIVER_WORDS[view.language].title} · ${view.words.name}`;
    const parts = {
      title,
      path: '/river',
      main,
      version,
      pushReceivers,
      asset: assets.address,
      visitor: whoControl(view, request),
    };
    return send(reply, view, layout(view, parts));
  });

  app.get('/river/fragment', async (request, reply) => {
    const { view } = viewOf(request);
    const markup = riverFragment(view, await river(), mayChange(request));
    return sendPart(request, reply, view, markup);
  });
}

const mayChange = (request: FastifyRequest): boolean => may(whoOf(request), 'editor');

function deedOf(done: string | undefined): Deed | undefined {
  const [what, count] = done?.split('-') ?? [];
  return what === undefined ? undefined : { what: what as Deed['what'], count: Number(count) };
}
