// Alertmanager's inhibition rules: while one incident is so, others beside it are told to nobody. Incidents never
// resolve, so a rule says for how long.
import { z } from 'zod';
import { duration } from './duration.ts';
import { LABELS, type Label } from './labels.ts';
import { matcherList } from './matcher-list.ts';
import type { Matcher } from './matchers.ts';

export interface InhibitRule {
  readonly sourceMatchers: readonly Matcher[];
  readonly targetMatchers: readonly Matcher[];
  /** Labels on which both must say the same. */
  readonly equal: readonly Label[];
  /** Milliseconds from the first report of the source. */
  readonly within: number;
}

const DAY = 86_400_000;

export const inhibitRulesSchema = z
  .array(
    z
      .strictObject({
        source_matchers: matcherList.min(1, 'say which incidents mute others'),
        target_matchers: matcherList.min(1, 'say which incidents are muted'),
        equal: z.array(z.enum(LABELS)).default([]),
        within: duration({ min: 60_000, max: 30 * DAY }).default(DAY),
      })
      .transform(
        ({ source_matchers, target_matchers, equal, within }): InhibitRule => ({
          sourceMatchers: source_matchers,
          targetMatchers: target_matchers,
          equal,
          within,
        }),
      ),
  )
  .default([]);
