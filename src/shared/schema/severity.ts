// How grave an incident is and how certain, in the words of CAP 1.2 (OASIS, section 3.2.2).
import { z } from 'zod';

/** Gravest first. */
export const SEVERITIES = ['extreme', 'severe', 'moderate', 'minor'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Surest first. */
export const CERTAINTIES = ['observed', 'likely', 'possible', 'unlikely'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Computed by the table of the configuration, never stored with the incident: the table may change. */
export const assessmentSchema = z.strictObject({
  severity: z.enum(SEVERITIES),
  certainty: z.enum(CERTAINTIES),
  reasons: z
    .array(
      z.strictObject({
        rule: z.string().min(1).describe('severity/place, certainty/status …'),
        points: z.number(),
        because: z.string().min(1).describe('In English: «capital»'),
        becauseAr: z.string().min(1).describe('In Arabic'),
      }),
    )
    .describe('What each rule of the table added, in its order'),
});
export type Assessment = z.infer<typeof assessmentSchema>;
