// What docs/alerts.md shows is what the program does: every example is read, and the table is the table.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { alertsFileSchema } from '../../../src/shared/config/alerts.ts';
import { LABELS } from '../../../src/shared/config/labels.ts';
import { certaintySchema, severitySchema } from '../../../src/shared/config/severity.ts';
import { parseYaml } from '../../../src/shared/config/yaml-file.ts';
import { DEFAULT_TABLE } from '../../../src/shared/severity/index.ts';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const EXAMPLES = [...read('docs/alerts.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!);
const RECEIVERS =
  'receivers: [{ name: desk, console: true }, { name: pager, console: true }, { name: north, console: true }]\n';

const TABLE = z.strictObject({ severity: severitySchema, certainty: certaintySchema });

/** An example is part of a file: what it leaves out comes from here. */
function whole(example: string): string {
  const parts = {
    route: 'route: { receiver: desk }\n',
    areas: 'areas: { front: { latitude: 36, longitude: 37, radius: 10km } }\n',
    time_intervals: 'time_intervals: [{ name: nights, time_intervals: [{ months: [may] }] }]\n',
  };
  const missing = Object.entries(parts).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(example));
  const yaml = example.startsWith('matchers:') ? `route:\n  receiver: desk\n  ${example}` : example;
  const rest = example.startsWith('matchers:') ? missing.filter(([key]) => key !== 'route') : missing;
  return RECEIVERS + rest.map(([, text]) => text).join('') + yaml;
}

it.each(EXAMPLES.filter((example) => !example.includes('front.geojson')).map((example) => [example]))(
  'reads %s',
  (example) => {
    expect(() => parseYaml(whole(example), 'alerts.yaml', alertsFileSchema)).not.toThrow();
  },
);

it('shows the whole table of severity and certainty', () => {
  const shown = EXAMPLES.find((example) => example.startsWith('severity:'))!;
  const { severity, certainty } = parseYaml(shown, 'x', TABLE);
  const { capitals: _c, seats: _s, ...table } = DEFAULT_TABLE.severity;
  expect(severity).toEqual({ ...table, capitals: [], seats: [] });
  expect(certainty).toEqual(DEFAULT_TABLE.certainty);
});

it('explains every label in the header of alerts.yaml', () => {
  const header = read('config/alerts.yaml').split('# labels:')[1]!;
  for (const label of LABELS) expect(header).toMatch(new RegExp(`^# {3}${label} `, 'm'));
});
