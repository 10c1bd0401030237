// Corrected articles as gold: in the corpus schema, and good enough for `rasid evaluate` to score the extractor on.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { exportGold } from '../../src/cli/corrections.ts';
import { evaluate } from '../../src/cli/evaluate.ts';
import { eventSchema } from '../../src/shared/schema/index.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { openRig, type Rig } from './rig.ts';

const CONFIG = new URL('../../config', import.meta.url).pathname;
const folder = makeTempFolder();
let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
}, 120_000);
afterAll(async () => {
  await rig.close();
  rmSync(folder, { recursive: true, force: true });
});

const RIGHT = 'قصفت قوات النظام بالمدفعية مدينة دارة عزة في ريف حلب الغربي.';
const MISREAD = 'قصفت قوات النظام بالمدفعية بلدة الأتارب في ريف حلب الغربي.';

async function exported() {
  let text = '';
  const total = await exportGold(rig.bench.store, (part) => {
    text += part;
  });
  return { total, text, documents: JSON.parse(text) };
}

/** @returns figures of `rasid evaluate --json` on the export. */
async function score(text: string) {
  const file = join(folder, 'gold.json');
  writeFileSync(file, text);
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    expect(await evaluate({ json: true, config: CONFIG }, [file])).toBe(0);
    return JSON.parse(said.mock.calls[0]![0] as string);
  } finally {
    said.mockRestore();
  }
}

it('is an empty gold file where nothing is corrected', async () => {
  expect(await exported()).toMatchObject({ documents: [], total: { documents: 0, waiting: 0 } });
});

it('says what editors said, and shows where the extractor is at odds with them', async () => {
  const right = await rig.publish('enab', RIGHT);
  const misread = await rig.publish('shaam', MISREAD);
  const joined = await rig.publish('horan', `${RIGHT} وأكدت مصادر محلية ذلك.`);
  await rig.work();
  const [first, second] = [await rig.told(right), await rig.told(misread)];
  expect((await rig.told(joined)).id).toBe(first.id);
  const say = (asked: object) => rig.post('/api/corrections', { why: 'راجعه المحرر', ...asked });
  const { quote } = first.sources.find(({ articleId }) => articleId === right)!;
  await say({
    kind: 'fix',
    incidentId: first.id,
    reports: [{ articleId: right, quote }],
    fix: { status: 'reported' },
  });
  await say({ kind: 'wrong', incidentId: second.id });
  expect((await exported()).total).toEqual({ documents: 0, waiting: 2 });
  await rig.work();

  const { text, total, documents } = await exported();
  expect(total).toEqual({ documents: 2, waiting: 0 });
  const byId = new Map(documents.map((one: { id: string }) => [one.id, one]));
  expect(byId.get(right)).toMatchObject({ text: RIGHT, outlet: 'enab', events: [{ status: 'reported' }] });
  expect(byId.get(misread)).toMatchObject({ text: MISREAD, events: [] });
  for (const { events } of documents) for (const event of events) eventSchema.parse(event);

  const report = await score(text);
  expect(report.docs ?? report.documents).toBe(2);
  expect(JSON.stringify(report.losses)).toContain('shelling-artillery-missile');
});
