// From what an editor asks for to the correction that is kept: which reports it means, as they were read.
import type {
  AskedCorrection,
  CodedEvent,
  CorrectedReport,
  Correction,
  Incident,
  Source,
} from '../shared/schema/index.ts';
import { groupIn, isOpen } from '../shared/schema/index.ts';
import { eventWith, factsAsRead } from './facts.ts';
import { isReport, reportKey } from './same-report.ts';

/** Why it cannot be kept, and what to do instead. */
export const REFUSALS = {
  'no-incident': 'no incident has this id: look at /api/incidents',
  closed: 'the incident was merged or retracted: correct the one that goes on, or undo what closed it',
  'no-report': 'the incident has no such source any more: look at it again',
  pruned: 'the article’s text was pruned for its age: it cannot be read again',
  'no-fix': 'say what is so instead: type, sides, place, control, status or fatalities',
  'no-other': 'say which incident is the same',
  'other-class': 'only incidents of one class can be one: mend the type of one of them first',
  'not-apart': 'name some of its sources, not all: the others stay',
} as const;
export type Refusal = keyof typeof REFUSALS;

export interface Given {
  incident: Incident | undefined;
  /** Of kind `join`. */
  other: Incident | undefined;
  /** What the record holds of each article. */
  events: ReadonlyMap<string, readonly CodedEvent[]>;
  /** Those of the articles whose text is no longer there. */
  pruned?: ReadonlySet<string>;
  /** Of these articles. */
  earlier: readonly Correction[];
}

export type Made = { correction: Correction } | { refused: Refusal };

export function makeCorrection(
  asked: AskedCorrection,
  given: Given,
  { id, by, at }: Pick<Correction, 'id' | 'by' | 'at'>,
): Made {
  const { incident, other } = given;
  if (incident === undefined) return { refused: 'no-incident' };
  if (!isOpen(incident)) return { refused: 'closed' };
  const chosen = chosenOf(asked, incident);
  if (chosen === undefined) return { refused: 'no-report' };
  const refused = whyNot(asked, incident, other, chosen);
  if (refused) return { refused };
  const parts = partsOf(asked.kind, incident, other, chosen);
  if (parts.some(({ source }) => given.pruned?.has(source.articleId))) return { refused: 'pruned' };
  const reports = parts.map(({ source, part }) => reportOf(source, part && groupIn(id, part), given));
  const fix = asked.kind === 'fix' ? asked.fix! : null;
  const { kind, why } = asked;
  const made = {
    id,
    kind,
    incidentId: incident.id,
    reports,
    fix,
    by,
    why,
    at,
    undoneBy: null,
    undoneAt: null,
  };
  return { correction: made };
}

/** @returns undefined where one of the sources that are named is not there. */
function chosenOf({ reports }: AskedCorrection, { sources }: Incident): Source[] | undefined {
  if (reports === undefined) return sources;
  const chosen = reports.map((report) =>
    sources.find(
      ({ articleId, quote, type }) =>
        articleId === report.articleId && quote === report.quote && (report.type ?? type) === type,
    ),
  );
  return chosen.every((source) => source !== undefined) ? [...new Set(chosen)] : undefined;
}

function whyNot(
  { kind, fix = {} }: AskedCorrection,
  incident: Incident,
  other: Incident | undefined,
  chosen: readonly Source[],
): Refusal | undefined {
  if (kind === 'fix' && Object.values(fix).every((value) => value === undefined)) return 'no-fix';
  if (kind === 'split' && chosen.length === incident.sources.length) return 'not-apart';
  if (kind !== 'join') return undefined;
  if (other === undefined || other.id === incident.id) return 'no-other';
  if (!isOpen(other)) return 'closed';
  return other.class === incident.class ? undefined : 'other-class';
}

type Part = Parameters<typeof groupIn>[1];

/** What a correction says of each source: those that a split leaves behind are named too, or they would join again. */
function partsOf(
  kind: Correction['kind'],
  incident: Incident,
  other: Incident | undefined,
  chosen: readonly Source[],
): { source: Source; part: Part | null }[] {
  if (kind === 'join')
    return [...incident.sources, ...other!.sources].map((source) => ({ source, part: 'joined' }));
  if (kind === 'split')
    return incident.sources.map((source) => ({ source, part: chosen.includes(source) ? 'off' : 'rest' }));
  return chosen.map((source) => ({ source, part: null }));
}

/** A report that was corrected before is named as it was then, so that both corrections mean one. */
function reportOf(source: Source, group: string | null, { events, earlier }: Given): CorrectedReport {
  const { articleId } = source;
  const named = earlier
    .filter(({ id }) => source.corrected?.by.includes(id))
    .flatMap(({ reports }) => reports.filter((report) => report.articleId === articleId))
    .map(({ event }) => event);
  const exact = named.find((event) => isReport(source, event));
  const only = new Set(named.map(reportKey)).size === 1 ? named[0] : undefined;
  return { articleId, event: exact ?? only ?? asRead(source, events.get(articleId) ?? []), group };
}

/** The event as the record has it; from the source alone where the record has it no more. */
function asRead(source: Source, events: readonly CodedEvent[]): CodedEvent {
  const found = events.find((event) => isReport(source, event)) ?? fromSource(source);
  return eventWith(found, factsAsRead(source), {});
}

const fromSource = ({ type, sides, place, location, status, date, ...source }: Source): CodedEvent => ({
  type,
  sides,
  place,
  location,
  status,
  date,
  freshness: 'new',
  fatalities: source.fatalities,
  evidence: source.quote,
  rule: source.rule,
  span: { field: 'text', start: 0, end: source.quote.length },
  speaker: source.speaker,
  implied: source.implied,
  ...(source.passing && { passing: source.passing }),
});
