// Marked text as Discord's embeds: a headline opens an embed and is its title, the rest its description, in Markdown.
// https://docs.discord.com/developers/resources/message#embed-object-embed-limits
import type { Severity } from '../../../shared/schema/index.ts';
import { type Rich, type Style, slice, write } from '../text/rich.ts';

export interface Embed {
  title?: string;
  description?: string;
  /** RGB */
  color: number;
  image?: { url: string };
}

const MOST_EMBEDS = 10;
const LONGEST_TITLE = 256;
const LONGEST_DESCRIPTION = 4096;
/** Of all embeds together. */
const LONGEST_MESSAGE = 6000;

export const COLOURS: Record<Severity, number> = {
  extreme: 0xb91c1c,
  severe: 0xea580c,
  moderate: 0xca8a04,
  minor: 0x2563eb,
};

export function fitsDiscord(part: Rich): boolean {
  const embeds = embedsOf(part, 0);
  const lengths = embeds.map(
    ({ title = '', description = '' }) => [title.length, description.length] as const,
  );
  const sum = lengths.reduce((total, [title, description]) => total + title + description, 0);
  return (
    embeds.length <= MOST_EMBEDS &&
    sum <= LONGEST_MESSAGE &&
    lengths.every(([, description]) => description <= LONGEST_DESCRIPTION)
  );
}

export function embedsOf(part: Rich, color: number): Embed[] {
  const heads = part.spans.filter(({ style }) => style === 'headline');
  const starts = [0, ...heads.map(({ start }) => start).filter((start) => start > 0)];
  return starts
    .map((start, n) => slice(part, start, starts[n + 1] ?? part.text.length))
    .map((piece) => embedOf(piece, color))
    .filter(({ title, description }) => title !== undefined || description !== undefined);
}

function embedOf(piece: Rich, color: number): Embed {
  const head = piece.spans.find(({ start, style }) => start === 0 && style === 'headline');
  const title = head === undefined ? '' : piece.text.slice(0, head.end);
  const titled = title !== '' && title.length <= LONGEST_TITLE;
  const below = titled ? slice(piece, title.length, piece.text.length) : piece;
  const description = markdown(below).trim();
  return {
    ...(titled ? { title } : {}),
    ...(description === '' ? {} : { description }),
    color,
  };
}

const markdown = (piece: Rich): string => write(piece, mark);

function mark(text: string, style: Style | null): string {
  if (style === null) return escaped(text);
  if (typeof style === 'object') return `[${escaped(text)}](${style.link.replace(/[()<>\\]/gu, encoded)})`;
  return `**${escaped(text)}**`;
}

const encoded = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Titles are shown as they are; in a description these would be markup, and `<` and `@` could call somebody. */
const escaped = (text: string): string => text.replace(/[\\*_~`|>#[\]()<@-]/gu, '\\$&');
