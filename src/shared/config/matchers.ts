// Alertmanager's matchers: `label OP "value"` with = != =~ !~. Regular expressions match the whole value.
import { nearest } from './nearest.ts';

/** What an incident can be matched and grouped by. Several values on one label: any of them may match. */
export const LABELS = [
  'class',
  'type',
  'status',
  'country',
  'governorate',
  'place',
  'actor',
  'attacker',
  'holder',
  'outlet',
  'sources',
  'fatalities',
  'precision',
  'incident',
] as const;
export type Label = (typeof LABELS)[number];

export interface Matcher {
  readonly label: Label;
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: string;
}

/** @returns the matcher, or a sentence that says what is wrong with it. */
export function parseMatcher(text: string): Matcher | { fault: string } {
  const parts = /^\s*([A-Za-z_]+)\s*(=~|!~|!=|=)\s*(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))\s*$/.exec(text);
  if (!parts) return { fault: `"${text}" is no matcher; write label = "value", with =, !=, =~ or !~` };
  const [, label, operator, quoted, bare] = parts as unknown as [
    string,
    string,
    Matcher['operator'],
    string?,
    string?,
  ];
  if (!(LABELS as readonly string[]).includes(label)) {
    const guess = nearest(label, LABELS);
    return {
      fault: `unknown label "${label}"${guess ? `; did you mean "${guess}"?` : `; known are ${LABELS.join(', ')}`}`,
    };
  }
  const value = quoted === undefined ? bare! : quoted.replace(/\\(["\\])/g, '$1');
  if (operator.endsWith('~')) {
    try {
      new RegExp(`^(?:${value})$`, 'u');
    } catch {
      return { fault: `"${value}" is no regular expression` };
    }
  }
  return { label: label as Label, operator, value };
}
