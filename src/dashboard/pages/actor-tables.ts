// A table of counts by class: places or opponents, the most frequent first.
import { EVENT_CLASSES, type EventClass } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';
import type { View } from './view.ts';

export interface CountRow {
  /** Of the place or the actor: rows of one key are one row of the table. */
  key: string;
  class: EventClass;
  incidents: number;
}

export interface CountTable {
  title: string;
  /** Head of the first column. */
  of: string;
  name(key: string): Markup;
  most: number;
}

export function countsBy(
  view: View,
  rows: readonly CountRow[],
  { title, of, name, most }: CountTable,
): Markup {
  const { words, formats } = view;
  const counted = totals(rows).slice(0, most);
  return html`<table class="counts"><caption class="sr-only">${title}</caption>
  <thead><tr><th scope="col">${of}</th><th scope="col">${words.record.byClass}</th><th scope="col">${words.record.all}</th></tr></thead>
  <tbody>${counted.map(
    ({ key, classes, total }) =>
      html`<tr><th scope="row">${name(key)}</th><td>${classesOf(view, classes)}</td><td>${formats.number(total)}</td></tr>`,
  )}</tbody></table>`;
}

type Classes = Partial<Record<EventClass, number>>;

function totals(rows: readonly CountRow[]): { key: string; classes: Classes; total: number }[] {
  const counted = new Map<string, { key: string; classes: Classes; total: number }>();
  for (const { key, class: kind, incidents } of rows) {
    const row = counted.get(key) ?? { key, classes: {}, total: 0 };
    row.classes[kind] = (row.classes[kind] ?? 0) + incidents;
    row.total += incidents;
    counted.set(key, row);
  }
  return [...counted.values()].toSorted((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
}

const classesOf = ({ words, formats }: View, classes: Classes): Markup =>
  html`<span class="tally">${EVENT_CLASSES.filter((kind) => classes[kind]).map(
    (kind) =>
      html`<span class="${kind}"><span class="class">${words.classes[kind]}</span> ${formats.number(classes[kind]!)}</span>`,
  )}</span>`;
