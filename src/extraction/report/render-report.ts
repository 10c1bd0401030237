// The report of an evaluation as text: headline figures, classes, attributes and, where asked for, every miss.
import { classOf, type Event } from '../../shared/schema/index.ts';
import type { Losses } from './causes.ts';
import type { Evaluation, Figures } from './evaluate.ts';

const percent = (value: number | null | undefined): string =>
  value === null || value === undefined ? '   -' : (100 * value).toFixed(1).padStart(5);
const row = (name: string, { precision, recall, f1, tp, fn, fp }: Figures): string =>
  `${name.padEnd(28)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   tp ${tp} fn ${fn} fp ${fp}`;
const line = (what: string, { type, place, sides, evidence }: Event, cause: string): string =>
  `  ${what} ${type} ${place?.name ?? '-'} ${JSON.stringify(sides)} (${cause}) | ${evidence}`;

/** `losses` are shown as heaps, the largest first, and with `show` one by one. */
export function renderReport(
  report: Evaluation,
  { show = false, losses }: { show?: boolean; losses?: Losses } = {},
): string {
  const classes = Object.entries(report.classes).sort(([, a], [, b]) => b.tp + b.fn - a.tp - a.fn);
  const lines = [
    `${report.documents} documents`,
    row('all events', report.all),
    row('clash + control', report.core),
    row('strict (sides, direction)', report.strict),
    row('document raises an alert', report.alert),
    ...classes.map(([name, figures]) => row(`  ${name}`, figures)),
    ...Object.entries(report.attributes).map(
      ([name, { accuracy, right, of }]) =>
        `${`  ${name} right`.padEnd(28)} ${percent(accuracy)}  (${right}/${of})`,
    ),
  ];
  if (losses) lines.push('', ...heaps('missed', losses.missed), '', ...heaps('false', losses.spurious));
  return [...lines, ...(show && losses ? oneByOne(report, losses) : [])].join('\n');
}

type Loss = Losses['missed' | 'spurious'][number];

/** Causes with how many losses each class has of them. */
function heaps(title: string, losses: readonly Loss[]): string[] {
  const byCause = new Map<string, Loss[]>();
  for (const loss of losses) {
    const heap = byCause.get(loss.cause);
    if (heap) heap.push(loss);
    else byCause.set(loss.cause, [loss]);
  }
  const sorted = [...byCause].sort(([, a], [, b]) => b.length - a.length);
  return [
    `${title}: ${losses.length}, by cause`,
    ...sorted.map(
      ([cause, heap]) => `  ${cause.padEnd(36)} ${String(heap.length).padStart(4)}  ${perClass(heap)}`,
    ),
  ];
}

function perClass(heap: readonly Loss[]): string {
  const counts = new Map<string, number>();
  for (const { event } of heap) {
    const name = classOf(event.type);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function oneByOne({ details }: Evaluation, { missed, spurious }: Losses): string[] {
  return details.flatMap(({ id }) => [
    '',
    `## ${id}`,
    ...missed.filter((loss) => loss.id === id).map(({ event, cause }) => line('missed  ', event, cause)),
    ...spurious.filter((loss) => loss.id === id).map(({ event, cause }) => line('spurious', event, cause)),
  ]);
}
