// Feeds as an OPML 2.0 list that other readers take in: one folder for each group, in the order of the feeds.
import type { Feed } from '../../shared/config/feeds.ts';
import { withoutLogin } from '../../shared/logger.ts';
import { escapeHtml } from '../clean/html-text.ts';

type Listed = Pick<Feed, 'outlet' | 'url' | 'group' | 'language'>;

/** @param now the date that the list bears. Addresses come out without user and password. */
export function writeOpml(title: string, feeds: readonly Listed[], now: Date): string {
  const groups = new Map<string, Listed[]>();
  for (const feed of feeds) {
    const listed = groups.get(feed.group ?? '') ?? [];
    listed.push(feed);
    groups.set(feed.group ?? '', listed);
  }
  const body = [...groups].flatMap(([group, listed]) =>
    group === ''
      ? listed.map((feed) => outline(feed, '    '))
      : [
          `    <outline text=${quoted(group)} title=${quoted(group)}>`,
          ...listed.map((feed) => outline(feed, '      ')),
          '    </outline>',
        ],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escapeHtml(title)}</title>`,
    `    <dateCreated>${now.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...body,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function outline({ outlet, url, language }: Listed, indent: string): string {
  const said = language === undefined ? '' : ` language=${quoted(language)}`;
  return `${indent}<outline type="rss" text=${quoted(outlet)} title=${quoted(outlet)} xmlUrl=${quoted(withoutLogin(url))}${said}/>`;
}

const quoted = (text: string): string => `"${escapeHtml(text).replaceAll('"', '&quot;')}"`;
