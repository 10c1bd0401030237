// One incident with all that the record has of it: its sources in their context, its revisions, who was told.
import type { Assessment, Delivery, Incident, Source } from '../../shared/schema/index.ts';
import { assess } from '../../shared/severity/index.ts';
import type { Store } from '../../store/store.ts';
import type { BoardContext } from '../context.ts';
import { type Passage, passageOf } from './passage.ts';
import { sourceKey } from './revision-changes.ts';

/** Articles whose text is looked up; what more sources say is shown without its context. */
const ARTICLES = 60;
const DELIVERIES = 100;

export interface IncidentRecord {
  incident: Incident;
  assessment: Assessment;
  /** Oldest first. */
  revisions: Incident[];
  /** Newest first. */
  deliveries: Delivery[];
  /** Ids of those that were merged into it. */
  merged: string[];
  /** By `sourceKey`; absent where the article no longer holds the words, or was not looked up. */
  passages: Map<string, Passage>;
  /** Ids of articles whose text was dropped for its age. */
  pruned: ReadonlySet<string>;
}

/** @returns undefined where no incident has this id. */
export async function readIncidentRecord(
  { store, assessment }: Pick<BoardContext, 'store' | 'assessment'>,
  id: string,
): Promise<IncidentRecord | undefined> {
  const incident = await store.incidents.get(id);
  if (!incident) return undefined;
  const [revisions, deliveries, merged, passages, pruned] = await Promise.all([
    store.incidents.revisions(id),
    store.deliveries.list({ incidentId: id, limit: DELIVERIES }),
    store.incidents.mergedInto(id),
    passagesOf(store, incident.sources),
    store.articles.pruned(incident.sources.map(({ articleId }) => articleId)),
  ]);
  return {
    incident,
    assessment: assess(incident, assessment),
    revisions,
    deliveries,
    merged,
    passages,
    pruned,
  };
}

async function passagesOf(store: Store, sources: readonly Source[]): Promise<Map<string, Passage>> {
  const ids = [...new Set(sources.map(({ articleId }) => articleId))].slice(0, ARTICLES);
  const found = await Promise.all(ids.map((id) => store.articles.get(id)));
  const articles = new Map(found.flatMap((article) => (article ? [[article.id, article] as const] : [])));
  return new Map(
    sources.flatMap((source) => {
      const article = articles.get(source.articleId);
      const passage =
        article && (passageOf(article.text, source.quote) ?? inTitle(article.title, source.quote));
      return passage ? [[sourceKey(source), passage] as const] : [];
    }),
  );
}

const inTitle = (title: string | null, quote: string): Passage | null =>
  title === null ? null : passageOf(title, quote);
