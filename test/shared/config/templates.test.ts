// What is written about templates holds: the slots of docs/words.md, its example, and the one in config/templates.yaml.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SLOT_KINDS } from '../../../src/shared/config/template-text.ts';
import { readTemplates, templatesFileSchema } from '../../../src/shared/config/templates.ts';
import { parseYaml } from '../../../src/shared/config/yaml-file.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const WORDS = readFileSync(`${ROOT}docs/words.md`, 'utf8');
const SHIPPED = readFileSync(`${ROOT}config/templates.yaml`, 'utf8');

it('docs/words.md names every slot with its kind, and no other', () => {
  const rows = [...WORDS.matchAll(/^\| (`[^|]+`) \| (text|names|number) \|/gm)];
  const named = rows.flatMap(([, slots, kind]) =>
    [...slots!.matchAll(/`([a-z_]+)`/g)].map(([, slot]) => [slot, kind]),
  );
  expect(Object.fromEntries(named)).toEqual(SLOT_KINDS);
});

it('its example is taken', () => {
  const example = /```yaml\n(.*?)```/su.exec(WORDS)![1]!;
  expect(parseYaml(example, 'templates.yaml', templatesFileSchema)).toHaveLength(2);
});

it('the shipped file changes nothing, and its example is taken once it is uncommented', () => {
  expect(readTemplates(`${ROOT}config`)).toEqual([]);
  const example = SHIPPED.slice(SHIPPED.indexOf('# templates:')).replace(/^# ?/gm, '');
  expect(parseYaml(example, 'templates.yaml', templatesFileSchema)).toHaveLength(2);
});

it('a folder without the file has no templates', () => {
  expect(readTemplates(`${ROOT}docs`)).toEqual([]);
});
