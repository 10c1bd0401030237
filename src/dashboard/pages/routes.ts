// The pages: the board, its fragment for the script, one feed by itself, and those of the record.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { whoControl } from '../access/who-control.ts';
import { Fault } from '../api/faults.ts';
import { asWritten, readParameters } from '../api/parameters.ts';
import type { Assets } from '../assets.ts';
import type { BoardContext } from '../context.ts';
import type { Markup } from '../html.ts';
import { readBoard } from '../read/board.ts';
import { readFeedPage } from '../read/feed-page.ts';
import { API_WORDS } from '../words/api-words.ts';
import { send, sendPart } from './answers.ts';
import { apiFragment } from './api-page.ts';
import { boardMarkup, boardParts } from './board-page.ts';
import { feedFragment } from './feed-page.ts';
import { layout } from './layout.ts';
import { addRecordPages } from './routes-of-record.ts';
import { createView, type View, viewQuery } from './view.ts';

export function addPages(app: FastifyInstance, context: BoardContext, assets: Assets): void {
  const { actors, clock, version, pushReceivers } = context;

  const viewOf = (request: FastifyRequest): View => {
    const query = readParameters(viewQuery, request.query);
    return createView(query, asWritten(request.query), actors, request.formToken);
  };
  const page = (request: FastifyRequest, reply: FastifyReply, view: View, title: string, main: Markup) => {
    const path = request.url.split('?')[0]!;
    return send(
      reply,
      view,
      layout(view, {
        title,
        path,
        main,
        version,
        pushReceivers,
        asset: assets.address,
        visitor: whoControl(view, request),
      }),
    );
  };

  const sightOf = (view: View) =>
    readBoard(context, view.query, view.period === 'all' ? null : Number(view.period));

  app.get('/', async (request, reply) => {
    const view = viewOf(request);
    const { name, tagline } = view.words;
    const main = boardMarkup(view, await sightOf(view), assets.address('map.json'));
    return page(request, reply, view, `${name} · ${tagline}`, main);
  });

  app.get('/fragment', async (request, reply) => {
    const view = viewOf(request);
    const markup = boardParts(view, await sightOf(view));
    return sendPart(request, reply, view, markup);
  });

  addRecordPages(app, context, { viewOf, page, outlines: assets.address('map.json') });

  app.get('/api', async (request, reply) => {
    const view = viewOf(request);
    const title = `${API_WORDS[view.language].title} · ${view.words.name}`;
    return page(request, reply, view, title, apiFragment(view, originOf(request)));
  });

  app.get<{ Params: { id: string } }>('/feeds/:id', async (request, reply) => {
    const view = viewOf(request);
    const found = await readFeedPage(context, request.params.id);
    if (!found) throw new Fault('NOT_FOUND', view.words.feed.notFound, 'id');
    const title = `${found.feed.outlet} · ${view.words.name}`;
    return page(request, reply, view, title, feedFragment(view, found, clock()));
  });
}

/** As the reader knows this board; what is no plain host is not repeated. */
const originOf = ({ protocol, host }: FastifyRequest): string =>
  `${protocol}://${/^[\w.:[\]-]+$/.test(host) ? host : '127.0.0.1:7300'}`;
