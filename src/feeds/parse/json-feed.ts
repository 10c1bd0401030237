// JSON Feed 1.0 and 1.1. Every value is checked: the file is a stranger's.

import { escapeHtml } from '../clean/html-text.ts';
import { parseDate } from '../dates/dates.ts';
import { parseLenientJson } from './lenient-json.ts';
import { resolveLink } from './links.ts';
import type { ParseContext, ParsedFeed, ParsedItem } from './model.ts';
import { onHost } from './relations.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const address = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Plain text as HTML. */
function plain(value: unknown): string | null {
  const words = text(value);
  return words === null ? null : escapeHtml(words);
}

/** Text or number as trimmed text. */
function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() || null : null;
}

/** @param source JSON, with or without something around it. @returns undefined where it is no feed. */
export function readJsonFeed(source: string, context: ParseContext): ParsedFeed | undefined {
  const { value: json, faults } = parse(source);
  if (!isObject(json) || !Array.isArray(json.items)) return undefined;
  const version = text(json.version);
  if (!version?.includes('jsonfeed.org') && text(json.title) === null) return undefined;
  if (version === null) faults.push('JSON Feed without a version');
  const link = resolveLink(address(json.home_page_url), context.url);
  return {
    kind: 'json',
    title: plain(json.title),
    description: plain(json.description),
    link,
    language: text(json.language),
    updatedAt: null,
    refreshMs: null,
    hub: resolveLink(hubOf(json), context.url),
    self: resolveLink(text(json.feed_url), context.url),
    older: onHost(resolveLink(text(json.next_url), context.url), context.url),
    items: objects(json.items).map((item) => readItem(item, link ?? context.url, context)),
    irregularities: faults,
  };
}

const hubOf = (json: Json): string | null =>
  text(objects(json.hubs).find(({ type }) => /^websub$/i.test(text(type) ?? ''))?.url);

function parse(source: string): { value: unknown; faults: string[] } {
  try {
    return { value: JSON.parse(source), faults: [] };
  } catch {
    // Some serve it as a script: `callback({…});`, or behind a line that keeps scripts off.
    const { value, cut } = parseLenientJson(source.slice(Math.max(source.search(/[{[]\s*["}\]/{[]/), 0)));
    return { value, faults: [cut ? 'the feed is cut off' : 'JSON that breaks its rules'] };
  }
}

function instant(value: unknown, context: ParseContext): string | null {
  const time = text(value);
  return time === null ? null : (parseDate(time, context)?.toISOString() ?? null);
}

function readItem(item: Json, base: string, context: ParseContext): ParsedItem {
  const people = [...objects(item.authors), ...(isObject(item.author) ? [item.author] : [])];
  return {
    guid: text(item.id),
    link: resolveLink(address(item.url) ?? address(item.external_url), base),
    title: plain(item.title),
    summary: plain(item.summary),
    content: text(item.content_html) ?? plain(item.content_text)?.replaceAll('\n', '<br>') ?? null,
    publishedAt: instant(item.date_published, context) ?? instant(item.date_modified, context),
    authors: people.flatMap(({ name }) => text(name) ?? []),
    categories: Array.isArray(item.tags) ? item.tags.flatMap((tag) => text(tag) ?? []) : [],
  };
}
