// As much of PromQL as tells whether an expression is whole, and which metrics it asks for.
const STRING = /"(?:[^"\\]|\\.)*"/g;
const GROUPING = /\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g;
const KEYWORDS = new Set(['and', 'or', 'unless', 'offset', 'bool', 'by', 'without', 'inf', 'nan']);
const PAIRS: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** Selectors and durations say nothing of metrics. */
const bare = (expr: string): string =>
  expr
    .replace(STRING, '""')
    .replace(GROUPING, ' ')
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ');

/** Names that are not called like functions. */
export const metricsIn = (expr: string): string[] =>
  [...bare(expr).matchAll(/(?<![\w.])([a-zA-Z_:][\w:]*)(?!\s*\()(?![\w:])/g)]
    .map(([, name]) => name!)
    .filter((name) => !KEYWORDS.has(name.toLowerCase()));

/** @returns what is wrong with it; undefined where nothing is seen to be. */
export function brokenIn(expr: string): string | undefined {
  const rest = expr.replace(STRING, '');
  if (rest.includes('"')) return 'a string that does not end';
  const open: string[] = [];
  for (const character of rest) {
    if ('([{'.includes(character)) open.push(character);
    else if (character in PAIRS && open.pop() !== PAIRS[character])
      return `a "${character}" that closes nothing`;
  }
  if (open.length > 0) return `a "${open.at(-1)}" that is not closed`;
  if (/[-+*/<>=]\s*$/.test(rest) || /^\s*$/.test(rest)) return 'it does not end';
  return undefined;
}
