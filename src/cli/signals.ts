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

/**
 * SIGHUP asks for a reload. Where it says that the terminal has closed, the process ends at once, as it would by itself:
 * there is nowhere left to say anything.
 */
export function hangups(): Hangups {
  const hadTerminal = isatty(STDIN);
  let waiting = 0;
  let reload = () => {
    waiting++;
  };
  const hear = () => {
    if (!hadTerminal || isatty(STDIN)) return reload();
    process.off('SIGHUP', hear);
    process.kill(process.pid, 'SIGHUP');
  };
  process.on('SIGHUP', hear);
  return {
    answer(given) {
      reload = given;
      if (waiting > 0) given();
    },
  };
}
