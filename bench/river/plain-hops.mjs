// The same number of jobs that do nothing, over the same hops, through BullMQ alone: one hop of it, as a process.
//   node plain-hops.mjs REDIS_URL PREFIX HOP CONCURRENCY [NEXT SHARE]
// Every job carries one id, as Rasid's do; one in SHARE of them is passed on to NEXT. Prints «up», then after each
// second and at its end how many jobs it has done.
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';

const [url, prefix, hop, concurrency, next, share] = process.argv.slice(2);
const connection = new Redis(url, { maxRetriesPerRequest: null });
const keep = { removeOnComplete: { age: 3600, count: 100 } };
const onward = next ? new Queue(next, { connection, prefix, defaultJobOptions: keep }) : undefined;
let done = 0;

const worker = new Worker(
  hop,
  async ({ data }) => {
    const number = done++;
    if (onward && number % Number(share) === 0)
      await onward.add(next, data, { deduplication: { id: Object.values(data)[0], keepLastIfActive: true } });
  },
  { connection, prefix, concurrency: Number(concurrency) },
);
await worker.waitUntilReady();
process.stdout.write('up\n');
let said = 0;
setInterval(() => {
  if (done === said) return;
  said = done;
  process.stdout.write(`${done}\n`);
}, 20);
