// How each feed is doing: what polling it told, held against how often it should be polled.
import type { Feed } from '../../shared/config.ts';
import type { FeedState } from '../../store/store.ts';
import type { FeedHealth } from '../words/words.ts';

const MINUTE = 60_000;
/** Polls may be missed before a feed counts as late: three of them, and a minute for a busy machine. */
const LATE_AFTER_POLLS = 3;
/** Outlets of the kind we watch print every day. */
const SILENT_AFTER_MS = 24 * 60 * MINUTE;

export interface FeedReport extends Omit<FeedState, 'etag' | 'lastModified' | 'active' | 'polling'> {
  country: string | null;
  /** Milliseconds between polls: as learned, else by the configuration. */
  every: number | null;
  health: FeedHealth;
}

export function reportFeeds(states: readonly FeedState[], config: readonly Feed[], now: Date): FeedReport[] {
  const configured = new Map(config.map((feed) => [feed.id, feed]));
  return states.map(({ etag: _e, lastModified: _l, active, polling, ...state }) => {
    const feed = configured.get(state.id);
    const every = polling.intervalMs ?? feed?.every ?? null;
    const on = active && feed?.enabled !== false;
    return {
      ...state,
      country: feed?.country ?? null,
      every,
      health: on ? judge(state, every ?? 5 * MINUTE, now) : 'off',
    };
  });
}

/** The worst that is true of it, in this order: failing, new, late, silent, well. */
function judge(
  state: Pick<FeedState, 'failures' | 'lastSuccessAt' | 'lastNewAt'>,
  every: number,
  now: Date,
): FeedHealth {
  const age = (at: string) => now.getTime() - Date.parse(at);
  if (state.failures > 0) return 'failing';
  if (state.lastSuccessAt === null) return 'new';
  if (age(state.lastSuccessAt) > LATE_AFTER_POLLS * every + MINUTE) return 'late';
  if (state.lastNewAt !== null && age(state.lastNewAt) > SILENT_AFTER_MS) return 'silent';
  return 'well';
}
