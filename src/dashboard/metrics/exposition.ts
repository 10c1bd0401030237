// Prometheus’s text exposition format, version 0.0.4.

export interface Family {
  name: string;
  help: string;
  type: 'gauge' | 'counter' | 'histogram';
  samples: readonly Sample[];
}

export interface Sample {
  /** `_count` and the like, after the family’s name. */
  suffix?: string;
  labels?: Record<string, string>;
  value: number;
}

export const gauge = (name: string, help: string, samples: Sample[]): Family => ({
  name,
  help,
  type: 'gauge',
  samples,
});

export const counter = (name: string, help: string, samples: Sample[]): Family => ({
  ...gauge(name, help, samples),
  type: 'counter',
});

/**
 * @param bounds upper bounds, ascending.
 * @param counts by bucket, each without those before it; one more than there are bounds.
 * @param sum of all that was counted.
 */
export function histogram(
  name: string,
  help: string,
  bounds: readonly number[],
  counts: readonly number[],
  sum: number,
): Family {
  let total = 0;
  const buckets = counts.map((count, index) => {
    total += count;
    return { suffix: '_bucket', labels: { le: number(bounds[index] ?? Infinity) }, value: total };
  });
  return {
    name,
    help,
    type: 'histogram',
    samples: [...buckets, { suffix: '_sum', value: sum }, { suffix: '_count', value: total }],
  };
}

/** Families without a sample are left out. */
export function expose(families: readonly Family[]): string {
  return families
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, type, samples }) =>
      [
        `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`,
        `# TYPE ${name} ${type}`,
        ...samples.map(
          (sample) => `${name}${sample.suffix ?? ''}${labels(sample.labels)} ${number(sample.value)}`,
        ),
        '',
      ].join('\n'),
    )
    .join('');
}

function labels(pairs: Record<string, string> | undefined): string {
  const written = Object.entries(pairs ?? {}).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return written.length > 0 ? `{${written.join(',')}}` : '';
}

const escapeLabel = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

const number = (value: number): string =>
  Number.isFinite(value) ? String(value) : Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
