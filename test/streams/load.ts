// Reads the recorded streams beside this file: invented articles and the truth about them. A fault in a file throws.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

import {
  actorId,
  CONTROL_STATUSES,
  controlSchema,
  EVENT_CLASSES,
  EVENT_TYPES,
  instant,
  isoDate,
  sidesSchema,
} from '../../src/shared/schema/index.ts';

const incidentId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const incidentIds = z.array(incidentId);
const count = z.number().int().nonnegative();

const outletSchema = z.strictObject({ outlet: z.string().min(1), owner: z.string().min(1) });

const articleSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d+$/),
  outlet: z.string().min(1),
  publishedAt: instant,
  title: z.string().min(1),
  text: z.string().min(1),
  tells: incidentIds.describe('Incidents that it speaks of as news, also to deny them'),
  denies: incidentIds.default([]).describe('Those of `tells` that it says did not happen, or not so'),
  retracts: incidentIds.default([]).describe('Those of `tells` that its own outlet takes back here'),
  recalls: incidentIds.default([]).describe('Incidents named as background only: joining them is free'),
  syndicates: z.string().optional().describe('The article that it reprints almost word for word'),
});
export type StreamArticle = z.infer<typeof articleSchema>;

/** What must be known of an incident once every article of the streams has been read. */
const incidentSchema = z.strictObject({
  class: z.enum(EVENT_CLASSES),
  type: z.enum(EVENT_TYPES),
  place: z.string().min(1),
  sides: sidesSchema,
  control: controlSchema.optional(),
  status: z.enum(['reported', 'claimed', 'denied', 'failed']),
  contested: z.literal(true).optional(),
  fatalities: z.strictObject({ lowest: count, highest: count }).nullable(),
  independentSources: count,
  deniedBy: z.array(actorId),
});
export type StreamIncident = z.infer<typeof incidentSchema>;

const ledgerLineSchema = z.strictObject({
  place: z.string().min(1),
  holders: z.array(actorId),
  since: isoDate,
  status: z.enum([...CONTROL_STATUSES, 'reverted']),
});
export type StreamLedgerLine = z.infer<typeof ledgerLineSchema>;

const storySchema = z.strictObject({
  articles: z.array(articleSchema),
  incidents: z.record(incidentId, incidentSchema),
  ledger: z.array(ledgerLineSchema),
});

export interface Streams {
  readonly outlets: readonly z.infer<typeof outletSchema>[];
  /** Of all stories, in order of publication. */
  readonly articles: readonly StreamArticle[];
  readonly incidents: ReadonlyMap<string, StreamIncident>;
  readonly ledger: readonly StreamLedgerLine[];
}

const readJson = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));

/**
 * @param folder holds outlets.json and one file for each story; the streams beside this file unless told.
 * @throws ZodError at the first file that does not have the shape; Error where two stories use one incident id.
 */
export function loadStreams(folder: string = fileURLToPath(new URL('.', import.meta.url))): Streams {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'outlets.json');
  const stories = files.sort().map((file) => storySchema.parse(readJson(folder, file)));
  return {
    outlets: z.array(outletSchema).parse(readJson(folder, 'outlets.json')),
    articles: stories.flatMap(({ articles }) => articles).sort(byPublication),
    incidents: oneMap(stories.flatMap(({ incidents }) => Object.entries(incidents))),
    ledger: stories.flatMap(({ ledger }) => ledger),
  };
}

const byPublication = (a: StreamArticle, b: StreamArticle): number =>
  Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || a.id.localeCompare(b.id);

function oneMap(entries: readonly [string, StreamIncident][]): ReadonlyMap<string, StreamIncident> {
  const map = new Map(entries);
  if (map.size < entries.length) throw new Error('An incident id stands in two stories.');
  return map;
}

/** How many owners tell the incident in words of their own: who only denies it or took it back does not count. */
export function independentSourcesOf(id: string, { articles, outlets }: Streams): number {
  const owners = new Map(outlets.map(({ outlet, owner }) => [outlet, owner]));
  const articlesById = new Map(articles.map((article) => [article.id, article]));
  const origin = (article: StreamArticle): StreamArticle =>
    article.syndicates ? origin(articlesById.get(article.syndicates)!) : article;
  const telling = articles.filter((a) => a.tells.includes(id) && ![...a.denies, ...a.retracts].includes(id));
  const gone = new Set(articles.filter((a) => a.retracts.includes(id)).map((a) => owners.get(a.outlet)));
  const standing = telling.map((a) => owners.get(origin(a).outlet)).filter((owner) => !gone.has(owner));
  return new Set(standing).size;
}
