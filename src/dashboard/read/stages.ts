// The stages of the river: how much passes each of them, and what stands in its way.
import type { HealthState } from '../../shared/health/index.ts';
import type { Flow, Tally } from '../../store/store.ts';
import type { QueueLevels } from '../metrics/levels.ts';
import { STAGES, type StageName } from '../words/river-words.ts';
import type { FeedReport } from './feed-report.ts';
import { isUnreached, type ReceiverReport } from './receiver-report.ts';

/** Somebody should look at it: now, or when there is time. */
export type Tone = 'well' | 'uneasy' | 'bad';

export interface Stage {
  name: StageName;
  /** What passed in steps of five minutes over the last hour, oldest first; null where nothing is counted. */
  steps: number[] | null;
  /** A minute, over the last five minutes and over the last hour. */
  rate: { now: number; hour: number } | null;
  /** Jobs of its queue; null where it has none, or the queues do not answer. */
  jobs: { waiting: number; active: number; delayed: number; failed: number } | null;
  /** Age in milliseconds of what has waited longest; null where nothing waits. */
  oldestMs: number | null;
  quarantined: number;
  tone: Tone;
}

export interface Reading {
  flow: Flow;
  feeds: readonly FeedReport[];
  receivers: readonly ReceiverReport[];
  quarantined: Record<string, number>;
  queues: QueueLevels | undefined;
  tallies: readonly Tally[];
  now: Date;
}

/** Waiting for longer than this is worth a look: Rasid means to tell within a minute. */
const LONG_MS = 60_000;
const ILL: readonly HealthState[] = ['failing', 'blocked'];
const POORLY: readonly HealthState[] = ['silent', 'slow'];

const STEPS_OF: Partial<Record<StageName, keyof Flow>> = {
  poll: 'fetched',
  page: 'pages',
  extract: 'events',
  alert: 'decided',
  deliver: 'sent',
};

export const stagesOf = (reading: Reading): Stage[] => STAGES.map((name) => stageOf(name, reading));

function stageOf(name: StageName, reading: Reading): Stage {
  const kind = STEPS_OF[name];
  const steps = kind === undefined ? null : reading.flow[kind];
  const stage = {
    name,
    steps,
    rate: steps && rateOf(steps),
    jobs: jobsOf(reading.queues, name),
    oldestMs: oldestOf(name, reading),
    quarantined: reading.quarantined[name] ?? 0,
  };
  return { ...stage, tone: toneOf(stage, reading) };
}

function rateOf(steps: readonly number[]): { now: number; hour: number } {
  const sum = steps.reduce((total, count) => total + count, 0);
  return { now: (steps.at(-1)! * steps.length) / 60, hour: sum / 60 };
}

function jobsOf(queues: QueueLevels | undefined, name: string): Stage['jobs'] {
  const jobs = queues?.jobs[name];
  if (!jobs) return null;
  const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = jobs;
  // Jobs with a priority wait as well, in a state of their own.
  return { waiting: waiting + prioritized, active, delayed, failed };
}

/** Of deliveries the record knows better: one that is retried waits between its jobs as well. */
function oldestOf(name: StageName, { queues, tallies, now }: Reading): number | null {
  const waiting = tallies.filter(({ state }) => state === 'pending' || state === 'retry');
  const recorded =
    name === 'deliver' ? waiting.map(({ oldestAt }) => now.getTime() - Date.parse(oldestAt)) : [];
  const queued = queues?.oldest[name];
  const ages = [...recorded, ...(queued === null || queued === undefined ? [] : [queued])];
  return ages.length === 0 ? null : Math.max(0, ...ages);
}

function toneOf({ name, oldestMs, quarantined }: Omit<Stage, 'tone'>, reading: Reading): Tone {
  if (name === 'feeds') return feedsTone(reading.feeds);
  if (name === 'receivers') return receiversTone(reading.receivers);
  if (quarantined > 0) return 'bad';
  return oldestMs !== null && oldestMs > LONG_MS ? 'uneasy' : 'well';
}

function feedsTone(feeds: readonly FeedReport[]): Tone {
  if (feeds.some(({ health }) => ILL.includes(health))) return 'bad';
  return feeds.some(({ health }) => POORLY.includes(health)) ? 'uneasy' : 'well';
}

function receiversTone(receivers: readonly ReceiverReport[]): Tone {
  if (receivers.some((each) => isUnreached(each) || each.dead > 0)) return 'bad';
  return receivers.some(({ uncertain, retrying }) => uncertain + retrying > 0) ? 'uneasy' : 'well';
}

/** How many feeds are well, in trouble, and silent; those that are off do not count. */
export function feedCounts(feeds: readonly FeedReport[]): { well: number; ill: number; silent: number } {
  const of = (states: readonly HealthState[]) => feeds.filter(({ health }) => states.includes(health)).length;
  return { well: of(['ok', 'new', 'slow']), ill: of(ILL), silent: of(['silent']) };
}
