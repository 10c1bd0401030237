// A reader of Prometheus’s text format 0.0.4 that refuses what Prometheus or its linter would: written from the
// format’s description, not from what Rasid writes.
export interface ReadSample {
  name: string;
  labels: Map<string, string>;
  value: number;
}
export interface ReadFamily {
  name: string;
  type: string;
  help: string;
  samples: ReadSample[];
}

const METRIC = /^[a-zA-Z_:][a-zA-Z0-9_:]*/;
const LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*/;
const NUMBER = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[+-]?Inf|NaN)$/;
const SUFFIXES: Record<string, string[]> = {
  histogram: ['_bucket', '_sum', '_count'],
  summary: ['', '_sum', '_count'],
};

/** @throws Error naming the line and what is wrong with it. */
export function readExposition(text: string): Map<string, ReadFamily> {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const families = new Map<string, ReadFamily>();
  let current: Partial<ReadFamily> & { samples: ReadSample[] } = { samples: [] };
  for (const line of text.slice(0, -1).split('\n')) {
    const comment = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line);
    if (comment) {
      const [, kind, name, rest] = comment as unknown as [string, string, string, string];
      if (METRIC.exec(name)?.[0] !== name) throw new Error(`no metric name: ${line}`);
      if (families.has(name)) throw new Error(`the family stands twice: ${line}`);
      if (kind === 'HELP') current = { name, help: unescaped(rest, /\\[\\n]/g), samples: [] };
      else {
        if (current.name !== name || current.type !== undefined)
          throw new Error(`TYPE without HELP: ${line}`);
        if (!/^(counter|gauge|histogram|summary|untyped)$/.test(rest)) throw new Error(`no type: ${line}`);
        current.type = rest;
        families.set(name, current as ReadFamily);
      }
      if (rest.trim() === '') throw new Error(`says nothing: ${line}`);
    } else current.samples.push(readSample(line, current));
  }
  for (const family of families.values()) assertWhole(family);
  return families;
}

function readSample(line: string, family: Partial<ReadFamily>): ReadSample {
  const name = METRIC.exec(line)?.[0] ?? '';
  const allowed = (SUFFIXES[family.type ?? ''] ?? ['']).map((suffix) => family.name + suffix);
  if (!allowed.includes(name)) throw new Error(`a sample outside of its family: ${line}`);
  const { labels, rest } = readLabels(line, name.length);
  const value = rest.startsWith(' ') ? rest.slice(1) : '';
  if (!NUMBER.test(value)) throw new Error(`no value: ${line}`);
  return { name, labels, value: Number(value.replace('Inf', 'Infinity')) };
}

function readLabels(line: string, start: number): { labels: Map<string, string>; rest: string } {
  const labels = new Map<string, string>();
  let at = start;
  if (line[at] !== '{') return { labels, rest: line.slice(at) };
  at++;
  while (line[at] !== '}') {
    const name = LABEL.exec(line.slice(at))?.[0];
    if (!name || name.startsWith('__') || labels.has(name)) throw new Error(`no label, or twice: ${line}`);
    const quoted = /^="((?:[^"\\\n]|\\[\\"n])*)"/.exec(line.slice(at + name.length));
    if (!quoted) throw new Error(`no label value: ${line}`);
    labels.set(name, unescaped(quoted[1]!, /\\[\\"n]/g));
    at += name.length + quoted[0].length;
    if (line[at] === ',') at++;
    else if (line[at] !== '}') throw new Error(`labels do not end: ${line}`);
  }
  return { labels, rest: line.slice(at + 1) };
}

const unescaped = (text: string, escapes: RegExp): string =>
  text.replace(escapes, (found) => (found === '\\n' ? '\n' : found[1]!));

function assertWhole(family: ReadFamily): void {
  const { name, type, samples } = family;
  if (samples.length === 0) throw new Error(`${name} has no sample`);
  if ((type === 'counter') !== name.endsWith('_total'))
    throw new Error(`${name}: counters end in _total, and only they`);
  const keys = samples.map((sample) => sample.name + JSON.stringify([...sample.labels].toSorted()));
  if (new Set(keys).size < keys.length) throw new Error(`${name} has the same series twice`);
  if (type === 'counter' && samples.some(({ value }) => !(value >= 0)))
    throw new Error(`${name} goes below zero`);
  if (type === 'histogram') assertHistogram(family);
}

function assertHistogram({ name, samples }: ReadFamily): void {
  const buckets = samples.filter((sample) => sample.name.endsWith('_bucket'));
  const bounds = buckets.map(({ labels }) => Number(labels.get('le')?.replace('Inf', 'Infinity')));
  const of = (suffix: string) => samples.find((sample) => sample.name === name + suffix)?.value;
  const rises = (numbers: number[], least: number) =>
    numbers.every((each, at) => at === 0 || each - numbers[at - 1]! >= least);
  if (bounds.at(-1) !== Infinity || !rises(bounds.slice(0, -1), Number.MIN_VALUE))
    throw new Error(`${name}: the bounds do not rise to +Inf`);
  if (
    !rises(
      buckets.map(({ value }) => value),
      0,
    )
  )
    throw new Error(`${name}: the buckets are not cumulative`);
  if (buckets.at(-1)!.value !== of('_count')) throw new Error(`${name}: +Inf is not the count`);
  if (of('_sum') === undefined) throw new Error(`${name} has no sum`);
}
