// What formats are tried with: the shipped actors, and outlets of two countries.
import { createIncidentWording } from '../../src/alerts/index.ts';
import { chunksOf, createKnowledge, type ExportFormat } from '../../src/exports/index.ts';
import { readActors } from '../../src/shared/config.ts';
import type { Incident } from '../../src/shared/schema/index.ts';
import { DEFAULT_TABLE } from '../../src/shared/severity/index.ts';

const CONFIG = new URL('../../config', import.meta.url).pathname;
const ACTORS = readActors(CONFIG, CONFIG);

export const knows = createKnowledge(
  createIncidentWording(ACTORS, { assessment: DEFAULT_TABLE, receivers: [] }),
  ACTORS,
  [
    { outlet: 'سودان تربيون', country: 'SD' },
    { outlet: 'صوت الساحل', country: 'LY' },
    { outlet: 'مرآة العرب', country: null },
  ],
);

async function* inPages<Item>(items: readonly Item[], size: number) {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

export const AT = new Date('2026-11-22T09:00:00Z');

/** The whole file. */
export async function written<Item>(format: ExportFormat<Item>, items: readonly Item[]): Promise<string> {
  let text = '';
  for await (const chunk of chunksOf(format, inPages(items, 7), knows, AT)) text += chunk;
  return text;
}

export const writtenOne = (format: ExportFormat<Incident>, one: Incident): Promise<string> =>
  written(format, [one]);
