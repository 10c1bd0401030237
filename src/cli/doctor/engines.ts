// The servers that Rasid works with: PostgreSQL and what stands in its record, Redis and whether it keeps what it is given.
import { examineRedis } from '../../queues/index.ts';
import { VERSION } from '../../shared/config/version.ts';
import { messageOf, RasidError } from '../../shared/errors.ts';
import { type ExaminedServer, examineServer } from '../../store/examine.ts';
import { KNOWN_MIGRATIONS } from '../../store/index.ts';
import { doubtful, type Finding, ill, well } from './finding.ts';

export interface Examined {
  findings: Finding[];
  /** By how much this machine’s clock is ahead of the server’s, in ms. */
  clockAheadMs: number[];
}

export async function examineRecord(databaseUrl: string): Promise<Examined> {
  try {
    const server = await examineServer(databaseUrl);
    return {
      findings: [
        well('postgres', `PostgreSQL ${server.version}`),
        migrationsOf(server),
        ...processesOf(server),
        ...backlogOf(server),
      ],
      clockAheadMs: [server.clockAheadMs],
    };
  } catch (error) {
    return { findings: [failed('postgres', error)], clockAheadMs: [] };
  }
}

export const failed = (what: string, error: unknown): Finding =>
  ill(what, messageOf(error), error instanceof RasidError ? error.advice : 'Look at what it says.');

function migrationsOf({ migrations }: ExaminedServer): Finding {
  if (migrations === undefined) return well('record', 'not made yet: the first start makes it');
  if (migrations > KNOWN_MIGRATIONS)
    return ill(
      'record',
      `a newer version of Rasid has migrated it (${migrations} migrations, this program knows ${KNOWN_MIGRATIONS})`,
      'Run the version of Rasid that the record belongs to, or a newer one.',
    );
  return migrations < KNOWN_MIGRATIONS
    ? doubtful(
        'record',
        `${migrations} of ${KNOWN_MIGRATIONS} migrations`,
        'The next start migrates it; processes of the older version then stop. Back it up before.',
      )
    : well('record', `${migrations} migrations, as this program knows`);
}

function processesOf({ processes }: ExaminedServer): Finding[] {
  if (processes.length === 0) return [well('processes', 'none is up')];
  const different = (of: (one: (typeof processes)[number]) => string) => [...new Set(processes.map(of))];
  const versions = different(({ version }) => version);
  const findings = [well('processes', `${processes.length} up, version ${versions.join(' and ')}`)];
  if (versions.length > 1 || versions[0] !== VERSION)
    findings.push(
      doubtful(
        'processes',
        `versions ${versions.join(', ')} are at work, this is ${VERSION}`,
        'Restart those of the older version.',
      ),
    );
  if (different(({ config }) => config).length > 1)
    findings.push(
      doubtful('processes', 'they work by different configurations', 'Send SIGHUP to each, or restart it.'),
    );
  for (const { host, pid, configFault } of processes)
    if (configFault !== null)
      findings.push(ill('processes', `${pid} on ${host} refused its configuration: ${configFault}`, MEND));
  return findings;
}
const MEND = 'Mend the file, then send SIGHUP again.';

function backlogOf({ backlog }: ExaminedServer): Finding[] {
  const { articles, due, quarantined, dead, uncertain } = backlog;
  const findings = [
    articles + due > 1000
      ? doubtful('backlog', `${articles} articles to read, ${due} deliveries due`, 'Start more processes.')
      : well('backlog', `${articles} articles to read, ${due} deliveries due`),
  ];
  if (quarantined > 0)
    findings.push(doubtful('quarantine', `${quarantined} entries`, '`rasid quarantine list` says why.'));
  if (dead + uncertain > 0)
    findings.push(
      doubtful(
        'deliveries',
        `${dead} dead, ${uncertain} in doubt`,
        '`rasid alerts deliveries` lists them, /river sends them again.',
      ),
    );
  return findings;
}

export async function examineQueues(redisUrl: string): Promise<Examined> {
  try {
    const { version, warnings, clockAheadMs } = await examineRedis(redisUrl);
    return {
      findings: [
        well('redis', `Redis ${version}`),
        ...warnings.map(({ message, advice }) => doubtful('redis', message, advice)),
      ],
      clockAheadMs: [clockAheadMs],
    };
  } catch (error) {
    return { findings: [failed('redis', error)], clockAheadMs: [] };
  }
}
