// Fills a real store with the demo’s stories, through the same doors as the workers.

import { plannedDelivery } from '../../../src/alerts/planned.ts';
import { ARTICLES, STORIES } from '../../../src/demo/articles.ts';
import { outletOf } from '../../../src/demo/outlets.ts';
import { pressDates } from '../../../src/demo/press-dates.ts';
import { consolidate } from '../../../src/incidents/index.ts';
import { stableId } from '../../../src/shared/ids.ts';
import type { CodedEvent, Incident, NewArticle } from '../../../src/shared/schema/index.ts';
import type { Store } from '../../../src/store/store.ts';
import { eventsOf } from './read-truth.ts';

const MINUTE = 60_000;

/** @param now the last article is published a minute before it, the others 7 minutes apart.
 * @param articles in order; all of them unless told. */
export async function seedStories(store: Store, now: Date, articles = ARTICLES): Promise<void> {
  const start = now.getTime() - articles.length * 7 * MINUTE;
  for (const [index, article] of articles.entries()) {
    const at = new Date(start + (index + 1) * 7 * MINUTE - MINUTE);
    const paragraphs = article.body(pressDates(at));
    const story = STORIES.find((each) => each.articles.includes(article))!;
    const outlet = outletOf(article.outlet);
    await seedArticle(store, {
      key: article.key,
      feedId: outlet.id,
      outlet: outlet.name,
      country: outlet.country,
      title: article.title,
      text: paragraphs.join('\n'),
      url: `https://${outlet.id}.example/${article.key}`,
      at,
      syndication: article.key.startsWith('obeid-shelling') ? 'obeid' : article.key,
      events: eventsOf(story, article, paragraphs),
    });
  }
}

export interface SeedArticle {
  key: string;
  feedId: string;
  outlet: string;
  country: string | null;
  title: string;
  text: string;
  url: string | null;
  at: Date;
  syndication?: string;
  events: CodedEvent[];
}

/** Stores and reads one article, and tells about its clashes and changes of control. */
export async function seedArticle(store: Store, seed: SeedArticle): Promise<void> {
  const { key, events, syndication, at, ...rest } = seed;
  const article: NewArticle & { syndicationId: string } = {
    ...rest,
    id: stableId('a', key),
    publishedAt: at.toISOString(),
    fetchedAt: new Date(at.getTime() + 400).toISOString(),
    fingerprint: stableId('f', key),
    signature: [],
    keys: [],
    syndicationId: stableId('s', syndication ?? key),
  };
  await store.articles.store([article]);
  const begun = await store.articles.begin(article.id);
  const read = new Date(at.getTime() + 700);
  const changed = await store.incidents.commitReading(
    { articleId: article.id, fingerprint: article.fingerprint, extractorVersion: 'test', events, at: read },
    {
      from: new Date(at.getTime() - 2880 * MINUTE),
      last: at,
      chainMs: 2880 * MINUTE,
      aroundMs: 2880 * MINUTE,
    },
    (existing, ledger) => {
      let made = 0;
      return consolidate({
        article: { ...begun!, publisher: null },
        events,
        existing,
        ledger,
        now: read,
        newId: () => stableId('i', key, String(made++)),
      });
    },
  );
  for (const { id } of changed) await tell(store, id, new Date(at.getTime() + 1300));
}

async function tell(store: Store, incidentId: string, at: Date): Promise<void> {
  const deliveries = await store.incidents.decideAlert(incidentId, ({ incident, notices }) => {
    if (incident.class !== 'clash' && incident.class !== 'control')
      return { notices: [], deliveries: [], supersede: [] };
    return { ...decision(incident, notices.length > 0 ? 'update' : 'new', at), supersede: [] };
  });
  for (const { id } of deliveries) {
    await store.deliveries.claim(id, at, MINUTE);
    await store.deliveries.settle(id, { state: 'sent', at, providerMessageId: null });
  }
}

function decision({ id, revision }: Incident, kind: 'new' | 'update', at: Date) {
  const createdAt = at.toISOString();
  const notice = {
    id: stableId('n', id, String(revision)),
    incidentId: id,
    revision,
    kind,
    changes: [],
    createdAt,
  };
  const plan = { receiver: 'desk', severity: 'moderate' as const, dueAt: createdAt };
  return { notices: [notice], deliveries: [plannedDelivery(notice, plan, createdAt)] };
}
