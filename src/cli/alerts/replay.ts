// `rasid alerts replay --since DATE`: tries a configuration on the record. Prints who would have been told what and
// when, how much that is for each receiver, and where it differs from what was told. Sends and changes nothing.
import { DryRun, type DryTelling } from '../../alerts/index.ts';
import type { Config } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import type { Delivery, Incident } from '../../shared/schema/index.ts';
import type { Store } from '../../store/index.ts';
import type { Run } from '../command.ts';
import { plain } from '../feeds/terminal.ts';
import { openConfig, sinceOf, withRecord } from './open-record.ts';
import { assertReceiver } from './options.ts';
import { type ReceiverTally, ReplayTally } from './replay-tally.ts';

/** Rows taken from the record at once. */
const PAGE = 500;
/** More silences than anybody has made. */
const ALL_SILENCES = 100_000;
/** Differences shown for each receiver and direction; the others are counted. */
const MOST_SHOWN = 20;

export const replay: Run = async (values) => {
  const since = sinceOf('alerts replay', values.since as string | undefined, new Date());
  if (since === undefined)
    throw new RasidError('USAGE', 'alerts replay: say since when, with --since 2026-03-04 or --since 3d');
  const config = openConfig(values);
  const only = values.receiver as string | undefined;
  if (only !== undefined) assertReceiver(only, config.alerts.receivers);
  const print = (telling: DryTelling) => {
    if (values.quiet !== true && (only === undefined || telling.delivery.receiver === only))
      console.log(plain(tellingLine(telling), process.stdout.isTTY === true));
  };
  const result = await withRecord(values, (store) => replayAlerts(store, config, since, new Date(), print));
  console.log(summaryOf(result, only));
  return 0;
};

export interface ReplayResult {
  revisions: number;
  receivers: Map<string, ReceiverTally>;
}

/** @param until what falls due later is not told. */
export async function replayAlerts(
  store: Store,
  { alerts, alertWithin: alertWithinMs }: Config,
  since: Date,
  until: Date,
  report: (telling: DryTelling) => void = () => undefined,
): Promise<ReplayResult> {
  const tally = new ReplayTally(alerts.receivers);
  const silences = await store.silences.list({ endingAfter: since, limit: ALL_SILENCES });
  const run = new DryRun(alerts, { alertWithinMs, silences }, (telling) => {
    tally.would(telling);
    report(telling);
  });
  let revisions = 0;
  for await (const revision of revisionsSince(store, since)) {
    run.revise(revision);
    revisions++;
  }
  run.advance(until);
  for await (const delivery of deliveriesSince(store, since)) tally.did(delivery);
  return { revisions, receivers: tally.result() };
}

async function* revisionsSince(store: Store, since: Date): AsyncGenerator<Incident> {
  let after: Incident | null = null;
  for (;;) {
    const page: Incident[] = await store.history.revisions({ since, after, limit: PAGE });
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!;
  }
}

async function* deliveriesSince(store: Store, since: Date): AsyncGenerator<Delivery> {
  let after: Delivery | null = null;
  for (;;) {
    const page: Delivery[] = await store.history.deliveries({ since, after, limit: PAGE });
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!;
  }
}

function tellingLine({ at, delivery, incident, digest }: DryTelling): string {
  const { kind, receiver, revision } = delivery;
  const where = incident.place?.name ?? incident.location?.nameEn ?? '-';
  const how = digest === null ? '' : ` · digest (${delivery.hold?.reason})`;
  return `${at.slice(0, 16)}Z ${receiver} · ${kind} · ${incident.class} · ${where} · ${incident.id}@${revision}${how}`;
}

function summaryOf({ revisions, receivers }: ReplayResult, only: string | undefined): string {
  const shown = [...receivers].filter(([name]) => only === undefined || name === only);
  return [
    `${revisions} revisions replayed; nothing was sent`,
    ...shown.flatMap(([name, result]) => [
      countsLine(name, result),
      ...differenceLines('would be told, and was not', result.added),
      ...differenceLines('was told, and would not be', result.dropped),
    ]),
  ].join('\n');
}

function countsLine(name: string, { messages, kinds }: ReceiverTally): string {
  const notices = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`);
  return `${name}: ${messages} messages${notices.length === 0 ? '' : ` (${notices.join(', ')})`}`;
}

function differenceLines(what: string, all: readonly string[]): string[] {
  if (all.length === 0) return [];
  const more = all.length > MOST_SHOWN ? [`    … and ${all.length - MOST_SHOWN} more`] : [];
  return [`  ${what}: ${all.length}`, ...all.slice(0, MOST_SHOWN).map((one) => `    ${one}`), ...more];
}
