// Keeps what an editor asks for, and sends the articles that it concerns back to be read.
import { type Made, makeCorrection } from '../corrections/index.ts';
import { isId, randomId } from '../shared/ids.ts';
import type { AskedCorrection, CodedEvent, Correction, Incident } from '../shared/schema/index.ts';
import type { WorkerContext } from './context.ts';

type Parts = Pick<WorkerContext, 'store' | 'queues' | 'clock' | 'logger'>;

export function createKeeper({ store, queues, clock, logger }: Parts) {
  return {
    async keep(asked: AskedCorrection, by: string): Promise<Made> {
      const incident = await incidentOf(asked.incidentId);
      const other = await incidentOf(asked.with);
      const articleIds = articlesOf(incident, other);
      const given = {
        incident,
        other,
        events: await eventsOf(articleIds),
        pruned: await store.articles.pruned(articleIds),
        earlier: await store.corrections.forArticles(articleIds),
      };
      const made = makeCorrection(asked, given, { id: randomId('c'), by, at: clock().toISOString() });
      if ('refused' in made) return made;
      const waiting = await store.corrections.add(made.correction);
      logger.info(
        { correctionId: made.correction.id, kind: asked.kind, articles: waiting.length },
        'corrected',
      );
      await readAgain(waiting);
      return made;
    },

    /** @returns undefined where there is none. */
    async undo(id: string, by: string): Promise<Correction | undefined> {
      const undone = isId(id) ? await store.corrections.undo(id, by, clock()) : undefined;
      if (!undone) return undefined;
      logger.info({ correctionId: id, articles: undone.articleIds.length }, 'correction taken back');
      await readAgain(undone.articleIds);
      return undone.correction;
    },
  };

  async function incidentOf(id: string | undefined): Promise<Incident | undefined> {
    return id !== undefined && isId(id) ? store.incidents.get(id) : undefined;
  }

  async function eventsOf(articleIds: readonly string[]): Promise<Map<string, CodedEvent[]>> {
    const found = new Map<string, CodedEvent[]>();
    for (const id of articleIds) found.set(id, await store.incidents.events(id));
    return found;
  }

  async function readAgain(articleIds: readonly string[]): Promise<void> {
    await queues.addBulk(
      'extract',
      articleIds.map((articleId) => ({ articleId })),
    );
    await store.articles.markQueued(articleIds, clock());
  }
}

const articlesOf = (...incidents: (Incident | undefined)[]): string[] => [
  ...new Set(incidents.flatMap((one) => one?.sources.map(({ articleId }) => articleId) ?? [])),
];
