// Small questions that the XML readers ask of an item's fields.
import { escapeHtml, htmlToLine } from '../html-text.ts';
import type { Field, Fields } from './xml-records.ts';

const NO_FIELDS: readonly Field[] = [];

export const all = (fields: Fields, key: string): readonly Field[] => fields.get(key) ?? NO_FIELDS;

/** The first of these fields that says something. */
export function first(fields: Fields, ...keys: string[]): Field | undefined {
  for (const key of keys) {
    for (const field of all(fields, key)) if (field.value.trim() !== '') return field;
  }
  return undefined;
}

/** Trimmed text of the first of these fields that has any. */
export const text = (fields: Fields, ...keys: string[]): string | null =>
  first(fields, ...keys)?.value.trim() ?? null;

/** Several fields as lines of plain text, without repetition. */
export function lines(fields: Fields, ...keys: string[]): string[] {
  const found = keys.flatMap((key) => all(fields, key).map(({ value }) => htmlToLine(value)));
  return [...new Set(found.filter((line) => line !== ''))];
}

const LOOKS_LIKE_HTML = /<\/?[a-z][^<>]{0,300}>/i;

/** The field's value as HTML, by Atom's `type` and `mode`, and by what it looks like where they are wrong. */
export function html(field: Field | undefined): string | null {
  if (field === undefined) return null;
  const type = field.attributes.get('type')?.toLowerCase() ?? '';
  if (field.attributes.get('mode') === 'base64') return Buffer.from(field.value, 'base64').toString('utf8');
  if (field.markup || type.includes('html') || LOOKS_LIKE_HTML.test(field.value)) return field.value.trim();
  return type === 'text' || type === 'text/plain' ? escapeHtml(field.value.trim()) : field.value.trim();
}

/** The field as one line of plain text. */
export function line(field: Field | undefined): string | null {
  const source = html(field);
  return source === null ? null : htmlToLine(source) || null;
}
