// An item's HTML to the article's plain text. Arabic is kept as it is written; only marks that no reader sees
// are taken out.
import { endsArticle, isBoilerplate, isTeaserHeading } from './boilerplate.ts';
import { htmlToLine, htmlToParagraphs, type Paragraph, unescapeHtml } from './html-text.ts';

/** Marks of direction and joining, soft hyphens, zero-width spaces. The zero-width non-joiner stays. */
const INVISIBLE = /(?!\u200c)[\p{Cf}\ufffc\ufffd]/gu;

/** Characters of one article; what is beyond is no news text. */
const MAX_TEXT = 100_000;

/** @returns paragraphs parted by \n; empty where nothing is left. Linear. */
export function cleanText(html: string): string {
  return cleanParagraphs(html)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, MAX_TEXT);
}

/** Paragraphs as people see them, without what outlets put around their articles. Linear. */
export function cleanParagraphs(html: string): Paragraph[] {
  const kept: Paragraph[] = [];
  let afterTeaser = false;
  let length = 0;
  for (const { text: raw, linked } of htmlToParagraphs(withoutPlainBoilerplate(html))) {
    const text = visible(raw);
    if (text === '' || text === kept.at(-1)?.text) continue;
    if (kept.length > 0 && endsArticle(text)) break;
    if (isBoilerplate(text)) {
      afterTeaser ||= isTeaserHeading(text);
      continue;
    }
    if (afterTeaser && linked) continue;
    afterTeaser = false;
    kept.push({ text, linked });
    length += text.length;
    if (length > MAX_TEXT) break;
  }
  return kept;
}

/** In plain text a line may be wrapped: it is taken out before it can be joined to the sentence below it. */
function withoutPlainBoilerplate(text: string): string {
  if (!text.includes('\n') || text.includes('<')) return text;
  return text
    .split('\n')
    .map((line) => (isBoilerplate(visible(line)) ? '' : line))
    .join('\n');
}

/** @param html a title as the feed carries it. @returns one line of plain text; null where nothing is left. */
export function cleanTitle(html: string | null): string | null {
  return visible(htmlToLine(html ?? '')).slice(0, 1000) || null;
}

const visible = (text: string) =>
  text
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** A whole tag, or what would become one if its `<` were no longer escaped. */
const TAG = /<[a-z!/?]/i;

/**
 * @param html a title as the feed carries it.
 * @returns one line: plain text, or the HTML as it is where there is markup in it.
 */
export function titleLine(html: string | null): string | null {
  if (html === null) return null;
  const line = html.replace(/[\s\u00a0]+/g, ' ').trim();
  const text = TAG.test(line) ? line : unescapeHtml(line);
  return TAG.test(text) ? line : text;
}
