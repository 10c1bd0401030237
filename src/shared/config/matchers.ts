// Alertmanager's matchers: `label OP "value"` with = != =~ !~, and >= <= > < for labels whose values have an order.
// Regular expressions match the whole value.
import { isOrdered, LABELS, type Label, NUMBERS, RANKED, rankOf, WORDS } from './labels.ts';
import { nearest } from './nearest.ts';

export { LABELS, type Label } from './labels.ts';

export const OPERATORS = ['=~', '!~', '!=', '>=', '<=', '=', '>', '<'] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Matcher {
  readonly label: Label;
  readonly operator: Operator;
  readonly value: string;
}

const FORM = new RegExp(
  `^\\s*([A-Za-z_]+)\\s*(${OPERATORS.join('|')})\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s"]+))\\s*$`,
  'u',
);

interface Fault {
  fault: string;
}

/** @returns the matcher, or a sentence that says what is wrong with it. */
export function parseMatcher(text: string): Matcher | Fault {
  const parts = FORM.exec(text);
  if (!parts)
    return { fault: `"${text}" is no matcher; write label = "value", with =, !=, =~, !~, >=, <=, > or <` };
  const [, label, operator, quoted, bare] = parts as unknown as [string, string, Operator, string?, string?];
  if (!isLabel(label)) return unknownLabel(label);
  const value = quoted === undefined ? bare! : quoted.replace(/\\(["\\])/g, '$1');
  return faultOf(label, operator, value) ?? { label, operator, value };
}

/** As it is written in alerts.yaml. */
export const matcherText = ({ label, operator, value }: Matcher): string =>
  `${label} ${operator} "${value.replace(/["\\]/g, '\\$&')}"`;

const isLabel = (name: string): name is Label => (LABELS as readonly string[]).includes(name);

function unknownLabel(name: string): Fault {
  const guess = nearest(name, LABELS);
  return {
    fault: `unknown label "${name}"${guess ? `; did you mean "${guess}"?` : `; known are ${LABELS.join(', ')}`}`,
  };
}

function faultOf(label: Label, operator: Operator, value: string): Fault | undefined {
  if (operator === '=~' || operator === '!~') return patternFault(value);
  if (operator === '=' || operator === '!=') return valueFault(label, value);
  return orderFault(label, operator, value);
}

function patternFault(value: string): Fault | undefined {
  try {
    new RegExp(`^(?:${value})$`, 'u');
    return undefined;
  } catch {
    return { fault: `"${value}" is no regular expression` };
  }
}

/** The empty value stands for «does not say». */
function valueFault(label: Label, value: string): Fault | undefined {
  const words = WORDS[label];
  if (words === undefined || value === '' || words.includes(value)) return undefined;
  const guess = nearest(value, words);
  return {
    fault: `${label} is never "${value}"; ${guess ? `did you mean "${guess}"?` : `it is one of ${words.join(', ')}`}`,
  };
}

function orderFault(label: Label, operator: Operator, value: string): Fault | undefined {
  if (!isOrdered(label)) {
    const ordered = [...NUMBERS, ...Object.keys(RANKED)].join(', ');
    return {
      fault: `${label} has no order, so ${operator} says nothing; write = or =~ (order have: ${ordered})`,
    };
  }
  if (rankOf(label, value) !== undefined) return undefined;
  const words = RANKED[label];
  return {
    fault: words
      ? `${label} ${operator} needs one of ${words.join(', ')}; "${value}" is none`
      : `${label} ${operator} needs a number; "${value}" is none`,
  };
}
