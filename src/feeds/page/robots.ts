// robots.txt (RFC 9309): whether a page may be asked for.
import robotsParser from 'robots-parser';

/** The product token that robots.txt files may name. */
export const ROBOT_NAME = 'Rasid';

export interface Robots {
  allows(url: string): boolean;
  /** Least pause between requests that the host asks for, in ms, a minute at most; null where it asks for none. */
  crawlDelayMs: number | null;
}

const LONGEST_DELAY_MS = 60_000;
/** The first 500 KiB count (RFC 9309, 2.5). */
const MOST_CHARACTERS = 512_000;

export const ALLOWS_ALL: Robots = { allows: () => true, crawlDelayMs: null };
export const ALLOWS_NOTHING: Robots = { allows: () => false, crawlDelayMs: null };

/** The library’s own types do not describe it as a module. */
const read = robotsParser as unknown as (
  address: string,
  text: string,
) => {
  isAllowed(url: string, robot: string): boolean | undefined;
  getCrawlDelay(robot: string): number | undefined;
};

/** @param origin of the file, such as https://outlet.example. Never throws. */
export function parseRobots(origin: string, text: string): Robots {
  const robots = read(`${origin}/robots.txt`, text.slice(0, MOST_CHARACTERS));
  const seconds = robots.getCrawlDelay(ROBOT_NAME);
  return {
    allows: (url) => robots.isAllowed(url, ROBOT_NAME) ?? true,
    crawlDelayMs: seconds && seconds > 0 ? Math.min(seconds * 1000, LONGEST_DELAY_MS) : null,
  };
}

/** What an answer to the request for robots.txt means: 4xx allows everything, 5xx nothing for now. */
export function robotsOf(origin: string, status: number, text: string): Robots {
  if (status >= 200 && status < 300) return parseRobots(origin, text);
  return status >= 400 && status < 500 && status !== 429 ? ALLOWS_ALL : ALLOWS_NOTHING;
}
