// The report of an evaluation as text: headline figures, classes, attributes and, where asked for, every miss.
import type { Event } from '../shared/schema/index.ts';
import type { Evaluation, Figures } from './evaluate.ts';

const percent = (value: number | null | undefined): string =>
  value === null || value === undefined ? '   -' : (100 * value).toFixed(1).padStart(5);
const row = (name: string, { precision, recall, f1, tp, fn, fp }: Figures): string =>
  `${name.padEnd(28)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   tp ${tp} fn ${fn} fp ${fp}`;
const line = (what: string, { type, place, sides, evidence }: Event): string =>
  `  ${what} ${type} ${place?.name ?? '-'} ${JSON.stringify(sides)} | ${evidence}`;

export function renderReport(report: Evaluation, { show = false }: { show?: boolean } = {}): string {
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
  if (!show) return lines.join('\n');
  for (const { id, missed, spurious } of report.details) {
    lines.push('', `## ${id}`);
    lines.push(
      ...missed.map((event) => line('missed  ', event)),
      ...spurious.map((event) => line('spurious', event)),
    );
  }
  return lines.join('\n');
}
