// What a failed poll weighs, and how long to wait after it. No feed is ever given up.
import { RasidError } from '../../shared/errors.ts';
import type { FailureKind } from '../../shared/schema/index.ts';

const WEIGHT: Readonly<Record<FailureKind, number>> = { passing: 0.25, soft: 0.5, hard: 1 };
/** The pause doubles with each unit of weight. */
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS: Readonly<Record<FailureKind, number>> = {
  passing: 30 * 60_000,
  soft: 6 * 3_600_000,
  hard: 24 * 3_600_000,
};

/** Weighs what stopped a poll. */
export function failureKind(error: unknown): FailureKind {
  if (!(error instanceof RasidError)) return 'passing';
  switch (error.code) {
    case 'FEED_UNREACHABLE':
      return 'passing';
    case 'FEED_REFUSED':
      return /HTTP 410\b/.test(error.message) ? 'hard' : 'soft';
    case 'FEED_NOT_A_FEED':
    case 'FEED_TOO_LARGE':
      return 'soft';
    case 'FEED_ADDRESS_FORBIDDEN':
      return 'hard';
    default:
      return 'passing';
  }
}

export interface Setback {
  /** Sum of the weights of the failures since the last success. */
  weight: number;
  pauseMs: number;
}

/**
 * @param weight before this failure. @param usualMs the interval while all is well.
 * @param askedMs Retry-After: never sooner than that. @param spread 0 to 1, drawn by the caller: keeps feeds that
 *   failed together from coming back together.
 */
export function afterFailure(
  kind: FailureKind,
  weight: number,
  usualMs: number,
  askedMs: number | undefined,
  spread: number,
): Setback {
  const total = weight + WEIGHT[kind];
  const most = Math.max(LONGEST_PAUSE_MS[kind], usualMs);
  const pause = Math.min(Math.max(usualMs, FIRST_PAUSE_MS) * 2 ** (total - WEIGHT[kind]), most);
  const jittered = pause * (1 + 0.25 * spread);
  return { weight: total, pauseMs: Math.round(Math.max(jittered, (askedMs ?? 0) * (1 + 0.1 * spread))) };
}
