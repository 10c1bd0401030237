// Small questions that the XML readers ask of an item's fields.
import { escapeHtml, htmlToLine } from '../clean/html-text.ts';
import { resolveBase, resolveHtmlLinks } from './links.ts';
import type { Field, Fields } from './xml-record.ts';

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

/** `<div>` that Atom asks for around xhtml and that is not part of the content. */
const XHTML_DIV = /^<(?:[a-z]{1,20}:)?div(?:\s[^<>]{0,300})?>([\s\S]*)<\/(?:[a-z]{1,20}:)?div\s*>$/i;
const NAMESPACES = /\sxmlns(?::[A-Za-z0-9_.-]{1,40})?=(?:"[^"<>]{0,200}"|'[^'<>]{0,200}')/g;

/**
 * The field's value as HTML, by Atom's `type` and `mode`, and by what it looks like where they are wrong; relative
 * addresses in it are made absolute.
 */
export function html(field: Field | undefined, base: string): string | null {
  if (field === undefined) return null;
  const source = htmlSource(field);
  return resolveHtmlLinks(source, resolveBase(field.attributes.get('xml:base'), base));
}

function htmlSource({ value, markup, attributes }: Field): string {
  const type = attributes.get('type')?.toLowerCase() ?? '';
  const text = value.trim();
  if (markup) {
    const inner = type === 'xhtml' ? (XHTML_DIV.exec(text)?.[1] ?? text).trim() : text;
    return inner.replace(NAMESPACES, '');
  }
  if (attributes.get('mode') === 'base64' || isBinary(type))
    return Buffer.from(text, 'base64').toString('utf8');
  if (type.includes('html') || LOOKS_LIKE_HTML.test(text)) return text;
  return type === 'text' || type === 'text/plain' ? escapeHtml(text) : text;
}

/** Atom 1.0: a media type that is neither text nor XML comes as base64. */
const isBinary = (type: string) =>
  type.includes('/') && !type.startsWith('text/') && !/[/+]xml$/.test(type) && !type.includes('html');

/** The field as one line of plain text. */
export function line(field: Field | undefined): string | null {
  return field === undefined ? null : htmlToLine(htmlSource(field)) || null;
}
