// How each feed is doing, as everybody may see it: addresses without their secrets, causes in plain words.
import type { Feed } from '../../shared/config.ts';
import { type FeedHealth, judgeFeed, sayCause } from '../../shared/health/index.ts';
import { redactUrl } from '../../shared/logger.ts';
import type { CauseCode } from '../../shared/schema/index.ts';
import type { FeedState } from '../../store/store.ts';

export interface FeedReport {
  id: string;
  outlet: string;
  country: string | null;
  /** Without user, password and query. */
  url: string;
  /** Where it has redirected for good; without user, password and query. */
  movedTo: string | null;
  health: FeedHealth['state'];
  /** Since when it is so; null where all is well. */
  since: string | null;
  /** Why it cannot be read. */
  cause: { code: CauseCode; status: number | null; ar: string; en: string } | null;
  lastError: string | null;
  /** In a row. */
  failures: number;
  failedPolls: number;
  lastPolledAt: string | null;
  lastSuccessAt: string | null;
  lastNewAt: string | null;
  newestItemAt: string | null;
  nextPollAt: string | null;
  /** Milliseconds between polls: as learned, else by the configuration. */
  every: number | null;
  /** Milliseconds between items, as a rule; null until that is learned. */
  rhythmMs: number | null;
  silentMs: number | null;
  /** When silence becomes unusual. */
  alarmAt: string | null;
  /** When receivers were told that it is ill; null where they were not. */
  toldAt: string | null;
  kind: string | null;
  charset: string | null;
  irregularities: string[];
  /** Items of the last answer. */
  listed: number | null;
  /** New items in all. */
  items: number;
  /** Polls after which items may have been missed. */
  gaps: number;
}

const MINUTE_MS = 60_000;
/** A feed that is in no configuration any more; it is off, whatever its interval. */
const USUAL_INTERVAL_MS = 5 * MINUTE_MS;

export function reportFeeds(states: readonly FeedState[], config: readonly Feed[], now: Date): FeedReport[] {
  const configured = new Map(config.map((feed) => [feed.id, feed]));
  return states.map((state) => reportFeed(state, configured.get(state.id), now));
}

export function reportFeed(state: FeedState, feed: Feed | undefined, now: Date): FeedReport {
  const { polling } = state;
  const active = state.active && feed?.enabled !== false;
  const health = judgeFeed({ ...state, active }, feed?.every ?? USUAL_INTERVAL_MS, now);
  const { cause, state: verdict, ...times } = health;
  return {
    id: state.id,
    outlet: state.outlet,
    country: feed?.country ?? null,
    url: redactUrl(state.url),
    movedTo: polling.movedTo === null ? null : redactUrl(polling.movedTo),
    health: verdict,
    ...times,
    cause: cause && { ...cause, ar: sayCause(cause, 'ar'), en: sayCause(cause, 'en') },
    lastError: state.lastError && withoutSecrets(state.lastError),
    failures: state.failures,
    failedPolls: polling.failed,
    lastPolledAt: state.lastPolledAt,
    lastSuccessAt: state.lastSuccessAt,
    lastNewAt: state.lastNewAt,
    newestItemAt: polling.newestItemAt,
    nextPollAt: state.nextPollAt,
    every: polling.intervalMs ?? feed?.every ?? null,
    toldAt: state.told?.at ?? null,
    kind: polling.kind,
    charset: polling.charset,
    irregularities: polling.irregularities,
    listed: polling.listed,
    items: polling.items,
    gaps: polling.gaps,
  };
}

/** Every address in a text, made fit to be shown. */
const withoutSecrets = (text: string): string =>
  text.replace(/\bhttps?:\/\/[^\s"'<>»]+/gi, (found) => {
    const [, url = '', end = ''] = /^(.*?)([:;,.)]*)$/.exec(found) ?? [];
    return redactUrl(url) + end;
  });
