// Polls of a fortnight, as they would have gone: one feed is well, one has fallen silent, one is refused, one has moved
// and answers with a server error.
import { afterError, afterSuccess } from '../../../src/feeds/polling/after-poll.ts';
import type { Answer } from '../../../src/feeds/polling/seen.ts';
import { RasidError } from '../../../src/shared/errors.ts';
import { FRESH_POLLING, type Polling } from '../../../src/shared/schema/index.ts';
import type { Store } from '../../../src/store/store.ts';
import { DAY_MS, OUTLETS, publish } from '../../shared/health/outlets.ts';
import { seen } from '../../support/seen.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const INTERVALS = { everyMs: null, defaultMs: 5 * MINUTE };
/** It sleeps from midnight to seven in the Arab East. */
const SLEEPER = OUTLETS.find(({ name }) => name === 'a site with silent nights')!;

/** Polls in the middle of each hour that had something, until `silentMs` before now. */
function polled(now: Date, silentMs: number, change: Partial<Answer> = {}): Polling {
  const items = publish(SLEEPER, now.getTime() - 14 * DAY_MS, now.getTime() - silentMs, 42);
  let polling = FRESH_POLLING;
  for (let at = items[0]!; at < now.getTime(); at += HOUR) {
    const listed = items.filter((item) => item <= at).slice(-20);
    const fresh = listed.filter((item) => item > at - HOUR).length;
    const answer = seen(listed, { newItems: fresh, knownItems: listed.length - fresh, ...change });
    polling = afterSuccess(polling, answer, INTERVALS, new Date(at)).polling;
  }
  return polling;
}

function failed(before: Polling, error: RasidError, now: Date, times: number): Polling {
  let polling = before;
  for (let time = times; time > 0; time--)
    polling = afterError(polling, error, INTERVALS, new Date(now.getTime() - time * HOUR), 0).polling;
  return polling;
}

export async function seedFeeds(store: Store, now: Date): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const read = async (id: string, polling: Polling, newAt: Date, at: Date) => {
    await store.feeds.recordPoll(id, { at: newAt, newItems: 3, error: null, polling });
    const nextPollAt = new Date(at.getTime() + 5 * MINUTE);
    await store.feeds.recordPoll(id, { at, newItems: 0, error: null, polling, nextPollAt });
  };
  await read('almada', polled(now, 0), ago(7 * MINUTE), ago(40_000));
  const odd = { irregularities: ['declared as windows-1256, is utf-8', '<description> is not closed'] };
  await read('difaf-alfurat', polled(now, 9 * HOUR, odd), ago(9 * HOUR), ago(MINUTE));

  const refused = new RasidError('FEED_REFUSED', 'https://marafi-alnil.example/rss: HTTP 403 Forbidden');
  const early = polled(now, 30 * HOUR);
  await read('marafi-alnil', early, ago(30 * HOUR), ago(9 * HOUR));
  const moved = { movedTo: 'https://reader:sesame@new.almashriqan.example/rss?token=sesame' };
  const away = polled(now, 3 * HOUR, { ...moved, kind: 'html', charset: 'windows-1256' });
  await read('almashriqan', away, ago(4 * HOUR), ago(3 * HOUR));
  const broken = new RasidError('FEED_REFUSED', 'https://u:sesame@a.example/rss?token=sesame: HTTP 503');
  for (const [id, polling, error, times] of [
    ['marafi-alnil', early, refused, 8],
    ['almashriqan', away, broken, 2],
  ] as const)
    for (let time = times; time > 0; time--)
      await store.feeds.recordPoll(id, {
        at: ago(time * HOUR - 50 * MINUTE),
        newItems: 0,
        error: `FEED_REFUSED: ${error.message}`,
        polling: failed(polling, error, now, times),
        nextPollAt: new Date(now.getTime() + 20 * MINUTE),
      });
}
