// The last lines of the demo: what went through the river, and how fast.

export interface DemoSummary {
  feeds: number;
  articles: number;
  events: number;
  incidents: number;
  notices: number;
  quarantined: number;
  /** Seconds from publication to each notice; any order. */
  latencies: readonly number[];
}

/** The value below which `share` of the sorted numbers lie (nearest rank); undefined for none. */
export function quantile(numbers: readonly number[], share: number): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** @returns lines without colour, ready to print. */
export function renderSummary(summary: DemoSummary): string {
  const p50 = quantile(summary.latencies, 0.5);
  const longest = quantile(summary.latencies, 1);
  const rows: [string, string][] = [
    ['feeds', `${summary.feeds}`],
    ['articles', `${summary.articles}`],
    ['events', `${summary.events}`],
    ['incidents', `${summary.incidents}`],
    ['notices', `${summary.notices}`],
    ['quarantined', `${summary.quarantined}`],
    ['publication to notice', `p50 ${seconds(p50)}, longest ${seconds(longest)}`],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return ['Summary', ...rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`), ''].join('\n');
}

const seconds = (value: number | undefined): string =>
  value === undefined ? 'none' : `${value.toFixed(1)} s`;
