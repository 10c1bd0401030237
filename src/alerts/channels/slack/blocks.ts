// Marked text as Slack's Block Kit: headlines become header blocks, the rest sections of mrkdwn.
// https://docs.slack.dev/reference/block-kit/blocks, https://docs.slack.dev/messaging/formatting-message-text
import { type Rich, type Style, slice, write } from '../text/rich.ts';
import { split } from '../text/split.ts';

export type Block =
  | { type: 'header'; text: { type: 'plain_text'; text: string } }
  | { type: 'section'; text: { type: 'mrkdwn'; text: string; verbatim: true } };

const MOST_HEADLINES = 9;
const LONGEST_HEADER = 150;
const LONGEST_SECTION = 3000;
/** Of all blocks together: not documented; 9,597 characters were taken and 11,341 refused (bolt-js issue 2867). */
const LONGEST_MESSAGE = 9000;

/**
 * A section is cut where it reads well, and is at least a tenth full (text/breaks): 9,000 characters are 30 sections at
 * the most, and with so few headlines never 50 blocks.
 */
export const fitsSlack = (part: Rich): boolean =>
  part.spans.filter(({ style }) => style === 'headline').length <= MOST_HEADLINES &&
  mrkdwn(part).length <= LONGEST_MESSAGE;

export function blocksOf(part: Rich): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  const sectionsTo = (end: number) => {
    blocks.push(...split(slice(part, at, end), fitsSection).map(sectionOf));
    at = end;
  };
  for (const { start, end, style } of part.spans) {
    const header = style === 'headline' ? escaped(part.text.slice(start, end)) : null;
    if (header === null || header.length > LONGEST_HEADER) continue;
    sectionsTo(start);
    blocks.push({ type: 'header', text: { type: 'plain_text', text: header } });
    at = end;
  }
  sectionsTo(part.text.length);
  return blocks;
}

const fitsSection = (part: Rich): boolean => mrkdwn(part).length <= LONGEST_SECTION;

/** `verbatim`: names and addresses in the text are not made into links or mentions. */
const sectionOf = (part: Rich): Block => ({
  type: 'section',
  text: { type: 'mrkdwn', text: mrkdwn(part), verbatim: true },
});

const mrkdwn = (part: Rich): string => write(part, mark);

function mark(piece: string, style: Style | null): string {
  if (style === null) return escaped(piece);
  if (typeof style === 'object') return `<${escaped(style.link).replaceAll('|', '%7C')}|${escaped(piece)}>`;
  // An asterisk inside would end the bold.
  return `*${escaped(piece).replaceAll('*', '∗')}*`;
}

/** The three characters that mean something anywhere in Slack. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
