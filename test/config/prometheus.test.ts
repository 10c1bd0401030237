// The alert rules and the dashboard speak of metrics that exist; their expressions are whole; each alert leads to
// what is to be done about it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openTestBoard, type TestBoard } from '../dashboard/support/board.ts';
import { readExposition } from '../dashboard/support/exposition.ts';
import { seedStories } from '../dashboard/support/seed.ts';
import { seedFeeds } from '../dashboard/support/seed-feeds.ts';
import { seedTrouble } from '../dashboard/support/seed-trouble.ts';
import { brokenIn, metricsIn } from './promql.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

interface Rule {
  alert: string;
  expr: string;
  for?: string;
  labels: { severity: string };
  annotations: Record<string, string>;
}
const rules: Rule[] = parse(read('config/prometheus-rules.yml')).groups.flatMap(
  (group: { rules: Rule[] }) => group.rules,
);

interface Panel {
  type: string;
  title: string;
  description?: string;
  datasource?: { uid: string };
  gridPos: { x: number; y: number; w: number; h: number };
  targets?: { expr: string; datasource: { uid: string } }[];
}
const dashboard = JSON.parse(read('config/grafana-dashboard.json'));
const panels: Panel[] = dashboard.panels;
const expressions = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));

/** As Grafana writes the variable. */
const SOURCE = '$'.concat('{datasource}');

let test: TestBoard;
let exported: Set<string>;
/** With the series of histograms, and those that Prometheus makes itself. */
let known: Set<string>;
beforeAll(async () => {
  test = await openTestBoard(() => NOW);
  await seedStories(test.store, NOW);
  await seedFeeds(test.store, NOW);
  await seedTrouble(test.store, NOW);
  const families = readExposition((await test.board.app.inject('/metrics')).body);
  exported = new Set(families.keys());
  known = new Set([
    'up',
    ...[...families.values()].flatMap(({ samples }) => samples.map(({ name }) => name)),
  ]);
});
afterAll(() => test.close());

describe('alert rules', () => {
  it('ask for metrics that are exported, in expressions that are whole', () => {
    expect(rules.length).toBeGreaterThan(10);
    for (const { alert, expr } of rules) {
      expect(brokenIn(expr), alert).toBeUndefined();
      expect(
        metricsIn(expr).filter((name) => !known.has(name)),
        alert,
      ).toEqual([]);
      expect(metricsIn(expr).length, alert).toBeGreaterThan(0);
    }
  });

  it('say how grave they are, what is wrong and what to do, at a heading that exists', () => {
    const headings = [...read('docs/operations.md').matchAll(/^### (Rasid\w+)$/gm)].map(([, name]) =>
      name!.toLowerCase(),
    );
    for (const { alert, labels, annotations } of rules) {
      expect(['critical', 'warning', 'info']).toContain(labels.severity);
      expect(annotations.summary, alert).toBeTruthy();
      expect(annotations.description, alert).toBeTruthy();
      expect(annotations.runbook_url).toBe(`docs/operations.md#${alert.toLowerCase()}`);
      expect(headings).toContain(alert.toLowerCase());
    }
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    expect(headings.toSorted()).toEqual(rules.map(({ alert }) => alert.toLowerCase()).toSorted());
  });

  it('are loaded by the example configuration', () => {
    const config = parse(read('config/prometheus.yml'));
    expect(config.rule_files).toEqual(['prometheus-rules.yml']);
    expect(config.scrape_configs[0]).toMatchObject({ job_name: 'rasid', metrics_path: '/metrics' });
  });
});

describe('the Grafana dashboard', () => {
  it('asks for metrics that are exported, in expressions that are whole', () => {
    for (const expr of expressions) {
      expect(brokenIn(expr), expr).toBeUndefined();
      expect(
        metricsIn(expr).filter((name) => !known.has(name)),
        expr,
      ).toEqual([]);
    }
  });

  it('shows every metric that is exported', () => {
    const shown = new Set(
      expressions.flatMap(metricsIn).map((name) => name.replace(/_(bucket|sum|count)$/, '')),
    );
    expect([...exported].filter((name) => !shown.has(name))).toEqual([]);
  });

  it('takes its source from a variable, says what each panel shows, and lays none over another', () => {
    expect(dashboard.templating.list.map(({ name }: { name: string }) => name)).toContain('datasource');
    const drawn = panels.filter(({ type }) => type !== 'row');
    for (const { title, description, datasource, targets = [] } of drawn) {
      expect(description, title).toBeTruthy();
      for (const source of [datasource, ...targets.map((each) => each.datasource)])
        expect(source?.uid, title).toBe(SOURCE);
    }
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.max(...panels.map(({ gridPos: { x, w } }) => x + w))).toBe(24);
    const ids = dashboard.panels.map(({ id }: { id: number }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the reader of expressions', () => {
  it('finds metrics beside functions, labels, keywords and durations', () => {
    const expr =
      'histogram_quantile(0.9, sum by (le, feed) (rate(a_bucket{x="not_me{("}[5m]))) > 3 or b_total offset 1h';
    expect(metricsIn(expr)).toEqual(['a_bucket', 'b_total']);
  });

  it.each(['sum(a', 'a{x="1}', 'a[5m', 'sum)a(', 'a ++ ', ''])('sees that %j is not whole', (expr) => {
    expect(brokenIn(expr)).toBeDefined();
  });
});
