// Many small asks become one: while one round is under way, those that come meanwhile wait and go together in the
// next. A single ask goes at once. Where it is wished and asks come thick and fast, each round is given a moment to fill,
// since a statement for twenty costs little more than one for one.
import { setTimeout as sleep } from 'node:timers/promises';

/** How far apart, in ms, where work is waiting anyhow. */
export const UNHURRIED_MS = 40;
/** So many asks within so long are a throng. */
const THRONG = 16;
const THRONG_WITHIN_MS = 250;

interface Asked<Ask, Answer> {
  ask: Ask;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * @param work answers asks in their order. It may run again with the same ask: where a round fails, each ask is tried
 *   by itself, so that one that cannot be answered harms no other. What fails before it calls `begun` fails for all:
 *   nobody could have been answered.
 * @param most asks in one round.
 * @param apartMs how far apart rounds begin in a throng.
 */
export function together<Ask, Answer>(
  work: (asks: Ask[], begun: () => void) => Promise<Answer[]>,
  most: number,
  apartMs = 0,
): (ask: Ask) => Promise<Answer> {
  const waiting: Asked<Ask, Answer>[] = [];
  /** performance.now() of the latest asks. */
  const latest: number[] = [];
  let running = false;
  let begunAt = Number.NEGATIVE_INFINITY;

  const isThrong = () => latest.length === THRONG && performance.now() - latest[0]! < THRONG_WITHIN_MS;

  async function run(): Promise<void> {
    running = true;
    // What is asked in the same turn of the loop goes in the same round.
    await Promise.resolve();
    while (waiting.length > 0) {
      const early = begunAt + apartMs - performance.now();
      if (early > 0 && waiting.length < most && isThrong()) await sleep(early);
      begunAt = performance.now();
      await round(waiting.splice(0, most));
    }
    running = false;
  }

  async function round(asked: Asked<Ask, Answer>[]): Promise<void> {
    let reached = false;
    try {
      const answers = await work(
        asked.map(({ ask }) => ask),
        () => {
          reached = true;
        },
      );
      for (const [at, { resolve }] of asked.entries()) resolve(answers[at]!);
    } catch (error) {
      if (asked.length === 1 || !reached) for (const { reject } of asked) reject(error);
      else for (const one of asked) await round([one]);
    }
  }

  return (ask) =>
    new Promise((resolve, reject) => {
      waiting.push({ ask, resolve, reject });
      if (latest.push(performance.now()) > THRONG) latest.shift();
      if (!running) void run();
    });
}
