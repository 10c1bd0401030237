// Whether an incident's labels fit a matcher.
import { type Matcher, rankOf } from '../shared/config.ts';
import type { Labels } from './labels.ts';

/**
 * A label without values counts as empty, as in Alertmanager: `country = ""` finds what has no country. What is not
 * known is neither more nor less than anything: no order holds for it.
 */
export function matches({ label, operator, value }: Matcher, labels: Labels): boolean {
  const values = labels[label].length > 0 ? labels[label] : [''];
  switch (operator) {
    case '=':
      return values.includes(value);
    case '!=':
      return !values.includes(value);
    case '=~':
      return values.some((one) => wholly(value).test(one));
    case '!~':
      return !values.some((one) => wholly(value).test(one));
    default:
      return values.some((one) => ORDER[operator](rankOf(label, one) ?? Number.NaN, rankOf(label, value)!));
  }
}

const ORDER = {
  '>=': (a: number, b: number) => a >= b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '<': (a: number, b: number) => a < b,
};

const patterns = new Map<string, RegExp>();

/** Patterns come from configuration and silences: few, and the same again and again. */
function wholly(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'u');
  patterns.set(pattern, known);
  return known;
}

export const matchesAll = (matchers: readonly Matcher[], labels: Labels): boolean =>
  matchers.every((matcher) => matches(matcher, labels));
