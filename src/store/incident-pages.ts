// The record walked from end to end, a page at a time: whatever is reported meanwhile, each incident comes once.
import type { Article, CodedEvent, Incident } from '../shared/schema/index.ts';
import { tellingOf } from '../shared/schema/index.ts';
import type { IncidentFilter, Store } from './store.ts';

/** A page is held in memory whole, and so long nobody else is answered by the embedded record. */
const PAGE = 50;
/** So many texts are held at once. */
const TEXTS = 20;

export async function* incidentPages(
  { incidents }: { incidents: Pick<Store['incidents'], 'list'> },
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

/** What an export of articles asks of the record. */
export type ArticleSource = {
  incidents: Pick<Store['incidents'], 'list' | 'eventsOf' | 'toldBehind'>;
  articles: Pick<Store['articles'], 'some'>;
};

/**
 * The articles that tell these incidents, each once, with all events read in it. One with several events may have come
 * with an incident before: the record is asked, so that nothing has to be kept in mind however long it takes.
 */
export async function* articlePages(
  { incidents, articles }: ArticleSource,
  filter: IncidentFilter,
  pageSize = PAGE,
): AsyncGenerator<{ article: Article; events: CodedEvent[] }[]> {
  for await (const page of incidentPages({ incidents }, filter, pageSize)) {
    const telling = page.flatMap((incident) => tellingOf(incident).map(({ articleId }) => articleId));
    const events = await incidents.eventsOf([...new Set(telling)]);
    const several = [...events].filter(([, read]) => read.length > 1).map(([id]) => id);
    const met = await incidents.toldBehind(several, filter, page[0]!.id);
    const ids = [...events.keys()].filter((id) => !met.has(id));
    for (let start = 0; start < ids.length; start += TEXTS)
      yield read(await articles.some(ids.slice(start, start + TEXTS)), events);
  }
}

const read = (articles: ReadonlyMap<string, Article>, events: ReadonlyMap<string, CodedEvent[]>) =>
  [...articles.values()].map((article) => ({ article, events: events.get(article.id) ?? [] }));
