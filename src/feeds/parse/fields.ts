// Small questions that the XML readers ask of an item's fields.

import { escapeHtml, htmlToLine, unescapeHtml } from '../clean/html-text.ts';
import { parseDate } from '../dates/dates.ts';
import { resolveBase, resolveHtmlLinks } from './links.ts';
import type { ParseContext } from './model.ts';
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
  const found = new Set<string>();
  for (const key of keys) {
    for (const { value } of all(fields, key)) {
      const line = htmlToLine(value);
      if (line !== '') found.add(line);
    }
  }
  return [...found];
}

/**
 * The first of these fields that holds a time which can be read, as an ISO instant.
 * @param beside a time that stands elsewhere, if none of them does.
 */
export function instantIn(
  fields: Fields,
  keys: readonly string[],
  context: ParseContext,
  beside?: string | undefined,
): string | null {
  for (const key of keys) {
    const time = fields.has(key) ? text(fields, key) : null;
    const instant = time === null ? null : parseDate(time, context);
    if (instant !== null) return instant.toISOString();
  }
  return beside === undefined ? null : (parseDate(beside, context)?.toISOString() ?? null);
}

const LOOKS_LIKE_HTML = /<\/?[a-z][^<>]{0,300}>/i;

/** `<div>` that Atom asks for around xhtml and that is not part of the content. */
const XHTML_DIV = /^<([a-z]{1,20}:)?div(?:\s[^<>]{0,300})?>([\s\S]*)<\/(?:[a-z]{1,20}:)?div\s*>$/i;
const NAMESPACES = /\sxmlns(?::[A-Za-z0-9_.-]{1,40})?=(?:"[^"<>]{0,200}"|'[^'<>]{0,200}')/g;
/** A CDATA section that was escaped with all it holds. */
const ESCAPED_CDATA = /^<!\[CDATA\[([\s\S]*?)(?:\]\]>)?$/;

/**
 * The field's value as HTML, by Atom's `type` and `mode`, and by what it looks like where they are wrong; relative
 * addresses in it are made absolute.
 */
export function html(field: Field | undefined, base: string): string | null {
  if (field === undefined) return null;
  const source = htmlSource(field);
  const own = field.attributes.get('xml:base');
  return resolveHtmlLinks(source, own === undefined ? base : resolveBase(own, base));
}

function htmlSource({ value, markup, attributes }: Field): string {
  const type = attributes.get('type')?.toLowerCase() ?? '';
  const text = value.trim();
  if (markup) return markupSource(text, type);
  if (attributes.get('mode') === 'base64' || isBinary(type))
    return Buffer.from(text, 'base64').toString('utf8').trim();
  if (text.startsWith('<![CDATA[')) return ESCAPED_CDATA.exec(text)?.[1]?.trim() ?? text;
  if (type.includes('html') || LOOKS_LIKE_HTML.test(text)) return text;
  return type === 'text' || type === 'text/plain' ? escapeHtml(text) : text;
}

/** Elements inside the field, without what only XML needs. */
function markupSource(text: string, type: string): string {
  const [, prefix, inside] = (type === 'xhtml' || type === 'html' ? XHTML_DIV.exec(text) : null) ?? [];
  if (inside === undefined) return text.replace(NAMESPACES, '');
  const plain = inside.trim().replace(NAMESPACES, '');
  // HTML that was escaped inside an xhtml <div> all the same.
  if (type === 'html') return plain.includes('<') ? text.replace(NAMESPACES, '') : unescapeHtml(plain);
  return prefix === undefined ? plain : plain.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}

/** Atom 1.0: a media type that is neither text nor XML comes as base64. */
const isBinary = (type: string) =>
  type.includes('/') && !type.startsWith('text/') && !/[/+]xml$/.test(type) && !type.includes('html');

/** The field as one line of plain text. */
export function line(field: Field | undefined): string | null {
  return field === undefined ? null : htmlToLine(htmlSource(field)) || null;
}
