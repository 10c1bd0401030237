// From what one article says to the incidents of the record: which it founds, joins, corrects or takes back.
// A pure decision over the data at hand; the store reads and writes in the same transaction.
import type { CodedEvent, ControlEntry, Incident, Source } from '../shared/schema/index.ts';
import { cluster } from './cluster.ts';
import { type Identified, keepIdentity } from './keep-identity.ts';
import { ledgerOf } from './ledger.ts';
import { merge } from './merge.ts';
import { neighbourhood } from './neighbourhood.ts';
import { reasonFor } from './reason.ts';
import { sameContent } from './same-content.ts';
import { leftOut, type ToldArticle, toSource } from './source.ts';
import { toldCloser } from './told-closer.ts';

export type { ToldArticle } from './source.ts';

export interface ConsolidationInput {
  article: ToldArticle;
  /** All events of the article’s latest reading; they replace whatever it said before. */
  events: readonly CodedEvent[];
  /** Incidents that rest on this article, and the active ones of its classes told since a few days. */
  existing: readonly Incident[];
  ledger: readonly ControlEntry[];
  now: Date;
  newId: () => string;
}

export interface ConsolidationResult {
  /** New and revised incidents, whole, with their new revision number; what did not change is not among them. */
  incidents: Incident[];
  /** Incident of each event, by index; absent where the event makes none. */
  incidentOf: Map<number, string>;
  /** Lines of the ledger to write; a changed incident without a line here holds nothing (any more). */
  ledger: ControlEntry[];
  /** Why an event makes no incident, by index. */
  leftOut: Map<number, string>;
}

/**
 * 1. turn the events that are news into sources; 2. take the incidents around them; 3. put the sources in place of
 * the article’s earlier ones and group all afresh; 4. let incidents keep their ids; 5. revise what changed, retract
 * what lost its last source; 6. write the ledger’s lines.
 */
export function consolidate(input: ConsolidationInput): ConsolidationResult {
  const { article, existing, ledger, now } = input;
  const left = new Map<number, string>();
  const told = toldIn(input, left);
  const active = existing.filter(({ state }) => state === 'active');
  const near = neighbourhood(active, told, article.id);
  const others = near.flatMap(({ sources }) => sources).filter(({ articleId }) => articleId !== article.id);
  const groups = keepIdentity(cluster([...others, ...told]), near);

  const current = groups.map((group) => revise(group, input));
  const taken = new Set(current.map(({ id }) => id));
  const gone = near.filter(({ id }) => !taken.has(id)).map((incident) => retract(incident, current, input));
  const changed = [...current, ...gone].filter((incident) => !near.includes(incident));
  return {
    incidents: changed,
    incidentOf: new Map(current.flatMap((incident) => eventsOf(incident, article.id))),
    ledger: linesOf(changed, current, active, ledger, now),
    leftOut: left,
  };
}

/** The events that are news, as sources; of the others `left` is told why they are not. */
function toldIn({ article, events, ledger }: ConsolidationInput, left: Map<number, string>): Source[] {
  const sources = events.map((event, index) => toSource(article, event, index));
  const news = sources.filter((source, index) => {
    const reason = leftOut(events[index]!, source, ledger);
    if (reason !== undefined) left.set(index, reason);
    return reason === undefined;
  });
  return news.filter((source) => {
    const reason = toldCloser(source, news);
    if (reason !== undefined) left.set(source.eventIndex, reason);
    return reason === undefined;
  });
}

/** @returns the incident as it was where nothing in it changed. */
function revise({ sources, incident }: Identified, { article, now, newId }: ConsolidationInput): Incident {
  const summary = merge(sources);
  if (incident && sameContent(summary, incident)) return incident;
  return {
    id: incident?.id ?? newId(),
    revision: (incident?.revision ?? 0) + 1,
    state: 'active',
    ...summary,
    mergedInto: null,
    reason: reasonFor(sources, incident, article.id),
    createdAt: incident?.createdAt ?? now.toISOString(),
    updatedAt: now.toISOString(),
  };
}

/** One whose sources all went to another incident keeps them, as part of it; one that nobody tells any more has none. */
function retract(
  incident: Incident,
  current: readonly Incident[],
  { article, now }: ConsolidationInput,
): Incident {
  const kept = incident.sources.filter(({ articleId }) => articleId !== article.id);
  const heir = current.find(({ sources }) => kept.some((source) => sources.includes(source)));
  return {
    ...incident,
    revision: incident.revision + 1,
    state: heir ? 'merged' : 'retracted',
    mergedInto: heir?.id ?? null,
    sources: heir ? incident.sources : [],
    independentSources: heir ? incident.independentSources : 0,
    reason: heir
      ? `merged: it is the same event as ${heir.id}`
      : 'retracted: the article it rested on no longer says so',
    updatedAt: now.toISOString(),
  };
}

const eventsOf = ({ id, sources }: Incident, articleId: string): [number, string][] =>
  sources.filter((source) => source.articleId === articleId).map(({ eventIndex }) => [eventIndex, id]);

/** Lines of what changed, and of unchanged incidents whose standing changed with it. */
function linesOf(
  changed: readonly Incident[],
  current: readonly Incident[],
  active: readonly Incident[],
  ledger: readonly ControlEntry[],
  now: Date,
): ControlEntry[] {
  const changedIds = new Set(changed.map(({ id }) => id));
  const all = [
    ...current,
    ...active.filter(({ id }) => !current.some((one) => one.id === id) && !changedIds.has(id)),
  ];
  const fresh = ledgerOf(all, ledger, now);
  const freshIds = new Set(fresh.map(({ id }) => id));
  // A changed incident whose line stays as it was must name it again, or the store takes it for removed.
  const kept = ledger.filter(
    ({ id, incidentId }) =>
      changedIds.has(incidentId) &&
      !freshIds.has(id) &&
      all.some((one) => one.id === incidentId && holdsLine(one)),
  );
  return [...fresh, ...kept];
}

const holdsLine = ({ control, status }: Incident): boolean =>
  control !== null && status !== 'denied' && status !== 'failed';
