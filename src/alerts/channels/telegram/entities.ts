// Marked text as Telegram takes it: the text and entities over it, offsets in UTF-16 units. Without `parse_mode`
// nothing in the text can be taken for markup, so nothing can be refused for it.
// https://core.telegram.org/bots/api#messageentity
import type { Rich, Style } from '../text/rich.ts';

export interface Entity {
  type: 'bold' | 'text_link';
  offset: number;
  length: number;
  url?: string;
}

/** Characters of one message, after entities are read; counted here in UTF-16 units, of which there are never fewer. */
const LONGEST = 4096;
/** Telegram drops those beyond. */
const MOST_ENTITIES = 100;

export const fitsTelegram = ({ text, spans }: Rich): boolean =>
  text.length <= LONGEST && spans.length <= MOST_ENTITIES;

export const entitiesOf = ({ spans }: Rich): Entity[] =>
  spans.map(({ start, end, style }) => ({ offset: start, length: end - start, ...kindOf(style) }));

const kindOf = (style: Style): Pick<Entity, 'type' | 'url'> =>
  typeof style === 'object' ? { type: 'text_link', url: style.link } : { type: 'bold' };
