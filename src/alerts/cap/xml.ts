// XML written by hand: elements in the order given, text escaped, nothing that XML 1.0 does not allow.
import { escapeMarkup } from '../../shared/markup.ts';

export interface Element {
  name: string;
  attributes?: Record<string, string>;
  /** Text, or elements; what is null is left out. */
  content: string | readonly (Element | null)[];
}

export const element = (
  name: string,
  content: Element['content'],
  attributes?: Record<string, string>,
): Element => ({
  name,
  content,
  ...(attributes === undefined ? {} : { attributes }),
});

/** Null where there is nothing to say: the element is left out. */
export const optional = (name: string, content: string | null | undefined): Element | null =>
  content === null || content === undefined || content === '' ? null : element(name, content);

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const document = (root: Element): string => `${DECLARATION}${write(root, '')}\n`;

/** A part of a document, on lines of its own. */
export const fragment = (root: Element): string => `${write(root, '')}\n`;

function write({ name, attributes = {}, content }: Element, indent: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${name}${given.join('')}`;
  if (typeof content === 'string')
    return content === '' ? `${open}/>` : `${open}>${escaped(content)}</${name}>`;
  const inner = content.filter((one) => one !== null).map((one) => write(one, `${indent}  `));
  return inner.length === 0 ? `${open}/>` : `${open}>\n${inner.join('\n')}\n${indent}</${name}>`;
}

/** https://www.w3.org/TR/xml/#charsets; lone halves of surrogate pairs are no characters either. */
const NO_CHARACTER =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const escaped = (text: string): string => escapeMarkup(text.replace(NO_CHARACTER, ''));
