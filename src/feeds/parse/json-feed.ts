// JSON Feed 1.0 and 1.1. Every value is checked: the file is a stranger's.

import { escapeHtml } from '../clean/html-text.ts';
import { parseDate } from '../dates/dates.ts';
import { resolveLink } from './links.ts';
import type { ParseContext, ParsedFeed, ParsedItem } from './model.ts';
import { onHost } from './relations.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Text or number as trimmed text. */
function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() || null : null;
}

/** @returns undefined where the JSON is no feed. */
export function readJsonFeed(source: string, context: ParseContext): ParsedFeed | undefined {
  const json = parse(source);
  if (!isObject(json) || !Array.isArray(json.items)) return undefined;
  const version = text(json.version);
  if (!version?.includes('jsonfeed.org') && text(json.title) === null) return undefined;
  const link = resolveLink(text(json.home_page_url), context.url);
  return {
    kind: 'json',
    title: json.title === undefined ? null : escapeHtml(text(json.title) ?? '') || null,
    link,
    language: text(json.language),
    refreshMs: null,
    hub: resolveLink(hubOf(json), context.url),
    self: resolveLink(text(json.feed_url), context.url),
    older: onHost(resolveLink(text(json.next_url), context.url), context.url),
    items: objects(json.items).map((item) => readItem(item, link ?? context.url, context)),
    irregularities: version === null ? ['JSON Feed without a version'] : [],
  };
}

const hubOf = (json: Json): string | null =>
  text(objects(json.hubs).find(({ type }) => /^websub$/i.test(text(type) ?? ''))?.url);

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function readItem(item: Json, base: string, context: ParseContext): ParsedItem {
  const date = text(item.date_published) ?? text(item.date_modified);
  const plain = text(item.content_text);
  const title = text(item.title);
  const summary = text(item.summary);
  const people = [...objects(item.authors), ...(isObject(item.author) ? [item.author] : [])];
  return {
    guid: text(item.id),
    link: resolveLink(text(item.url) ?? text(item.external_url), base),
    title: title === null ? null : escapeHtml(title),
    summary: summary === null ? null : escapeHtml(summary),
    content: text(item.content_html) ?? (plain === null ? null : escapeHtml(plain).replaceAll('\n', '<br>')),
    publishedAt: date === null ? null : (parseDate(date, context)?.toISOString() ?? null),
    authors: people.flatMap(({ name }) => text(name) ?? []),
    categories: Array.isArray(item.tags) ? item.tags.flatMap((tag) => text(tag) ?? []) : [],
  };
}
