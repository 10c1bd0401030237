// The list of what was told, as an Atom feed (RFC 4287) whose entries lead to messages of CAP.
import { document, element } from './xml.ts';

/** One message of CAP in the list. */
export interface FeedEntry {
  /** Of the delivery. */
  id: string;
  /** ISO instant. */
  sent: string;
  title: string;
  language: 'ar' | 'en';
  /** Plain text. */
  summary: string;
}

export interface FeedHead {
  /** Of the receiver: the title of the feed. */
  name: string;
  sender: string;
}

/** @param entries newest first. @param now stands in where there are none. */
export function atomOf({ name, sender }: FeedHead, entries: readonly FeedEntry[], now: string): string {
  const path = encodeURIComponent(name);
  return document(
    element(
      'feed',
      [
        // The same for ever: it names the feed.
        element('id', tagOf(sender, '2026', path)),
        element('title', name),
        element('updated', entries[0]?.sent ?? now),
        element('author', [element('name', sender)]),
        element('generator', 'Rasid'),
        element('link', '', { rel: 'self', type: 'application/atom+xml', href: `${path}.atom` }),
        ...entries.map(({ id, sent, title, language, summary }) =>
          element(
            'entry',
            [
              element('id', tagOf(sender, sent.slice(0, 4), id)),
              element('title', title),
              element('updated', sent),
              element('link', '', {
                rel: 'alternate',
                type: 'application/cap+xml',
                href: `${path}/${id}.cap.xml`,
              }),
              element('summary', summary),
            ],
            { 'xml:lang': language },
          ),
        ),
      ],
      { xmlns: 'http://www.w3.org/2005/Atom' },
    ),
  );
}

/** RFC 4151. */
const tagOf = (sender: string, year: string, name: string): string => `tag:${sender},${year}:${name}`;
