// Names that themes and systems give to what stands around an article.
import { type Element, namesOf } from './tree.ts';

/** Beginnings of names that mean the same on every site. */
const BEGINNINGS = [
  // ways about the site
  'breadcrumb|crumb|navbar|navigation|pagination|pagenav|pager|sidebar|side-bar|masthead|site-header|site-footer|footer|skip-link|toolbar|mega-?menu|dropdown|off-?canvas|bottom-?bar|top-?bar',
  // read aloud only, or printed only
  'visually-hidden|screen-reader|sr-only|hide-?text|noprint|no-print|print-only',
  // other articles
  'related|more-(?:news|stories|from|on|articles)|also-read|read-?(?:also|more|next)|see-also|most-(?:read|viewed|popular|recent|visited)|mostread|popular|trending|recommend|recirc|latest|you-may|you-might|next-(?:post|article|story)|prev(?:ious)?-(?:next-)?(?:post|article)|post-(?:nav|next|prev)|yarpp|crp-|jp-related|outbrain|taboola|mgid|dable|revcontent|zergnet|suggest|in-article-links?|inline-box|story-links?|similar',
  // shares and follows
  'shar(?:e|ing)|social(?!-media-embed|-embed|-post)|addtoany|addthis|a2a|sharedaddy|follow|whatsapp|fb-|telegram|google-news|app-(?:download|promo)|download-app',
  // letters, accounts, consent
  'newsletter|subscri(?:be|ption)|mailing|sign-?up|sign-?in|log-?in|register|cookie|gdpr|consent|popup|pop-up|modal|lightbox',
  // advertising
  'advert|ads-|ad-(?:box|container|slot|unit|wrapper|banner|block|label|zone|space)|adsbygoogle|adspot|banner|sponsor|promo|dfp|gpt-ad|google-ad|stream-item|donat(?:e|ion)|support-us',
  // who wrote it
  'author-(?:box|bio|info|card|about|desc|description|profile|line|by)|about-(?:the-)?author|authorbox|article-author|post-author|bio-|writer|byline|contributors?|created-?by',
  // what readers say
  'comment|disqus|respond|replies|reply|reactions?|rating|poll-|vote|survey',
  // pictures
  'caption|wp-caption-text|image-(?:caption|credit|source|desc)|img-(?:caption|desc)|photo-(?:caption|credit)|credit|gallery|slideshow|slider|slide-|carousel|swiper|video-(?:player|caption|title)|jwplayer',
  // what is said about the article
  'post-meta|entry-meta|article-meta|story-meta|node-meta|post-info|article-info|entry-footer|post-footer|article-footer|tag-(?:list|links|cloud)|tags-|tagcloud|keywords|labels|post-(?:tags|labels|date|views|bottom|cat|category|sharing|source)|article-(?:tags|keywords|date|dates|source|category)|story-tags|entry-(?:tags|date|category)|topics|date-header|pub(?:lish(?:ed)?)?-(?:date|time|on)|last-update|updated-|timestamp|reading-time|read-time|time-to-read|views-count|hits|print|copyright|correction-form|font-(?:size|resize)|text-resize|listen|audio-player|tts-player',
].join('|');
/** Names that are parts of others’ names too: whole words only. */
const WHOLE =
  'ad|ads|author|date|meta|menu|nav|tags|time|views|widgets|widget-area|search|ticker|weather|tools|source|kicker';

const AROUND = new RegExp(`(?:^|[ -])(?:${BEGINNINGS})|(?:^| )(?:${WHOLE})(?= |$)`);

/** Another article’s where it leads there; without a link it is this one’s own summary. */
const TEASER = /(?:^|[ -])teaser/;

/** @param linked characters inside of links. */
export function isAroundByName(element: Element, linked: number): boolean {
  const names = namesOf(element);
  return names !== '' && (AROUND.test(names) || (linked > 0 && TEASER.test(names)));
}
