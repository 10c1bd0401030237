import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demoFeedsYaml, writeDemoConfig } from '../../src/demo/config-files.ts';
import { createSettledJudge, type DemoState } from '../../src/demo/settled.ts';
import { quantile, renderSummary } from '../../src/demo/summary.ts';
import { alertsFileSchema } from '../../src/shared/config/alerts.ts';
import { feedsFileSchema } from '../../src/shared/config/feeds.ts';
import { readYaml } from '../../src/shared/config/yaml-file.ts';

const FEEDS = [
  { id: 'one', outlet: 'وكالة: «أولى»', url: 'http://127.0.0.1:1/rss', country: 'SY' },
  { id: 'two', outlet: 'ثانية', url: 'http://127.0.0.1:1/atom', country: null },
];

it('writes configuration that the product reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasid-demo-test-'));
  try {
    writeDemoConfig(folder, FEEDS);
    const { feeds } = readYaml(folder, 'feeds.yaml', feedsFileSchema);
    expect(feeds).toMatchObject([
      { id: 'one', outlet: 'وكالة: «أولى»', every: 1000, allowPrivate: true, country: 'SY' },
      { id: 'two', every: 1000, allowPrivate: true, country: null },
    ]);
    const { receivers, route } = readYaml(folder, 'alerts.yaml', alertsFileSchema);
    expect(receivers).toMatchObject([{ language: 'both', console: true }]);
    expect(route).toMatchObject({ receiver: 'console', groupWait: 0 });
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(demoFeedsYaml([])).toContain('feeds: []');
});

const DONE: DemoState = { released: 3, total: 3, stored: 3, waiting: 0, undecided: 0, undelivered: 0 };
const at = (seconds: number) => new Date(seconds * 1000);

it('calls the demo settled after two quiet seconds without a break', () => {
  const settled = createSettledJudge();
  expect(settled(DONE, at(0))).toBe(false);
  expect(settled(DONE, at(1.9))).toBe(false);
  expect(settled({ ...DONE, undelivered: 1 }, at(1.95))).toBe(false);
  expect(settled(DONE, at(2))).toBe(false);
  expect(settled(DONE, at(3.9))).toBe(false);
  expect(settled(DONE, at(4))).toBe(true);
});

it.each([{ released: 2 }, { stored: 2 }, { waiting: 1 }, { undecided: 1 }, { undelivered: 1 }])(
  'is not settled with %o',
  (change) => {
    const settled = createSettledJudge(0);
    expect(settled(DONE, at(0))).toBe(true);
    expect(settled({ ...DONE, ...change }, at(1))).toBe(false);
  },
);

it('sums up', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
  expect(quantile([], 0.5)).toBeUndefined();
  const text = renderSummary({
    feeds: 4,
    articles: 23,
    events: 19,
    incidents: 15,
    notices: 14,
    quarantined: 0,
    latencies: [1.25, 3, 0.5],
  });
  expect(text).toContain('incidents              15');
  expect(text).toContain('p50 1.3 s, longest 3.0 s');
});
