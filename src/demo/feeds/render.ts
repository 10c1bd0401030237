// The bytes of one outlet’s feed, in its own format.
import type { Outlet } from '../outlets.ts';
import { atom } from './atom.ts';
import type { Channel } from './published.ts';
import { rss } from './rss.ts';
import { encodeWindows1256 } from './windows-1256.ts';

export interface RenderedFeed {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** @param updated when the newest article appeared. */
export function renderFeed(outlet: Outlet, channel: Channel, updated: Date): RenderedFeed {
  switch (outlet.format) {
    case 'atom':
      return utf8('application/atom+xml; charset=utf-8', atom(channel, updated));
    case 'rss-content':
      return utf8('application/rss+xml; charset=utf-8', rss(channel, 'content-encoded'));
    case 'rss-description':
      return utf8('text/xml; charset=utf-8', rss(channel, 'description-html'));
    case 'rss-windows-1256':
      // No charset in the header: the prolog alone says it, as such outlets do.
      return {
        contentType: 'text/xml',
        bytes: encodeWindows1256(rss(channel, 'description-breaks', 'windows-1256')),
      };
  }
}

const utf8 = (contentType: string, text: string): RenderedFeed => ({
  contentType,
  bytes: Buffer.from(text, 'utf8'),
});
