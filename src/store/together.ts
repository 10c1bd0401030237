// Many small asks become one: while one round is under way, those that come meanwhile wait and go together in the
// next. Nobody waits for others to come: a single ask goes at once.

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
 */
export function together<Ask, Answer>(
  work: (asks: Ask[], begun: () => void) => Promise<Answer[]>,
  most: number,
): (ask: Ask) => Promise<Answer> {
  const waiting: Asked<Ask, Answer>[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    // What is asked in the same turn of the loop goes in the same round.
    await Promise.resolve();
    while (waiting.length > 0) await round(waiting.splice(0, most));
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
      if (!running) void run();
    });
}
