// Between the reading of an article and its consolidation: what editors said of its events is done to them.
import { type CodedEvent, type Correction, standing } from '../shared/schema/index.ts';
import { type Case, correct } from './correct.ts';
import { eventWith, factsAsRead } from './facts.ts';
import { byLikeness, likeness, reportKey, spansOf } from './same-report.ts';

export interface CorrectedText {
  id: string;
  title?: string | null;
  text: string;
}

/**
 * @param events of one reading of the article, as it was read.
 * @param corrections of any articles, also those that were taken back.
 * @returns the events with what editors said of them. A fix that no event fits any more puts its own in place, as long
 * as the text still has the words.
 */
export function applyCorrections(
  article: CorrectedText,
  events: readonly CodedEvent[],
  corrections: readonly Correction[],
): CodedEvent[] {
  const reports = reportsOf(article.id, standing(corrections));
  if (reports.length === 0) return [...events];
  const chosen = matched(article, events, reports);
  const kept = events.flatMap((event) => {
    const cases = chosen.get(event);
    return cases ? done(event, cases) : [event];
  });
  const found = new Set(chosen.values());
  const lost = reports.filter((cases) => !found.has(cases));
  return [...kept, ...lost.flatMap((cases) => putBack(article, cases))];
}

/** The cases of each report of the article. */
function reportsOf(articleId: string, corrections: readonly Correction[]): Case[][] {
  const reports = new Map<string, Case[]>();
  for (const correction of corrections) {
    for (const report of correction.reports.filter((one) => one.articleId === articleId)) {
      const key = reportKey(report.event);
      reports.set(key, [...(reports.get(key) ?? []), { correction, report }]);
    }
  }
  return [...reports.values()];
}

/** Each report gets at most one event, and each event at most one report; the likest find each other first. */
function matched(
  article: CorrectedText,
  events: readonly CodedEvent[],
  reports: readonly Case[][],
): Map<CodedEvent, Case[]> {
  const pairs = reports
    .flatMap((cases) =>
      events.flatMap((event) => {
        const like = likeness(article, event, cases[0]!.report.event);
        return like ? [{ cases, event, like }] : [];
      }),
    )
    .toSorted((a, b) => byLikeness(a.like, b.like));
  const chosen = new Map<CodedEvent, Case[]>();
  const taken = new Set<Case[]>();
  for (const { cases, event } of pairs) {
    if (chosen.has(event) || taken.has(cases)) continue;
    chosen.set(event, cases);
    taken.add(cases);
  }
  return chosen;
}

function done(event: CodedEvent, cases: readonly Case[]): CodedEvent[] {
  const outcome = correct(factsAsRead(event), cases);
  return outcome ? [eventWith(event, outcome.facts, outcome)] : [];
}

function putBack(article: CorrectedText, cases: readonly Case[]): CodedEvent[] {
  if (!cases.some(({ correction }) => correction.kind === 'fix')) return [];
  const { event } = cases.at(-1)!.report;
  const [span] = spansOf(article, event.evidence);
  return span ? done({ ...event, span }, cases) : [];
}
