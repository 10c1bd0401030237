import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { durationText } from '../../src/cli/routes-text.ts';
import { callRasid } from '../support/call-rasid.ts';

const folder = mkdtempSync(join(tmpdir(), 'rasid-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('says what the routes amount to, and what in them can hardly be meant', async () => {
  writeFileSync(join(folder, 'feeds.yaml'), 'feeds: []\n');
  writeFileSync(
    join(folder, 'alerts.yaml'),
    `
receivers:
  - { name: desk, console: true, timezone: Asia/Damascus, quiet_hours: { from: "22:00", to: "06:30" } }
  - { name: pager, console: true, cap: { count: 3, per: 90m } }
  - { name: idle, console: true }
time_intervals: [{ name: nights, time_intervals: [{ times: [{ start_time: "22:00", end_time: "24:00" }] }] }]
areas: { north: { latitude: 36, longitude: 37, radius: 10km } }
inhibit_rules: [{ source_matchers: [class = control], target_matchers: [class = clash], equal: [place] }]
route:
  receiver: desk
  routes:
    - { receiver: pager, matchers: [area = north, 'actor = houthi'], group_by: [governorate], group_wait: 90s, continue: true }
    - { mute_time_intervals: [nights] }
    - { matchers: ['sources >= 2'] }
`,
  );
  const { code, stdout } = await callRasid(['check-config', '--config', folder]);
  expect(code).toBe(0);
  const lines = stdout.split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '    desk ← everything; each by itself, after 0s, updates 5m apart, of one more source 4h',
      '      pager ← area = "north" and actor = "houthi"; together by governorate, after 1m30s, updates 5m apart, of one more source 4h, then the next route too',
      '      desk ← everything; each by itself, after 0s, updates 5m apart, of one more source 4h, not in nights',
      '  inhibition class = "control" mutes class = "clash" with the same place for 1d',
      '  areas      north',
      '  quiet      desk: 22:00 to 06:30 Asia/Damascus',
      '  cap        pager: 3 in 1h30m',
      '  doubtful   idle is told nothing: no route names it, nor is it a fallback',
      '  doubtful   a route to desk [sources >= "2"] is never asked: one before it takes everything',
      '  doubtful   actor = "houthi" finds nothing: actors.yaml knows no such id',
    ]),
  );
});

it.each([
  [0, '0s'],
  [1500, '1s500ms'],
  [90_000, '1m30s'],
  [86_400_000, '1d'],
])('%i ms is %s', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});
