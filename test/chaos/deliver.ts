// `npm run chaos:deliver -- --sends 3000 --kills 20 --engine embedded|server [--seed 1]`: one line of JSON, then a
// table; exit code 1 where anything was lost, told twice, out of order, or not listed.
import { parseArgs } from 'node:util';
import { findPostgres, findRedis, isServer } from '../support/engines.ts';
import { type ChaosOptions, type ChaosReport, runDeliverChaos } from './deliver-chaos.ts';
import type { SinkVerdict } from './verdict.ts';

const { values } = parseArgs({
  options: {
    sends: { type: 'string', default: '3000' },
    kills: { type: 'string', default: '20' },
    engine: { type: 'string', default: 'embedded' },
    seed: { type: 'string', default: '1' },
  },
});

const BAD = ['lost', 'twice', 'outOfOrder', 'unlisted'] as const satisfies (keyof SinkVerdict)[];

async function servers(): Promise<{
  addresses: Pick<ChaosOptions, 'databaseUrl' | 'redisUrl'>;
  stop(): Promise<void>;
}> {
  if (values.engine !== 'server') return { addresses: {}, stop: async () => undefined };
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
  console.log(JSON.stringify({ engine: values.engine, seed: Number(values.seed), ...report }));
  console.log(
    `\n${report.sends} sends, ${report.kills} kills, ${report.seconds} s on the ${values.engine} engine`,
  );
  console.table({ 'hook (knows ids)': report.hook, 'chat (knows none)': report.chat });
}

const { addresses, stop } = await servers();
try {
  const report = await runDeliverChaos({
    sends: Number(values.sends),
    kills: Number(values.kills),
    seed: Number(values.seed),
    ...addresses,
    say: (line) => console.error(line),
  });
  show(report);
  process.exitCode = BAD.some((fault) => report.hook[fault] + report.chat[fault] > 0) ? 1 : 0;
} finally {
  await stop();
}
