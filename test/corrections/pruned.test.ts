// Texts that were dropped for their age: what was read of them stays, is shown without its context, and is not read anew.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Incident } from '../../src/shared/schema/index.ts';
import { createSweepHandler } from '../../src/workers/sweep-worker.ts';
import { openRig, type Rig } from './rig.ts';

const DAY_MS = 86_400_000;
let rig: Rig;
let articleId: string;
let incident: Incident;

beforeAll(async () => {
  rig = await openRig();
  articleId = await rig.publish(
    'وكالة',
    'اندلعت اشتباكات عنيفة بين الجيش السوداني وقوات الدعم السريع في مدينة أم درمان صباح اليوم.',
  );
  await rig.work();
  incident = await rig.told(articleId);
}, 120_000);
afterAll(() => rig.close());

const sweep = () => createSweepHandler(rig.bench, rig.bench.tellings)();
const page = async () => (await rig.board.app.inject(`/incidents/${incident.id}?lang=en`)).body;

it('keeps the text as long as it is told to, then drops it and nothing else', async () => {
  rig.bench.wait(399 * DAY_MS);
  await sweep();
  expect((await rig.bench.store.articles.get(articleId))?.text).not.toBe('');
  expect(await page()).not.toContain('dropped for its age');

  const corrected = await rig.post('/api/corrections', {
    kind: 'fix',
    incidentId: incident.id,
    fix: { fatalities: 2 },
    why: 'x',
  });
  expect(corrected.status).toBe(201);
  await rig.work();

  rig.bench.wait(2 * DAY_MS);
  await sweep();
  const { text, url, fingerprint, stage } = (await rig.bench.store.articles.get(articleId))!;
  expect({ text, stage }).toEqual({ text: '', stage: 'extracted' });
  expect([url, fingerprint].every(Boolean)).toBe(true);
  expect(await rig.bench.store.incidents.events(articleId)).toHaveLength(1);
  const html = await page();
  expect(html).toContain('dropped for its age');
  expect(html).toContain(incident.sources[0]!.quote);
});

it('refuses corrections of what cannot be read again, and leaves what was corrected as it is', async () => {
  const { status, body } = await rig.post('/api/corrections', {
    kind: 'wrong',
    incidentId: incident.id,
    why: 'x',
  });
  expect([status, body.error?.parameter]).toEqual([400, 'reports']);
  expect(body.error?.message).toContain('pruned');
  const gold = (await rig.board.app.inject('/api/corrections/gold')).json();
  expect(gold).toMatchObject({ documents: [], waiting: 0 });
  const [made] = (await rig.board.app.inject('/api/corrections')).json().corrections;
  await rig.post(`/api/corrections/${made.id}/undo`, {});
  await rig.work();
  expect((await rig.told(articleId)).state).toBe('active');
  expect((await rig.bench.store.articles.get(articleId))?.stage).toBe('extracted');
});
