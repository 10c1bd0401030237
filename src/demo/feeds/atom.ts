// Atom 1.0 with the whole text as escaped HTML.
import type { Channel, Published } from './published.ts';
import { element, escapeXml } from './xml.ts';

export function atom(channel: Channel, updated: Date): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">',
    element('id', channel.url),
    element('title', channel.title),
    element('subtitle', channel.about),
    element('updated', updated.toISOString()),
    `<author>${element('name', channel.title)}</author>`,
    `<link rel="self" href="${escapeXml(channel.url)}"/>`,
    `<link rel="alternate" href="${escapeXml(channel.home)}"/>`,
    ...channel.articles.map(entry),
    '</feed>',
    '',
  ].join('\n');
}

function entry(article: Published): string {
  const html = article.paragraphs.map((paragraph) => element('p', paragraph)).join('\n');
  return [
    '<entry>',
    element('id', article.url),
    element('title', article.title),
    `<link rel="alternate" type="text/html" href="${escapeXml(article.url)}"/>`,
    element('published', article.at.toISOString()),
    element('updated', article.at.toISOString()),
    `<content type="html">${escapeXml(html)}</content>`,
    '</entry>',
  ].join('\n');
}
