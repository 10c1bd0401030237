// One feed as a notice of health shows it. No address: some carry secrets.
import type { Illness, ToldFeed } from '../../shared/schema/index.ts';
import type { WatchedFeed } from './condition.ts';

export const toldFeed = (
  { id, outlet, health, lastSuccessAt, lastNewAt }: WatchedFeed,
  illness: Illness,
  since: string,
  until: string | null,
): ToldFeed => ({
  id,
  outlet,
  illness,
  since,
  until,
  rhythmMs: health.rhythmMs,
  cause: health.cause?.code ?? null,
  status: health.cause?.status ?? null,
  lastSuccessAt,
  lastNewAt,
});
