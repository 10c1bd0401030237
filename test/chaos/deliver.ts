// `npm run chaos:deliver`: one line of JSON, then a table; exit code 1 where anything was lost, told twice, out of order,
// or not listed.
import { findPostgres, findRedis, isServer } from '../support/engines.ts';
import { numberOf, oneOf, readFlags } from '../support/flags.ts';
import { type ChaosOptions, type ChaosReport, runDeliverChaos } from './deliver-chaos.ts';
import type { SinkVerdict } from './verdict.ts';

const USAGE = `npm run chaos:deliver -- [flags]
  --sends N       3000
  --kills N       20
  --engine NAME   embedded or server (PostgreSQL and Redis). embedded
  --seed N        decides what goes wrong and when. 1`;
const flags = readFlags(USAGE, {
  sends: { type: 'string', default: '3000' },
  kills: { type: 'string', default: '20' },
  engine: { type: 'string', default: 'embedded' },
  seed: { type: 'string', default: '1' },
});
const engine = oneOf('engine', flags.engine, ['embedded', 'server']);
const sends = numberOf('sends', flags.sends);
const kills = numberOf('kills', flags.kills, 0);
const seed = numberOf('seed', flags.seed, 0);

const BAD = ['lost', 'twice', 'outOfOrder', 'unlisted'] as const satisfies (keyof SinkVerdict)[];

async function servers(): Promise<{
  addresses: Pick<ChaosOptions, 'databaseUrl' | 'redisUrl'>;
  stop(): Promise<void>;
}> {
  if (engine !== 'server') return { addresses: {}, stop: async () => undefined };
  const [postgres, redis] = [await findPostgres(), await findRedis()];
  if (!isServer(postgres) || !isServer(redis))
    throw new Error('the server engine needs PostgreSQL and Redis');
  return {
    addresses: { databaseUrl: postgres.url, redisUrl: redis.url },
    stop: async () => {
      await redis.stop();
      await postgres.stop();
    },
  };
}

function show(report: ChaosReport): void {
  console.log(JSON.stringify({ engine, seed, ...report }));
  console.log(`\n${report.sends} sends, ${report.kills} kills, ${report.seconds} s on the ${engine} engine`);
  console.table({ 'hook (knows ids)': report.hook, 'chat (knows none)': report.chat });
}

const { addresses, stop } = await servers();
try {
  const report = await runDeliverChaos({
    ...{ sends, kills, seed },
    ...addresses,
    say: (line) => console.error(line),
  });
  show(report);
  process.exitCode = BAD.some((fault) => report.hook[fault] + report.chat[fault] > 0) ? 1 : 0;
} finally {
  await stop();
}
