// How grave an incident is and how certain: points of a table added up, each with its reason. Pure, and never stored
// with the incident, since an operator may change the table.
import {
  type Assessment,
  CERTAINTIES,
  type Certainty,
  type Incident,
  independentTellers,
  SEVERITIES,
  type Severity,
  tellingOf,
} from '../schema/index.ts';
import { placeWeight } from './place-weight.ts';
import { type Because, because } from './reasons.ts';
import type { AssessmentTable, CertaintyTable, SeverityTable, Steps } from './table.ts';

type Reason = Assessment['reasons'][number];

export function assess(incident: Incident, table: AssessmentTable): Assessment {
  const severity = severityOf(incident, table.severity);
  const certainty = certaintyOf(incident, table.certainty);
  return {
    severity: levelOf(SEVERITIES, severity, table.severity.levels),
    certainty: levelOf(CERTAINTIES, certainty, table.certainty.levels),
    reasons: [...severity, ...certainty].filter(({ points }) => points !== 0),
  };
}

function severityOf(incident: Incident, table: SeverityTable): Reason[] {
  const { class: kind, type, control, status, fatalities } = incident;
  const place = placeWeight(incident, table);
  const tellers = independentTellers(incident);
  return [
    reason('severity/class', table.classes[kind], { class: kind }),
    reason('severity/type', table.types[type], { type }),
    ...(control ? [reason('severity/mode', table.modes[control.mode], { mode: control.mode })] : []),
    ...(place ? [reason('severity/place', place.points, { place: place.as })] : []),
    reason('severity/fatalities', reached(table.fatalities, fatalities?.highest ?? 0), {
      fatalities: fatalities?.highest ?? 0,
    }),
    reason('severity/sources', reached(table.sources, tellers), { sources: tellers }),
    reason('severity/status', table.statuses[status], { status }),
  ];
}

function certaintyOf(incident: Incident, table: CertaintyTable): Reason[] {
  const { status, deniedBy } = incident;
  const reporting = independentTellers({
    sources: incident.sources.filter((source) => source.status !== 'claimed' && source.status !== 'planned'),
  });
  return [
    reason('certainty/status', table.statuses[status], { status }),
    reason('certainty/sources', reached(table.sources, reporting), { sources: reporting }),
    reason('certainty/admission', admitsLoss(incident) ? table.admission : 0, { admission: true }),
    reason('certainty/denial', deniedBy.length > 0 ? table.denial : 0, { deniedBy: deniedBy.length }),
  ];
}

const reason = (rule: string, points: number | undefined, facts: Because): Reason => ({
  rule,
  points: points ?? 0,
  ...because(facts),
});

/** The points of the highest step that `count` reaches. */
function reached(steps: Steps, count: number): number {
  const step = Math.max(
    ...Object.keys(steps)
      .map(Number)
      .filter((from) => from <= count),
  );
  return steps[step] ?? 0;
}

/** The side that is said to have lost the place says so itself. */
const admitsLoss = (incident: Incident): boolean =>
  incident.control !== null &&
  tellingOf(incident).some(
    ({ status, speaker }) =>
      status !== 'denied' && speaker?.actor != null && incident.control!.from.includes(speaker.actor),
  );

/** The first level that is reached; the last one needs nothing. */
function levelOf<Level extends Severity | Certainty>(
  names: readonly Level[],
  reasons: readonly Reason[],
  levels: Readonly<Partial<Record<Level, number>>>,
): Level {
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return names.find((name) => points >= (levels[name] ?? Number.NEGATIVE_INFINITY))!;
}
