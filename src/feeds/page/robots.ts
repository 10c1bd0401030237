// robots.txt (RFC 9309): whether a page may be asked for.
import { RasidError } from '../../shared/errors.ts';
import { redactUrl } from '../../shared/logger.ts';
import { allowedPath, comparablePath, type PathRule } from './robots-paths.ts';

/** The product token that robots.txt files may name. */
export const ROBOT_NAME = 'Rasid';

export interface Robots {
  allows(url: string): boolean;
  /** Least pause between requests that the host asks for, in ms, a minute at most; null where it asks for none. */
  crawlDelayMs: number | null;
  /** Why the host could not be asked; until then nothing is allowed. */
  fault?: RasidError;
}

const LONGEST_DELAY_MS = 60_000;
/** The first 500 KiB count (2.5). */
const MOST_CHARACTERS = 512_000;
/** Addresses are shorter. */
const LONGEST_PATH = 2000;

export const ALLOWS_ALL: Robots = { allows: () => true, crawlDelayMs: null };
export const ALLOWS_NOTHING: Robots = { allows: () => false, crawlDelayMs: null };

/** @throws RasidError FEED_REFUSED where the page is not allowed, or whatever kept the host from being asked. */
export function assertAllows({ allows, fault }: Robots, url: string): void {
  if (allows(url)) return;
  const message = `${redactUrl(url)}: robots.txt asks machines not to read this page`;
  throw fault ?? new RasidError('FEED_REFUSED', message);
}

/** A line that counts; the colon is forgotten often enough. All others say nothing, and end no group (2.2.4). */
const LINE = /^\s*(user-?agent|allow|disallow|crawl-delay)\s*(?::|\s)\s*([^#]*)/i;

interface Group {
  rules: PathRule[];
  delaySeconds: number | null;
}

/** Never throws. What the file says for all counts only where it does not name us. */
export function parseRobots(text: string): Robots {
  const { ours, everyones } = groupsOf(text.slice(0, MOST_CHARACTERS));
  const { rules, delaySeconds } = ours ?? everyones ?? { rules: [], delaySeconds: null };
  return {
    allows: (url) => {
      const { pathname, search } = new URL(url);
      return pathname === '/robots.txt' || allowedPath(`${pathname}${search}`, rules);
    },
    crawlDelayMs: delaySeconds && delaySeconds > 0 ? Math.min(delaySeconds * 1000, LONGEST_DELAY_MS) : null,
  };
}

type Groups = Partial<Record<'ours' | 'everyones', Group>>;

/** Groups of one name are one; a group without rules is a group, and allows everything. */
function groupsOf(text: string): Groups {
  const groups: Groups = {};
  let open = new Set<Group>();
  let naming = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, name = '', value = ''] = LINE.exec(line) ?? [];
    if (/^user/i.test(name)) {
      if (!naming) open = new Set();
      const group = groupOf(value, groups);
      if (group) open.add(group);
      naming = true;
    } else if (name !== '') {
      for (const group of open) heed(group, name, value.trim());
      naming &&= /^crawl/i.test(name);
    }
  }
  return groups;
}

function heed(group: Group, name: string, value: string): void {
  if (/^crawl/i.test(name)) group.delaySeconds ??= Number.parseFloat(value) || null;
  else if (value !== '' && value.length <= LONGEST_PATH)
    group.rules.push({ pattern: comparablePath(value, 'pattern'), allow: /^a/i.test(name) });
}

function groupOf(value: string, groups: Groups): Group | undefined {
  const whose = whoseGroup(value);
  if (whose === undefined) return undefined;
  const group = groups[whose] ?? { rules: [], delaySeconds: null };
  groups[whose] = group;
  return group;
}

/** By its product token: «Rasid», «rasid/1.0», «*»; what follows the token says nothing. */
function whoseGroup(value: string): 'ours' | 'everyones' | undefined {
  if (/^\*(?:\s|$)/.test(value)) return 'everyones';
  return /^[a-z_-]+/i.exec(value)?.[0].toLowerCase() === ROBOT_NAME.toLowerCase() ? 'ours' : undefined;
}

/** What an answer to the request for robots.txt means: 4xx allows everything, 5xx nothing for now (2.3.1). */
export function robotsOf(status: number, text: string): Robots {
  if (status >= 200 && status < 300) return parseRobots(text);
  return status >= 400 && status < 500 && status !== 429 ? ALLOWS_ALL : ALLOWS_NOTHING;
}
