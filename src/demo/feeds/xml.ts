// Text for XML: characters that XML forbids are left out, the five special ones escaped.
import { escapeMarkup } from '../../shared/markup.ts';

export const escapeXml = (text: string): string =>
  escapeMarkup(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));

/** `<name>text</name>`, the text escaped. */
export const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
