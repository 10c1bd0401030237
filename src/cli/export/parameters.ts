// The options of `rasid export` as the API’s parameters: one reader for both says what is wrong with them.
import { exportQuery } from '../../dashboard/index.ts';
import { EXPORT_FORMATS, type ExportFormatName } from '../../exports/index.ts';
import { nearest } from '../../shared/config/nearest.ts';
import { parseDuration } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import type { Values } from '../command.ts';

/** Option and parameter, where their names differ. */
const PARAMETERS = { since: 'from', until: 'to' } as const;
const SAME = ['class', 'type', 'country', 'governorate', 'status', 'actor', 'place', 'sources', 'q'] as const;

/** @throws RasidError USAGE */
export function formatOf({ format }: Values): ExportFormatName {
  const known = EXPORT_FORMATS.find((name) => name === format);
  if (known) return known;
  const guess = nearest(String(format ?? ''), EXPORT_FORMATS);
  const hint = guess ? `did you mean "${guess}"?` : `known are ${EXPORT_FORMATS.join(', ')}`;
  const said = format === undefined ? '--format is missing' : `unknown format "${format}"`;
  throw new RasidError('USAGE', `export: ${said}; ${hint}`);
}

/** As they stand in an address of /api/exports. A span like 3d is counted back from now. @throws RasidError USAGE */
export function parametersOf(values: Values, now: Date): Record<string, string> {
  const given = SAME.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [[name, [value].flat().join(',')] as const];
  });
  const times = Object.entries(PARAMETERS).flatMap(([option, parameter]) => {
    const value = values[option] as string | undefined;
    return value === undefined ? [] : [[parameter, timeOf(value, now)] as const];
  });
  const text = values['with-text'] === true ? [['text', 'true'] as const] : [];
  const parameters = Object.fromEntries([...given, ...times, ...text]);
  assertReadable(parameters);
  return parameters;
}

function timeOf(text: string, now: Date): string {
  const span = parseDuration(text);
  return span === undefined ? text : new Date(now.getTime() - span).toISOString();
}

function assertReadable(parameters: Record<string, string>): void {
  const issue = exportQuery.safeParse(parameters).error?.issues[0];
  if (!issue) return;
  const parameter = String(issue.path[0] ?? '');
  const option = Object.entries(PARAMETERS).find(([, name]) => name === parameter)?.[0] ?? parameter;
  throw new RasidError('USAGE', `export: --${option}: ${issue.message}`);
}
