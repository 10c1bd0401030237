// Whether a feed that answers is alive: when it last had something new, and whether it lists as much as it used to.
import type { Polling } from '../../shared/schema/index.ts';
import type { Answer } from './seen.ts';

/**
 * The first answer says by its dates how long the feed has been silent; after it an item that is newer than all
 * before, or as new and not known yet (some outlets write the day alone), is a sign of life at the moment it is seen,
 * whatever clock the outlet dates by. Items that come back, and old ones that are corrected, are none.
 * @param newest epoch ms of the newest item listed, −∞ where none has a date.
 */
export function lastSign(before: Polling, seen: Answer, newest: number, now: Date): string | null {
  const isDated = Number.isFinite(newest);
  const isFirst = before.listed === null;
  if (isFirst && isDated) return new Date(newest).toISOString();
  const known = before.newestItemAt === null ? Number.NEGATIVE_INFINITY : Date.parse(before.newestItemAt);
  const isUnknown = seen.listed > seen.knownItems;
  const isNews = isDated ? newest > known || (newest === known && isUnknown) : isUnknown;
  return isNews ? now.toISOString() : before.heardAt;
}

/** Kinds whose items are found by the layout of a page. */
const LAID_OUT = new Set(['html', 'telegram']);
const FEWEST_USUAL = 5;
const SHRUNK_BELOW = 0.2;
/** A tenth of each answer becomes usual; of one that is far too small, so little that it takes weeks. */
const LEARNING = 0.1;
const LEARNING_SHRUNK = 0.001;

/** How many items a page lists as a rule, and since when it lists less than a fifth of that. */
export function sizeLearned(
  before: Polling,
  { kind, listed }: Answer,
  now: Date,
): Pick<Polling, 'usuallyListed' | 'shrunkSince'> {
  const usual = before.usuallyListed ?? listed;
  const hasShrunk = LAID_OUT.has(kind) && usual >= FEWEST_USUAL && listed < usual * SHRUNK_BELOW;
  return {
    usuallyListed: usual + (listed - usual) * (hasShrunk ? LEARNING_SHRUNK : LEARNING),
    shrunkSince: hasShrunk ? (before.shrunkSince ?? now.toISOString()) : null,
  };
}
