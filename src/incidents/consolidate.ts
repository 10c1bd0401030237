// From what one article says to the incidents of the record: which it founds, joins, corrects or takes back.
// A pure decision over the data at hand; the store reads and writes in the same transaction.
import type { CodedEvent, ControlEntry, Correction, Incident, Source } from '../shared/schema/index.ts';
import { isMentioned, isOpen, placeIdOf } from '../shared/schema/index.ts';
import { type Edits, editsOf, reasonOfEdits } from './edits.ts';
import { type Identified, keepIdentity } from './keep-identity.ts';
import { knownHolders } from './known-holder.ts';
import { ledgerOf } from './ledger.ts';
import { merge } from './merge.ts';
import { reasonFor } from './reason.ts';
import { regroup } from './regroup.ts';
import { sameContent } from './same-content.ts';
import { leftOut, type ToldArticle, toSource } from './source.ts';
import { toldCloser } from './told-closer.ts';

export type { ToldArticle } from './source.ts';

export interface ConsolidationInput {
  article: ToldArticle;
  /** All events of the article’s latest reading; they replace whatever it said before. */
  events: readonly CodedEvent[];
  /** Incidents that rest on this article, and those around its events; see `reachOf`. */
  existing: readonly Incident[];
  /** The ledger’s lines of these incidents. */
  ledger: readonly ControlEntry[];
  /** Ids of incidents that somebody was told of. */
  told?: ReadonlySet<string>;
  /** What editors said of this article and of those that tell the incidents. */
  corrections?: readonly Correction[];
  /** Does the corrections to a source of the record: the very source where none is new, null where it is wrong. */
  amend?: (source: Source) => Source | null;
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
  /** Why an event makes no incident that anybody is told of, by index. */
  leftOut: Map<number, string>;
}

/**
 * 1. turn the events that are news into sources, and amend what the record holds; 2. put them in place of the article’s earlier ones and group all
 * afresh; 3. let incidents keep their ids; 4. revise what changed, retract what lost its last source; 5. mark what
 * only tells again who holds a place; 6. write the ledger’s lines.
 */
export function consolidate(input: ConsolidationInput): ConsolidationResult {
  const { article, existing } = input;
  const left = new Map<number, string>();
  const news = newsIn(input, left);
  const near = existing.filter(isOpen);
  const others = near.flatMap((incident) => othersIn(incident, input));
  const groups = regroup(near, [...others, ...news]);
  const identified = keepIdentity(groups, near, input.told ?? new Set());

  const current = withState(
    identified.map((group) => draft(group, near, input)),
    left,
    input,
  );
  const taken = new Set(current.map(({ id }) => id));
  const gone = near.filter(({ id }) => !taken.has(id)).map((incident) => retract(incident, current, input));
  const changed = [...current, ...gone].filter((incident) => !near.includes(incident));
  return {
    incidents: changed,
    incidentOf: new Map(current.flatMap((incident) => eventsOf(incident, article.id))),
    ledger: linesOf(changed, current, near, input),
    leftOut: left,
  };
}

/**
 * What other articles tell of it: as editors have it, where this article tells it too and all around it is at hand;
 * elsewhere as it was, until those are read again themselves.
 */
function othersIn({ sources }: Incident, { article, amend }: ConsolidationInput): Source[] {
  const others = sources.filter(({ articleId }) => articleId !== article.id);
  if (amend === undefined || others.length === sources.length) return others;
  return others.flatMap((source) => amend(source) ?? []);
}

/** The events that are news, as sources; of the others `left` is told why they are not. */
function newsIn({ article, events }: ConsolidationInput, left: Map<number, string>): Source[] {
  const sources = events.map((event, index) => toSource(article, event, index));
  const news = sources.filter((_, index) => keep(index, leftOut(events[index]!)));
  return news.filter((source) => keep(source.eventIndex, toldCloser(source, news)));

  function keep(index: number, reason: string | undefined): boolean {
    if (reason !== undefined) left.set(index, reason);
    return reason === undefined;
  }
}

interface Draft extends Incident {
  before: Incident | undefined;
}

/** The incident as its sources make it; whether it is news is decided among all. */
function draft(
  { sources, incident }: Identified,
  near: readonly Incident[],
  input: ConsolidationInput,
): Draft {
  const { article, corrections = [], now, newId } = input;
  const edits = editsOf(sources, incident, corrections);
  const written = {
    revision: (incident?.revision ?? 0) + 1,
    state: 'active' as const,
    mergedInto: null,
    updatedAt: now.toISOString(),
    before: incident,
    ...correctionsIn(edits),
  };
  if (incident && isUntouched(sources, incident))
    return { ...incident, ...written, reason: 'news: nobody is known any more to have held it before' };
  const articles = new Set(sources.map(({ articleId }) => articleId));
  const kin = near.filter(
    (other) =>
      other.id !== incident?.id &&
      other.state !== 'mentioned' &&
      other.sources.some((source) => articles.has(source.articleId) && isAmong(source, sources)),
  );
  return {
    id: incident?.id ?? newId(),
    ...merge(sources),
    ...written,
    reason: reasonOfEdits(edits, incident, kin) ?? reasonFor(sources, incident, article.id, kin),
    createdAt: incident?.createdAt ?? now.toISOString(),
  };
}

const correctionsIn = ({ standing }: Edits): Pick<Incident, 'corrections'> =>
  standing.length > 0 ? { corrections: standing } : {};

/** The very report of the record; or what an editor made of it, whose words stay as they were. */
const isAmong = (source: Source, sources: readonly Source[]): boolean =>
  sources.includes(source) ||
  sources.some(
    ({ corrected, articleId, quote }) =>
      corrected !== undefined && articleId === source.articleId && quote === source.quote,
  );

/** The very reports of the record: what they add up to is known. */
const isUntouched = (sources: readonly Source[], incident: Incident): boolean =>
  sources.length === incident.sources.length &&
  sources.every((source, index) => source === incident.sources[index]);

/** @returns each incident as it was where nothing in it changed. */
function withState(
  drafts: readonly Draft[],
  left: Map<number, string>,
  { article }: ConsolidationInput,
): Incident[] {
  const known = knownHolders(drafts.filter((one) => !isMentioned(one)));
  return drafts.map((one) => {
    const { before, ...incident } = one;
    const news = known.get(one);
    const revised = news
      ? { ...incident, state: 'known' as const, reason: whyKnown(news) }
      : isMentioned(incident)
        ? { ...incident, state: 'mentioned' as const }
        : incident;
    if (news) for (const [index] of eventsOf(incident, article.id)) left.set(index, whyKnown(news));
    return before && before.state === revised.state && sameContent(revised, before) ? before : revised;
  });
}

const whyKnown = ({ control, place, firstToldAt }: Incident): string =>
  `known holder: ${control!.to.join(', ')} held ${place!.name} since ${firstToldAt}`;

/** One whose sources all went to another incident keeps them, as part of it; one that nobody tells any more has none. */
function retract(incident: Incident, current: readonly Incident[], input: ConsolidationInput): Incident {
  const heir = current.find(
    ({ state, sources }) =>
      state !== 'mentioned' && incident.sources.some((source) => isAmong(source, sources)),
  );
  const edits = editsOf([], incident, input.corrections ?? []);
  const why = heir
    ? `merged: it is the same event as ${heir.id}`
    : 'retracted: the article it rested on no longer says so';
  return {
    ...incident,
    ...correctionsIn(edits),
    revision: incident.revision + 1,
    state: heir ? 'merged' : 'retracted',
    mergedInto: heir?.id ?? null,
    sources: heir ? incident.sources : [],
    independentSources: heir ? incident.independentSources : 0,
    reason: reasonOfEdits(edits, incident, heir ? [heir] : []) ?? why,
    updatedAt: input.now.toISOString(),
  };
}

const eventsOf = ({ id, sources }: Incident, articleId: string): [number, string][] =>
  sources.filter((source) => source.articleId === articleId).map(({ eventIndex }) => [eventIndex, id]);

/**
 * Lines of what changed, and of unchanged incidents at the same places whose standing changed with it; also at the
 * places that this article tells of, since another one’s reading may have amended what it tells.
 */
function linesOf(
  changed: readonly Incident[],
  current: readonly Incident[],
  near: readonly Incident[],
  { article, ledger, now }: ConsolidationInput,
): ControlEntry[] {
  const changedIds = new Set(changed.map(({ id }) => id));
  const before = near.filter(({ id }) => changedIds.has(id));
  const own = current.filter((incident) => eventsOf(incident, article.id).length > 0);
  const touched = [...changed, ...before, ...own].map(placeIdOf);
  const places = new Set(touched.filter((placeId) => placeId !== null));
  const fresh = ledgerOf(
    current.filter((incident) => places.has(placeIdOf(incident) ?? '')),
    ledger,
    now,
  );
  const freshIds = new Set(fresh.map(({ id }) => id));
  // A changed incident whose line stays as it was must name it again, or the store takes it for removed.
  const kept = ledger.filter(
    ({ id, incidentId }) =>
      changedIds.has(incidentId) &&
      !freshIds.has(id) &&
      current.some((one) => one.id === incidentId && holdsLine(one)),
  );
  return [...fresh, ...kept];
}

const holdsLine = ({ control, status, state }: Incident): boolean =>
  state === 'active' && control !== null && status !== 'denied' && status !== 'failed';
