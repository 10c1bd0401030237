// Reads articles in a thread of their own, so that a long one holds up neither polling nor the board. One that takes too
// long, or takes its thread down, ends with the thread; the next is read by a new one.
import { Worker } from 'node:worker_threads';
import type { Extraction } from '../extraction/index.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import type { Actor, ExtractInput, GazetteerPlace } from '../shared/schema/index.ts';

/** What the thread is given to read by. */
export interface ReaderData {
  actors: readonly Actor[];
  /** Places beside the built-in ones. */
  gazetteer: readonly GazetteerPlace[];
}

export interface ReadingTask {
  article: ExtractInput;
  /** Epoch milliseconds. */
  now: number;
}

export interface Reader {
  /**
   * One article after another, in the order of asking.
   * @throws RasidError READING_FAILED
   */
  read(article: ExtractInput, now: Date): Promise<Extraction>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** Longest reading of one article, or of those that go at once, in ms; the first also waits for its thread. */
  limitMs?: number;
  /** Module of the thread, for tests. */
  thread?: URL;
}

const LIMIT_MS = 30_000;
/** What reads needs 120 MB; a text that wants more than this is no news. */
const MOST_MEMORY_MB = 768;

/** So many go to the thread at once where they wait: waking it costs as much as reading a short one. */
const AT_ONCE = 8;

interface Job {
  task: ReadingTask;
  /** It was read with others and that ended badly: whose fault it was shows when each is read by itself. */
  alone?: true;
  resolve(extraction: Extraction): void;
  reject(error: unknown): void;
}

/** Threads load what is built; sources look beside the build. */
const FROM_SOURCE = import.meta.url.endsWith('.ts');
const THREAD = new URL(
  FROM_SOURCE ? '../../dist/workers/reader-thread.js' : './reader-thread.js',
  import.meta.url,
);

/** The thread starts at once, since it takes a second to learn to read; one that has ended is replaced for the next article. */
export function createReader(
  workerData: ReaderData,
  { limitMs = LIMIT_MS, thread = THREAD }: ReaderOptions = {},
): Reader {
  const waiting: Job[] = [];
  let atWork: Job[] = [];
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function start(): Worker {
    const started = new Worker(thread, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    started.on('message', (extractions: Extraction[]) => {
      if (started !== worker) return;
      settle((jobs) => {
        for (const [at, job] of jobs.entries()) job.resolve(extractions[at]!);
      });
    });
    started.on('error', (error) => fail(started, `its thread ended: ${messageOf(error)}`));
    started.on('exit', () => fail(started, 'its thread ended'));
    return started;
  }

  function next(): void {
    if (atWork.length > 0 || waiting.length === 0 || isClosed) return;
    const firstAlone = waiting.findIndex(({ alone }) => alone);
    atWork = waiting.splice(0, firstAlone === -1 ? AT_ONCE : Math.min(Math.max(1, firstAlone), AT_ONCE));
    worker ??= start();
    const reading = worker;
    timer = setTimeout(() => fail(reading, `it took longer than ${limitMs / 1000} s`), limitMs);
    worker.postMessage(atWork.map(({ task }) => task));
  }

  function settle(how: (jobs: Job[]) => void): void {
    clearTimeout(timer);
    const jobs = atWork;
    atWork = [];
    how(jobs);
    next();
  }

  /** What a thread says that was replaced before is not heard. */
  function fail(failed: Worker, why: string): void {
    if (failed !== worker) return;
    worker = undefined;
    failed.terminate();
    settle((jobs) => {
      if (jobs.length > 1) waiting.unshift(...jobs.map((job) => ({ ...job, alone: true as const })));
      else jobs[0]?.reject(new RasidError('READING_FAILED', `the article could not be read: ${why}`));
    });
  }

  worker = start();

  return {
    read({ id, outlet, country, title, text, publishedAt }, now) {
      const article = { id, outlet, country, title, text, publishedAt };
      return new Promise((resolve, reject) => {
        waiting.push({ task: { article, now: now.getTime() }, resolve, reject });
        next();
      });
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      const last = worker;
      worker = undefined;
      const closed = new RasidError(
        'READING_FAILED',
        'the article could not be read: the program is stopping',
      );
      for (const job of [...waiting.splice(0), ...atWork]) job.reject(closed);
      atWork = [];
      await last?.terminate();
    },
  };
}
