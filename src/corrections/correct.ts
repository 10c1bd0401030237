// What the corrections of one report make of it: later ones win, field by field.
import type { CodedEvent, CorrectedReport, Correction, Facts } from '../shared/schema/index.ts';
import { fixed } from './facts.ts';

/** A correction with the report of it that is meant. */
export interface Case {
  correction: Correction;
  report: CorrectedReport;
}

export interface Outcome extends Required<Pick<CodedEvent, 'corrected'>>, Pick<CodedEvent, 'group'> {
  facts: Facts;
}

/**
 * @param cases of this report, in the order in which they were made; at least one.
 * @returns null where it is wrong: a later fix says again that it happened.
 */
export function correct(read: Facts, cases: readonly Case[]): Outcome | null {
  let facts = read;
  let group: string | undefined;
  let wrong = false;
  for (const { correction, report } of cases) {
    if (correction.kind === 'wrong') wrong = true;
    if (correction.kind === 'fix' && correction.fix) {
      facts = fixed(facts, correction.fix);
      wrong = false;
    }
    group = report.group ?? group;
  }
  const by = cases.map(({ correction }) => correction.id);
  return wrong ? null : { facts, group, corrected: { by, read } };
}
