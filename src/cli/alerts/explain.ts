// `rasid alerts explain INCIDENT`: why each receiver was or was not told, from the record and the present configuration.
import {
  type AlertTrace,
  decideAlert,
  type Labels,
  labelsOf,
  type RouteWalk,
  surroundingsOf,
  type ToldSoFar,
  walkRoutes,
} from '../../alerts/index.ts';
import { type Config, matcherText } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import type { Delivery } from '../../shared/schema/index.ts';
import { assess, assessmentWords } from '../../shared/severity/index.ts';
import type { Store } from '../../store/index.ts';
import type { Run } from '../command.ts';
import { plain } from '../feeds/terminal.ts';
import { openConfig, withRecord } from './open-record.ts';
import { instantOf } from './options.ts';
import { reasonFor } from './reasons.ts';

export const explain: Run = async (values, [id]) => {
  if (id === undefined) throw new RasidError('USAGE', 'alerts explain: give the id of an incident');
  const config = openConfig(values);
  const at = values.at === undefined ? undefined : instantOf('at', values.at as string);
  const lines = await withRecord(values, (store) => explainIncident(store, config, id, at));
  console.log(lines.map((line) => plainLine(line)).join('\n'));
  return 0;
};

/** Keeps what a line is indented by. */
const plainLine = (line: string): string =>
  line.match(/^ */)![0] + plain(line, process.stdout.isTTY === true);

/**
 * @param given as of when; without it as of the latest revision, when it was decided.
 * @throws RasidError USAGE where the record knows no such incident.
 */
export async function explainIncident(
  store: Store,
  config: Config,
  id: string,
  given?: Date,
): Promise<string[]> {
  const known = await store.incidents.get(id);
  if (!known)
    throw new RasidError(
      'USAGE',
      `the record knows no incident "${id}"; the board and /api/incidents name them`,
    );
  const at = given ?? new Date(known.updatedAt);
  const told = (await store.incidents.toldSoFar(id, surroundingsOf(config.alerts, at)))!;
  const labels = labelsOf(told.incident, config.alerts);
  const { trace } = decideAlert(told, config.alerts, at, { alertWithinMs: config.alertWithin });
  return [
    ...headOf(told, config),
    '',
    'routes, by the present configuration:',
    ...routeLines(walkRoutes(config.alerts.route, labels), labels, 1),
    '',
    ...trace.flatMap((one) => receiverLines(one, told)),
    ...formerLines(told, config),
  ];
}

function headOf({ incident, heir }: ToldSoFar, { alerts }: Config): string[] {
  const { id, revision, class: kind, type, status, place, location, state } = incident;
  const where = [place?.name, location?.nameEn, location?.admin1].filter(Boolean).join(' / ');
  const assessment = assess(incident, alerts.assessment);
  return [
    `${id} · revision ${revision} · ${kind} (${type}) · ${where || 'no place'} · ${status}`,
    ...(state === 'active' ? [] : [heir ? `${state}: goes on as ${heir.id}` : state]),
    `  ${assessmentWords(assessment, 'en')}`,
    `  ${assessmentWords(assessment, 'ar')}`,
    `  ${incident.reason}`,
  ];
}

function routeLines(
  { route, failing, takes, notAsked, below }: RouteWalk,
  labels: Labels,
  depth: number,
): string[] {
  const indent = '  '.repeat(depth);
  const matchers = route.matchers.map(matcherText).join(', ') || 'everything';
  return [
    `${indent}${route.receiver} [${matchers}]: ${verdictOf()}`,
    ...below.flatMap((one) => routeLines(one, labels, depth + 1)),
  ];

  function verdictOf(): string {
    if (notAsked) return 'not asked: a route before it took the incident and does not say continue';
    if (failing) {
      const values = labels[failing.label];
      return `does not match: ${matcherText(failing)}, and it is ${values.length === 0 ? 'not known' : values.join(', ')}`;
    }
    return takes ? 'takes it' : 'matches, and a route below takes it';
  }
}

function receiverLines(trace: AlertTrace, { deliveries }: ToldSoFar): string[] {
  const mine = deliveries.filter(({ receiver }) => receiver === trace.receiver);
  return [`${trace.receiver}: ${reasonFor(trace, mine)}`, ...mine.map(deliveryLine)];
}

/** Whoever is no longer configured was told all the same. */
function formerLines({ deliveries }: ToldSoFar, { alerts }: Config): string[] {
  const names = new Set(alerts.receivers.map(({ name }) => name));
  const former = [...new Set(deliveries.map(({ receiver }) => receiver))].filter((name) => !names.has(name));
  return former.flatMap((name) => [
    `${name}: no longer in alerts.yaml`,
    ...deliveries.filter(({ receiver }) => receiver === name).map(deliveryLine),
  ]);
}

function deliveryLine({
  id,
  incidentId,
  kind,
  revision,
  state,
  dueAt,
  sentAt,
  hold,
  foldedInto,
  error,
}: Delivery): string {
  const when = sentAt
    ? `sent ${sentAt}`
    : state === 'folded'
      ? `in the digest ${foldedInto}`
      : `due ${dueAt}`;
  const held = hold ? ` · held for ${hold.reason} (${hold.group})` : '';
  return `  ${id} · ${kind} of ${incidentId}@${revision} · ${state} · ${when}${held}${error ? ` · ${error}` : ''}`;
}
