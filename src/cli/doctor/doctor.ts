// `rasid doctor`: looks at everything that Rasid needs, changes nothing, and says what to do.
import { type Config, loadConfig, readSettings } from '../../shared/config.ts';
import type { Run } from '../command.ts';
import { plain } from '../feeds/terminal.ts';
import { ROOT, SHIPPED_CONFIG } from '../paths.ts';
import { judgeClock } from './clock.ts';
import { examineQueues, examineRecord, failed } from './engines.ts';
import { examineFeeds } from './feeds.ts';
import { type Finding, type State, well } from './finding.ts';
import { examineData, examineNode } from './machine.ts';
import { examineReceiver } from './receivers.ts';

const SOMETHING_TO_DO = 1;
const MARKS: Record<State, string> = { well: '✓', doubtful: '!', ill: '✗' };
const NOTHING = { findings: [], clockAheadMs: [] };

/** @returns 0 where all is well, 1 where there is something to do. */
export const doctor: Run = async (values) => {
  const settings = readSettings(values as Record<string, string | undefined>, ROOT);
  const { databaseUrl, redisUrl, dataDir, configDir } = settings;
  const { config, finding } = readConfig(configDir);
  const asked = values.offline === true ? undefined : config;
  const [record, queues, feeds, receivers] = await Promise.all([
    databaseUrl ? examineRecord(databaseUrl) : { ...NOTHING, findings: examineData(dataDir) },
    redisUrl ? examineQueues(redisUrl) : NOTHING,
    asked ? examineFeeds(asked, new Date()) : NOTHING,
    Promise.all((asked?.alerts.receivers ?? []).map(examineReceiver)),
  ]);
  const servers = [...record.clockAheadMs, ...queues.clockAheadMs];
  const clock =
    servers.length > 0
      ? judgeClock(servers, 'the servers')
      : judgeClock(feeds.clockAheadMs, 'the hosts of the feeds');
  const findings = [
    examineNode(),
    finding,
    ...record.findings,
    ...queues.findings,
    clock,
    ...feeds.findings,
    ...receivers,
  ];
  console.log(values.json === true ? JSON.stringify(findings, null, 2) : report(findings));
  return findings.every(({ state }) => state === 'well') ? 0 : SOMETHING_TO_DO;
};

function readConfig(folder: string): { config?: Config; finding: Finding } {
  try {
    const config = loadConfig(folder, SHIPPED_CONFIG);
    const { feeds, alerts } = config;
    const on = feeds.filter(({ enabled }) => enabled).length;
    return {
      config,
      finding: well('config', `${folder}: ${on} feeds, ${alerts.receivers.length} receivers`),
    };
  } catch (error) {
    return { finding: failed('config', error) };
  }
}

function report(findings: readonly Finding[]): string {
  const { isTTY = false } = process.stdout;
  const width = Math.max(...findings.map(({ what }) => what.length));
  const lines = findings.flatMap(({ what, state, says, todo }) => [
    `${MARKS[state]} ${plain(what, isTTY).padEnd(width)}  ${plain(says, isTTY)}`,
    ...(todo === null ? [] : [`  ${' '.repeat(width)}  → ${todo}`]),
  ]);
  const toDo = findings.filter(({ state }) => state !== 'well').length;
  const last = toDo === 0 ? 'All is well.' : `${toDo} to look at.`;
  return [...lines, '', last].join('\n');
}
