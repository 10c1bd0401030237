// RSS 2.0 in the two manners of real outlets: the whole text in `content:encoded`, or in `description` alone.
import type { Channel, Published } from './published.ts';
import { element, escapeXml } from './xml.ts';

/** Where the text of an item goes: HTML in CDATA beside a teaser, escaped HTML, or text with line breaks. */
export type RssBody = 'content-encoded' | 'description-html' | 'description-breaks';

/** @param encoding name for the XML prolog; the caller turns the text into those bytes. */
export function rss(channel: Channel, body: RssBody, encoding = 'UTF-8'): string {
  return [
    `<?xml version="1.0" encoding="${encoding}"?>`,
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', channel.title),
    element('link', channel.home),
    element('description', channel.about),
    element('language', 'ar'),
    `<atom:link href="${escapeXml(channel.url)}" rel="self" type="application/rss+xml"/>`,
    ...channel.articles.map((article) => item(article, body)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function item(article: Published, body: RssBody): string {
  return [
    '<item>',
    element('title', article.title),
    element('link', article.url),
    `<guid isPermaLink="false">${escapeXml(article.key)}</guid>`,
    element('pubDate', article.at.toUTCString()),
    ...text(article, body),
    '</item>',
  ].join('\n');
}

function text({ paragraphs }: Published, body: RssBody): string[] {
  const html = paragraphs.map((paragraph) => element('p', paragraph)).join('\n');
  switch (body) {
    case 'content-encoded':
      return [
        element('description', paragraphs[0]!),
        `<content:encoded><![CDATA[${html.replaceAll(']]>', ']]&gt;')}]]></content:encoded>`,
      ];
    case 'description-html':
      return [element('description', html)];
    case 'description-breaks':
      return [element('description', paragraphs.map(escapeXml).join('<br /><br />\n'))];
  }
}
