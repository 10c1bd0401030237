// The alerts commands over a real record: what they say, and that they send and change nothing they should not.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideAlert, surroundingsOf } from '../../src/alerts/index.ts';
import { explainIncident } from '../../src/cli/alerts/explain.ts';
import { replayAlerts } from '../../src/cli/alerts/replay.ts';
import { loadConfig } from '../../src/shared/config.ts';
import { createLogger } from '../../src/shared/logger.ts';
import type { Incident } from '../../src/shared/schema/index.ts';
import { createStore, openEngine, type Store } from '../../src/store/index.ts';
import { at, incident, iso, source } from '../store/examples.ts';
import { seedIncidents } from '../store/seed.ts';
import { callRasid } from '../support/call-rasid.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

const dataDir = makeTempFolder();
const CONFIG = new URL('../../config', import.meta.url).pathname;
const folders: string[] = [dataDir];
let store: Store;

function configWith(alerts: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rasid-alerts-'));
  folders.push(folder);
  writeFileSync(join(folder, 'feeds.yaml'), 'defaults: { alertWithin: 400d }\nfeeds: []\n');
  writeFileSync(join(folder, 'alerts.yaml'), alerts);
  return folder;
}

const DESK = configWith(`
receivers: [{ name: desk, console: true, language: en }, { name: south, console: true }]
route:
  receiver: desk
  routes:
    - { receiver: south, matchers: ['governorate = "درعا"', 'fatalities >= 3'] }
    - { receiver: desk, matchers: [class = clash] }
`);

const open = async () => {
  store = createStore(await openEngine({ dataDir, logger: createLogger('silent') }));
};

const commit = (one: Incident) => seedIncidents(store, `${one.id}-${one.revision}`, [one]);

/** Decides as the alert worker does. */
async function decide(id: string, minute: number): Promise<void> {
  const { alerts } = loadConfig(DESK, CONFIG);
  const now = at(minute);
  const made = await store.incidents.decideAlert(
    id,
    (told) => decideAlert(told, alerts, now, { alertWithinMs: 1e12 }),
    surroundingsOf(alerts, now),
  );
  for (const delivery of made) {
    await store.deliveries.claim(delivery.id, at(minute + 10), 60_000);
    await store.deliveries.settle(delivery.id, {
      state: 'sent',
      at: at(minute + 10),
      providerMessageId: null,
    });
  }
}

const told = (minute: number, change: Partial<Incident> = {}): Partial<Incident> => ({
  sources: [source('a1', { publishedAt: iso(minute) })],
  updatedAt: iso(minute),
  ...change,
});

beforeAll(async () => {
  await open();
  await commit(incident('i1', told(0)));
  await decide('i1', 0);
  await commit(incident('i1', told(30, { revision: 2, status: 'denied', deniedBy: ['الجيش'] })));
  await decide('i1', 30);
  await commit(incident('i2', told(40, { status: 'denied' })));
  await decide('i2', 40);
});
afterAll(async () => {
  await store.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('alerts explain', () => {
  it('names the failing matcher, what the incident says instead, and every delivery', async () => {
    const lines = await explainIncident(store, loadConfig(DESK, CONFIG), 'i1');
    const text = lines.join('\n');
    expect(lines[0]).toBe('i1 · revision 2 · clash (armed-clash) · منبج / Manbij / حلب · denied');
    expect(text).toContain(
      'south [governorate = "درعا", fatalities >= "3"]: does not match: governorate = "درعا", and it is حلب, Aleppo',
    );
    expect(text).toMatch(/ {4}desk \[class = "clash"\]: takes it/);
    expect(text).toMatch(/^desk: told$/m);
    expect(text).toMatch(/^ {2}d_\w+ · new of i1@1 · sent · sent 2026-03-01T08:10/m);
    expect(text).toMatch(/^ {2}d_\w+ · update of i1@2 · sent · sent/m);
    expect(text).toMatch(/^south: not told: no route takes it there$/m);
  });

  it('says that nobody hears first of what is denied', async () => {
    const lines = await explainIncident(store, loadConfig(DESK, CONFIG), 'i2');
    expect(lines.join('\n')).toMatch(/^desk: not told: it is denied, and nobody there has heard of it$/m);
  });

  it('shows by which silence or mute time somebody was not told', async () => {
    const muted = configWith(`
receivers: [{ name: desk, console: true }, { name: night, console: true }]
time_intervals: [{ name: mornings, time_intervals: [{ times: [{ start_time: "08:00", end_time: "12:00" }] }] }]
route:
  receiver: desk
  routes: [{ receiver: night, mute_time_intervals: [mornings], group_wait: 10s }]
`);
    await commit(incident('i3', told(50)));
    const lines = await explainIncident(store, loadConfig(muted, CONFIG), 'i3');
    expect(lines).toContain('night: not told: mute time mornings until 2026-03-01T12:00:00.000Z');
  });
});

describe('alerts replay', () => {
  it('tells again what was told, and nothing more', async () => {
    const { revisions, receivers } = await replayAlerts(store, loadConfig(DESK, CONFIG), at(0), at(45));
    expect(revisions).toBe(4);
    expect(receivers.get('desk')).toMatchObject({ messages: 2, kinds: { new: 1, update: 1 }, dropped: [] });
    expect(receivers.get('south')).toEqual({ messages: 0, kinds: {}, added: [], dropped: [] });
  });

  it('shows what another configuration would change, and leaves the record as it is', async () => {
    const other = configWith(`
receivers: [{ name: pager, console: true, cap: { count: 1, per: 2h } }]
route: { receiver: pager, group_by: [country], group_wait: 5m, group_interval: 20m }
`);
    const before = await store.deliveries.counts();
    const seen: string[] = [];
    const { receivers } = await replayAlerts(
      store,
      loadConfig(other, CONFIG),
      at(0),
      at(600),
      ({ at: when, delivery, digest }) =>
        seen.push(
          `${when.slice(11, 16)} ${delivery.kind} ${delivery.incidentId}@${delivery.revision} ${digest ? 'digest' : 'alone'}`,
        ),
    );
    expect(seen).toEqual(['08:05 new i1@1 alone', '10:05 update i1@2 digest', '10:05 new i3@1 digest']);
    expect(receivers.get('pager')).toMatchObject({ messages: 2, added: ['new i1', 'update i1', 'new i3'] });
    expect(receivers.get('desk')).toMatchObject({ messages: 0, dropped: ['new i1', 'update i1'] });
    expect(await store.deliveries.counts()).toEqual(before);
  });
});

describe('on the command line', () => {
  it('previews a made-up incident for each receiver, or for one', async () => {
    const all = await callRasid(['alerts', 'preview', '--config', DESK]);
    expect(all.code).toBe(0);
    expect(all.stdout).toMatch(/── desk ──[\s\S]*Tal Rifaat[\s\S]*── south ──[\s\S]*تل رفعت/);
    const one = await callRasid(['alerts', 'preview', '--config', DESK, '--receiver', 'desk']);
    expect(one.stdout).not.toContain('south');
    const wrong = await callRasid(['alerts', 'preview', '--config', DESK, '--receiver', 'dsk']);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('did you mean "desk"?')]);
  });

  it.each([
    [['explain'], 'give the id of an incident'],
    [['replay'], 'say since when'],
    [['replay', '--since', 'gestern'], '--since takes a date'],
    [['silence'], 'say add, list or expire'],
    [['silence', 'add', '--for', '2h'], 'give matchers'],
    [['silence', 'add', 'klass = clash'], 'did you mean "class"?'],
    [['silence', 'add', 'class = clash', '--for', '2h'], 'say why, with --comment'],
    [['silence', 'add', 'class = clash', '--comment', 'x'], 'say how long'],
    [['silence', 'add', 'class = clash', '--comment', 'x', '--for', 'long'], '"long" is no duration'],
    [['silence', 'add', 'class = clash', '--comment', 'x', '--until', '2020-01-01'], 'has passed'],
    [
      ['silence', 'add', 'class = clash', '--comment', 'x', '--for', '2h', '--receiver', 'x'],
      'no receiver is called "x"',
    ],
  ])('refuses %s', async (words, reason) => {
    const empty = makeTempFolder();
    folders.push(empty);
    const { code, stderr } = await callRasid(['alerts', ...words, '--config', DESK, '--data', empty]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(reason)]);
  });

  it('says that a running Rasid holds the embedded record', async () => {
    const { code, stderr } = await callRasid(['alerts', 'silence', 'list', '--data', dataDir]);
    expect(code).toBe(20);
    expect(stderr).toContain('silences can be changed beside a running Rasid on PostgreSQL only');
  });

  it('adds, lists and ends silences, with Arabic values', async () => {
    await store.close();
    const run = (...words: string[]) =>
      callRasid(['alerts', 'silence', ...words, '--config', DESK, '--data', dataDir]);
    const added = await run(
      'add',
      'place = "منبج"',
      '--for',
      '2h',
      '--comment',
      'تدريب معلن',
      '--by',
      'desk',
      '--receiver',
      'desk',
    );
    expect(added.code).toBe(0);
    const id = /^(s_\w+)/.exec(added.stdout)![1]!;
    expect((await run('list')).stdout).toMatch(
      new RegExp(`${id}.*place = "منبج".*for desk.*«تدريب معلن» \\(desk\\)`),
    );
    expect((await run('expire', id)).stdout).toContain('ended');
    expect((await run('list')).stdout.trim()).toBe('nothing is silenced');
    expect((await run('list', '--all')).stdout).toContain(id);
    await open();
    // Each command opens the record anew: seconds each on a busy machine.
  }, 120_000);
});
