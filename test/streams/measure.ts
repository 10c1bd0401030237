// Compares the incidents of a desk with the truth of the streams. Pure.
import { overlap } from '../../src/incidents/actors-meet.ts';
import type { ControlEntry } from '../../src/shared/schema/index.ts';
import { classOf, levelled } from '../../src/shared/schema/index.ts';
import type { Desk, Report } from '../incidents/build.ts';
import type { StreamLedgerLine, Streams } from './load.ts';
import { type Match, matchesOf } from './match.ts';
import { type Pairs, pairsOf, type Scores, scoreOf } from './pairs.ts';

export interface Measure {
  pairs: Scores;
  /** Among the articles in which the event was read at all: what is left is the joining. */
  pairsOfRead: Scores;
  wrong: string[];
  missed: string[];
  matches: Match[];
  /** Share of the incidents met whose status is right. */
  statuses: number;
  independentSources: number;
  /** Incidents of the truth that are told as new more than once. */
  again: Match[];
  /** Lines of the truth that the ledger has, and the lines that only one of the two has. */
  ledger: { right: number; missing: string[]; extra: string[] };
}

export function measure(streams: Streams, reports: readonly Report[], desk: Desk): Measure {
  const pairs = pairsOf(streams, desk.active);
  const matches = matchesOf(streams, desk.active);
  const met = matches.filter(({ found }) => found.length > 0);
  const share = (right: (match: Match) => boolean) => met.filter(right).length / Math.max(1, met.length);
  return {
    pairs: scoreOf(pairs),
    pairsOfRead: scoreOf(ofRead(pairs, reports)),
    wrong: pairs.wrong,
    missed: pairs.missed,
    matches,
    statuses: share(({ truth, found }) => found[0]!.status === truth.status),
    independentSources: share(
      ({ truth, found }) => found[0]!.independentSources === truth.independentSources,
    ),
    again: matches.filter(({ found }) => found.length > 1),
    ledger: compareLedgers(streams.ledger, [...desk.ledger.values()]),
  };
}

/** Without the missed pairs of which one article was read without any event of the class. */
export function ofRead(pairs: Pairs, reports: readonly Report[]): Pairs {
  const read = new Set(
    reports.flatMap(({ id, events }) =>
      events.filter(({ passing }) => !passing).map(({ type }) => `${classOf(type)} ${id}`),
    ),
  );
  const missed = pairs.missed.filter((pair) => {
    const [kind, a, b] = pair.split(' ');
    return read.has(`${kind} ${a}`) && read.has(`${kind} ${b}`);
  });
  return { ...pairs, missed };
}

function compareLedgers(
  truth: readonly StreamLedgerLine[],
  entries: readonly ControlEntry[],
): Measure['ledger'] {
  const left = [...entries];
  const missing = truth.filter((line) => {
    const at = left.findIndex((entry) => isSameLine(line, entry));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return {
    right: truth.length - missing.length,
    missing: missing.map(
      (line) => `${line.place}: ${line.holders.join('+')} since ${line.since} ${line.status}`,
    ),
    extra: left.map(
      ({ placeName, holders, since, status }) =>
        `${placeName}: ${holders.join('+')} since ${dayOf(since)} ${status}`,
    ),
  };
}

/** The same place, somebody of the holders, day and status. */
const isSameLine = (line: StreamLedgerLine, entry: ControlEntry): boolean =>
  levelled(line.place) === levelled(entry.placeName) &&
  overlap(line.holders, entry.holders) &&
  line.since === dayOf(entry.since) &&
  line.status === entry.status;

/** The streams are dated by the clocks of the countries they tell of: two or three hours ahead. */
const dayOf = (instant: string): string =>
  new Date(Date.parse(instant) + 3 * 3_600_000).toISOString().slice(0, 10);
