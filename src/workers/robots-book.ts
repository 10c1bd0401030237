// What each host's robots.txt says, asked once a day at most.
import { ALLOWS_ALL, fetchRobots, type Robots } from '../feeds/index.ts';
import type { Feed } from '../shared/config.ts';
import type { WorkerContext } from './context.ts';

/** No longer than a day (RFC 9309, 2.4). */
const KEPT_MS = 24 * 3_600_000;
/** A host that allows nothing, or could not be asked, is asked again after this. */
const UNKNOWN_KEPT_MS = 10 * 60_000;
const MOST_HOSTS = 2000;

export interface RobotsBook {
  of(url: string, feed: Feed, signal: AbortSignal): Promise<Robots>;
}

/** Bounded; the host that was met longest ago is forgotten first. */
export function createRobotsBook({ config, clock }: Pick<WorkerContext, 'config' | 'clock'>): RobotsBook {
  const known = new Map<string, { robots: Promise<Robots>; until: number }>();
  return {
    async of(url, feed, signal) {
      if (!config.politeness.robots) return ALLOWS_ALL;
      const { origin } = new URL(url);
      const now = clock();
      const entry = known.get(origin);
      if (entry && entry.until > now.getTime()) return entry.robots;
      const asked = { robots: fetchRobots(url, feed, { now, signal }), until: now.getTime() + KEPT_MS };
      known.delete(origin);
      known.set(origin, asked);
      if (known.size > MOST_HOSTS) known.delete(known.keys().next().value!);
      try {
        const robots = await asked.robots;
        if (!robots.allows(`${origin}/`)) asked.until = now.getTime() + UNKNOWN_KEPT_MS;
        return robots;
      } catch (error) {
        known.delete(origin);
        throw error;
      }
    },
  };
}
