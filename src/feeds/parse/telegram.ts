// The public preview of a Telegram channel (t.me/s/…): posts as items, oldest first on the page.
import { escapeHtml } from '../clean/html-text.ts';
import { resolveLink } from './links.ts';
import type { ParseContext, ParsedFeed, ParsedItem } from './model.ts';
import { loadPage, type Page, type Selection } from './page-tree.ts';

/** Where a post’s own text stands. A quoted reply has a text of the same class, deeper inside. */
const OWN_TEXT =
  ':scope > .tgme_widget_message_text, :scope > .media_supported_cont > .tgme_widget_message_text, :scope > .message_media_not_supported_wrap ~ .tgme_widget_message_text';

/** Posts of one page, newest last; Telegram shows twenty. */
const MOST_POSTS = 100;

const HOST = /^(?:www\.)?(?:t\.me|telegram\.me)$/;

export const isTelegram = (url: string): boolean =>
  isOnTelegram(url) && new URL(url).pathname.startsWith('/s/');

/** Asked for a preview that is not there, Telegram sends to an address without `/s/`. */
export const isOnTelegram = (url: string): boolean => URL.canParse(url) && HOST.test(new URL(url).hostname);

/** @returns undefined where the page is no preview: the channel is private, restricted or not there. */
export function readTelegram(source: string, context: ParseContext): ParsedFeed | undefined {
  const $ = loadPage(source);
  if ($('.tgme_channel_history').length === 0) return undefined;
  const items = $('.tgme_widget_message_wrap > .tgme_widget_message[data-post]')
    .toArray()
    .slice(-MOST_POSTS)
    .map((element) => readPost($, $(element)))
    .filter((post) => post !== undefined);
  const older = $('a.tme_messages_more[data-before]').attr('data-before');
  const title = $('.tgme_channel_info_header_title').first().text().trim();
  return {
    kind: 'telegram',
    title: title === '' ? null : escapeHtml(title),
    description: null,
    link: context.url,
    language: null,
    updatedAt: null,
    refreshMs: null,
    items: items.reverse(),
    older: older && /^\d+$/.test(older) ? olderThan(context.url, older) : null,
    irregularities: [],
  };
}

function olderThan(url: string, before: string): string {
  const page = new URL(url);
  page.searchParams.set('before', before);
  return page.href;
}

function readPost($: Page, message: Selection): ParsedItem | undefined {
  const id = message.attr('data-post');
  if (!id || message.hasClass('service_message')) return undefined;
  const bubble = message.children('.tgme_widget_message_bubble').first();
  const own = bubble.find(OWN_TEXT).first();
  own.find('.emoji').each((_index, emoji) => {
    $(emoji).replaceWith(escapeHtml($(emoji).text()));
  });
  const preview = bubble.find('a.tgme_widget_message_link_preview').first();
  const text = own.html() ?? cardOf(preview);
  if (text.trim() === '') return undefined;
  const stamp = bubble.find('a.tgme_widget_message_date time[datetime]').first().attr('datetime');
  const published = stamp === undefined ? Number.NaN : Date.parse(stamp);
  const source = bubble.find('a.tgme_widget_message_forwarded_from_name').first().attr('href');
  return {
    guid: id,
    link: `https://t.me/${id}`,
    title: null,
    summary: null,
    content: text,
    publishedAt: Number.isNaN(published) ? null : new Date(published).toISOString(),
    authors: [],
    categories: [],
    origin: resolveLink(source, 'https://t.me/'),
  };
}

/** A post that is nothing but a link says what the link’s card says. */
const cardOf = (card: Selection): string =>
  ['.link_preview_title', '.link_preview_description']
    .map((part) => escapeHtml(card.find(part).first().text().trim()))
    .filter((line) => line !== '')
    .map((line) => `<p>${line}</p>`)
    .join('');
