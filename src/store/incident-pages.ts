// The record walked from end to end, a page at a time: whatever is reported meanwhile, each incident comes once.
import type { Article, CodedEvent, Incident } from '../shared/schema/index.ts';
import { tellingOf } from '../shared/schema/index.ts';
import type { IncidentFilter, Store } from './store.ts';

/** A page is held in memory whole. */
const PAGE = 200;

export async function* incidentPages(
  { incidents }: Pick<Store, 'incidents'>,
  filter: IncidentFilter,
  pageSize = PAGE,
): AsyncGenerator<Incident[]> {
  let before: { at: string; id: string } | undefined;
  for (;;) {
    const page = await incidents.list({ ...filter, order: 'id', before, limit: pageSize });
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (page.length < pageSize || !last) return;
    before = { at: last.updatedAt, id: last.id };
  }
}

/**
 * The articles that tell these incidents, each once, with all events read in it. Of articles with several events the
 * ids are kept to the end, since they may come again with another incident; those with one cannot.
 */
export async function* articlePages(
  store: Pick<Store, 'incidents' | 'articles'>,
  filter: IncidentFilter,
  pageSize = PAGE,
): AsyncGenerator<{ article: Article; events: CodedEvent[] }[]> {
  const met = new Set<string>();
  for await (const page of incidentPages(store, filter, pageSize)) {
    const ids = new Set(page.flatMap((incident) => tellingOf(incident).map(({ articleId }) => articleId)));
    const read = [];
    for (const id of ids) {
      if (met.has(id)) continue;
      const [article, events] = await Promise.all([store.articles.get(id), store.incidents.events(id)]);
      if (events.length > 1) met.add(id);
      if (article) read.push({ article, events });
    }
    if (read.length > 0) yield read;
  }
}
