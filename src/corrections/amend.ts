// The same for reports that the record already holds in incidents, so that a correction of several articles changes
// their incidents at once, and not one article after another. The words of a report must be the very ones that the
// correction names; what needs a closer look waits until its article is read again.
import { type Correction, type Source, standing } from '../shared/schema/index.ts';
import { type Case, correct } from './correct.ts';
import { factsAsRead, sourceWith } from './facts.ts';
import { isReport } from './same-report.ts';

/** @returns the very source where nothing changes; null where an editor says that it is wrong. */
export function amend(source: Source, corrections: readonly Correction[]): Source | null {
  const cases = casesOf(source, standing(corrections));
  if (cases === undefined || isDone(source, cases)) return source;
  const read = factsAsRead(source);
  if (cases.length === 0) return sourceWith(source, read, {});
  const outcome = correct(read, cases);
  return outcome && sourceWith(source, outcome.facts, outcome);
}

const isDone = ({ corrected }: Source, cases: readonly Case[]): boolean =>
  (corrected?.by ?? []).join() === cases.map(({ correction }) => correction.id).join();

/** @returns undefined where its reading alone can tell which report of its article is meant. */
function casesOf(source: Source, corrections: readonly Correction[]): Case[] | undefined {
  const cases: Case[] = [];
  for (const correction of corrections) {
    const reports = correction.reports.filter(({ articleId }) => articleId === source.articleId);
    const own = reports.find(({ event }) => isReport(source, event));
    if (own) cases.push({ correction, report: own });
    else if (source.corrected?.by.includes(correction.id)) {
      if (reports.length !== 1) return undefined;
      cases.push({ correction, report: reports[0]! });
    }
  }
  return cases;
}
