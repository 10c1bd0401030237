// What the process is told from outside.
import { isatty } from 'node:tty';

const STDIN = 0;

export interface Hangups {
  /** Called once for each SIGHUP, also for one that came before. */
  answer(reload: () => void): void;
}

/** Resolves with the first SIGINT or SIGTERM; a second one stops the process at once. */
export function firstSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve(signal);
      });
    }
  });
}

/** SIGHUP asks for a reload; where it says that the terminal has closed, it stops the process as SIGTERM does. */
export function hangups(): Hangups {
  const hadTerminal = isatty(STDIN);
  let waiting = 0;
  let reload = () => {
    waiting++;
  };
  process.on('SIGHUP', () => {
    if (hadTerminal && !isatty(STDIN)) process.kill(process.pid, 'SIGTERM');
    else reload();
  });
  return {
    answer(given) {
      reload = given;
      if (waiting > 0) given();
    },
  };
}
