// What a running Rasid takes, looked at from outside (Linux), and whether that grows.
import { readdirSync, readFileSync } from 'node:fs';

export interface Sample {
  /** Seconds since this process of Rasid came up. */
  age: number;
  /** Resident memory, MB. */
  rss: number;
  /** V8’s heap in use, MB. */
  heap: number;
  /** Resident memory without what V8 keeps ready and does not use, MB. */
  inUse: number;
  /** Open files, sockets and pipes. */
  handles: number;
  /** Jobs that wait, over all queues; null where the queues did not answer in time. */
  waiting: number | null;
  /** Articles in the record, and those of them that nobody has read yet. */
  articles: number;
  unread: number;
}

export async function takeSample(pid: number, address: string, since: number): Promise<Sample> {
  const metrics = await (await fetch(`${address}/metrics`)).text();
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  const heap = sumOf(metrics, /^nodejs_heap_size_used_bytes\S* (\S+)/gm) / 1024 ** 2;
  const reserved = sumOf(metrics, /^nodejs_heap_size_total_bytes\S* (\S+)/gm) / 1024 ** 2;
  return {
    age: (Date.now() - since) / 1000,
    ...{ rss, heap, inUse: rss - (reserved - heap) },
    handles: readdirSync(`/proc/${pid}/fd`).length,
    waiting: /^rasid_queues_up 1$/m.test(metrics) ? sumOf(metrics, WAITING) : null,
    articles: sumOf(metrics, /^rasid_articles\{[^}]*\} (\S+)/gm),
    unread: sumOf(metrics, /^rasid_articles\{stage="stored"\} (\S+)/gm),
  };
}

const WAITING = /^rasid_queue_jobs\{[^}]*state="(?:waiting|prioritized)"[^}]*\} (\S+)/gm;

const sumOf = (text: string, pattern: RegExp): number =>
  [...text.matchAll(pattern)].reduce((sum, [, value]) => sum + Number(value), 0);

/** By how much a figure grows in a minute: the slope of the straight line that lies closest. */
export function growthPerMinute(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [times, values] = [samples.map(({ age }) => age / 60), samples.map(of)];
  const [time, value] = [mean(times), mean(values)];
  const around = times.reduce((sum, one) => sum + (one - time) ** 2, 0);
  if (around === 0) return 0;
  return times.reduce((sum, one, at) => sum + (one - time) * (values[at]! - value), 0) / around;
}

/** The same of the least of each minute: of what is left when the garbage is gone. */
export function growthOfFloor(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const least = new Map<number, Sample>();
  for (const sample of samples) {
    const minute = Math.floor(sample.age / 60);
    const known = least.get(minute);
    if (!known || of(sample) < of(known)) least.set(minute, sample);
  }
  return growthPerMinute([...least.values()], of);
}
