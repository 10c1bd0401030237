// What Prometheus is told of the process that answers, under the names that its client libraries use.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { counter, type Family, gauge } from './exposition.ts';

const RESOLUTION_MS = 20;
const NANOSECONDS = 1e9;
const MICROSECONDS = 1e6;

export interface ProcessMetrics {
  /** The delays are those since the last scrape. */
  families(): Family[];
  stop(): void;
}

export function watchProcess(build: { version: string; engine: string }): ProcessMetrics {
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  loop.enable();
  return {
    families() {
      const families = [info(build), ...usage(), ...delays(loop)];
      loop.reset();
      return families;
    },
    stop: () => loop.disable(),
  };
}

const one = (value: number) => [{ value }];

const info = ({ version, engine }: { version: string; engine: string }): Family =>
  gauge(
    'rasid_build_info',
    'Version, engine of the record and Node.js of the process that answers; always 1.',
    [{ labels: { version, engine, node: process.versions.node }, value: 1 }],
  );

function usage(): Family[] {
  const { rss, heapUsed, heapTotal } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return [
    counter(
      'process_cpu_seconds_total',
      'CPU time of the process, of the user and of the system.',
      one((user + system) / MICROSECONDS),
    ),
    gauge('process_resident_memory_bytes', 'Resident memory of the process.', one(rss)),
    gauge('nodejs_heap_size_used_bytes', 'Heap of the process that is in use.', one(heapUsed)),
    gauge('nodejs_heap_size_total_bytes', 'Heap of the process.', one(heapTotal)),
    gauge(
      'process_start_time_seconds',
      'When the process was started, in Unix time.',
      one(Math.round(performance.timeOrigin) / 1000),
    ),
  ];
}

/** What is measured is the time between ticks of the timer: the delay is what exceeds it. */
function delays(loop: ReturnType<typeof monitorEventLoopDelay>): Family[] {
  const late = (nanoseconds: number) =>
    loop.count === 0 ? 0 : Math.max(0, nanoseconds / NANOSECONDS - RESOLUTION_MS / 1000);
  return [
    gauge(
      'nodejs_eventloop_lag_p50_seconds',
      'Delay of the event loop since the last scrape, median.',
      one(late(loop.percentile(50))),
    ),
    gauge(
      'nodejs_eventloop_lag_p99_seconds',
      'Delay of the event loop since the last scrape, 99th percentile.',
      one(late(loop.percentile(99))),
    ),
    gauge(
      'nodejs_eventloop_lag_max_seconds',
      'Delay of the event loop since the last scrape, longest.',
      one(late(loop.max)),
    ),
  ];
}
