// `severity` and `certainty` of config/alerts.yaml: points and levels that take the place of those of the default table.
import { z } from 'zod';
import { CONTROL_MODES, EVENT_CLASSES, EVENT_STATUSES, EVENT_TYPES, PLACE_KINDS } from '../schema/index.ts';
import { type AssessmentTable, DEFAULT_TABLE, STANDINGS } from '../severity/index.ts';
import { nearest } from './nearest.ts';

/** Points may be fractions, and take away. */
const points = z.number().min(-100).max(100);
const names = z.array(z.string().min(1)).default([]);

/** Points by one of these words; another word is a fault that names the nearest. */
const pointsBy = (words: readonly string[]) =>
  z
    .record(z.string(), points)
    .default({})
    .superRefine((given, context) => {
      for (const word of Object.keys(given).filter((one) => !words.includes(one))) {
        const guess = nearest(word, words);
        const remedy = guess ? `did you mean "${guess}"?` : `known are ${words.join(', ')}`;
        context.addIssue({ code: 'custom', path: [word], message: `unknown "${word}"; ${remedy}` });
      }
    });

/** `{ 1: 1, 10: 3 }`: from one on 1 point, from ten on 3. */
const steps = z.record(z.string(), points).superRefine((given, context) => {
  for (const step of Object.keys(given).filter((one) => !/^\d+$/.test(one)))
    context.addIssue({
      code: 'custom',
      path: [step],
      message: `"${step}" is no whole number; steps are written like 10: 3`,
    });
});

export const severitySchema = z.strictObject({
  classes: pointsBy(EVENT_CLASSES),
  types: pointsBy(EVENT_TYPES),
  modes: pointsBy(CONTROL_MODES),
  kinds: pointsBy([...STANDINGS, ...PLACE_KINDS]),
  capitals: names,
  seats: names,
  places: z.record(z.string().min(1), points).default({}),
  fatalities: steps.optional(),
  sources: steps.optional(),
  statuses: pointsBy(EVENT_STATUSES),
  levels: pointsBy(['extreme', 'severe', 'moderate']),
});

export const certaintySchema = z.strictObject({
  statuses: pointsBy(EVENT_STATUSES),
  sources: steps.optional(),
  admission: points.optional(),
  denial: points.optional(),
  levels: pointsBy(['observed', 'likely', 'possible']),
});

interface Sections {
  severity?: z.output<typeof severitySchema> | undefined;
  certainty?: z.output<typeof certaintySchema> | undefined;
}

/** Single points replace the default's, steps replace all steps, names join the default's. */
export function assessmentTable({ severity, certainty }: Sections): AssessmentTable {
  const base = DEFAULT_TABLE;
  return {
    severity: {
      classes: { ...base.severity.classes, ...severity?.classes },
      types: { ...base.severity.types, ...severity?.types },
      modes: { ...base.severity.modes, ...severity?.modes },
      kinds: { ...base.severity.kinds, ...severity?.kinds },
      capitals: [...base.severity.capitals, ...(severity?.capitals ?? [])],
      seats: [...base.severity.seats, ...(severity?.seats ?? [])],
      places: { ...base.severity.places, ...severity?.places },
      fatalities: severity?.fatalities ?? base.severity.fatalities,
      sources: severity?.sources ?? base.severity.sources,
      statuses: { ...base.severity.statuses, ...severity?.statuses },
      levels: { ...base.severity.levels, ...severity?.levels },
    },
    certainty: {
      statuses: { ...base.certainty.statuses, ...certainty?.statuses },
      sources: certainty?.sources ?? base.certainty.sources,
      admission: certainty?.admission ?? base.certainty.admission,
      denial: certainty?.denial ?? base.certainty.denial,
      levels: { ...base.certainty.levels, ...certainty?.levels },
    },
  };
}

type Report = (path: (string | number)[], message: string) => void;

/** A graver level must need more points than the one below it. */
export function checkLevels(table: AssessmentTable, report: Report): void {
  for (const section of ['severity', 'certainty'] as const) {
    const entries = Object.entries(table[section].levels);
    entries.slice(1).forEach(([name, needed], index) => {
      const [graver, more] = entries[index]!;
      if (needed >= more)
        report(
          [section, 'levels'],
          `"${graver}" (${more} points) must need more points than "${name}" (${needed})`,
        );
    });
  }
}
