// Matchers as lists of routes, inhibition rules and silences hold them.
import { z } from 'zod';
import { type Matcher, parseMatcher } from './matchers.ts';

export const matcher = z.string().transform((text, context): Matcher => {
  const parsed = parseMatcher(text);
  if (!('fault' in parsed)) return parsed;
  context.addIssue({ code: 'custom', message: parsed.fault });
  return z.NEVER;
});

export const matcherList = z.array(matcher);
