// Paths and patterns of robots.txt as they are compared (RFC 9309, 2.2.2 and 2.2.3).

export interface PathRule {
  /** As `comparablePath` gives it. */
  pattern: string;
  allow: boolean;
}

/** The longest pattern that fits decides; of two, the one that allows. What none fits is allowed. */
export function allowedPath(path: string, rules: readonly PathRule[]): boolean {
  const compared = comparablePath(path, 'path');
  let best: PathRule | undefined;
  for (const rule of rules) {
    if (best && rule.pattern.length < best.pattern.length) continue;
    if (best && rule.pattern.length === best.pattern.length && !rule.allow) continue;
    if (fits(rule.pattern, compared)) best = rule;
  }
  return best?.allow ?? true;
}

const ENCODED = /%[\da-f]{2}/gi;
/** Written out or encoded, these mean the same; `/`, `?`, `#` and `%` do not, `*` and `$` are signs of patterns. */
const PLAIN = /[\w.~!&'()+,;=:@[\]-]/;

/**
 * Percent-encoding made one: letters beyond ASCII encoded («/أخبار/»), what needs none decoded, digits in capitals.
 * In a path `*` and `$` are themselves; in a pattern only `%2A` and `%24` are, and a `$` that is not at the end.
 */
export function comparablePath(text: string, kind: 'path' | 'pattern'): string {
  const encoded = text
    .replace(/[^\x21-\x7e]+/gu, (letters) => encodeURIComponent(letters.replace(/\p{Cs}/gu, '\ufffd')))
    .replace(ENCODED, (code) => {
      const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return PLAIN.test(char) ? char : code.toUpperCase();
    });
  return kind === 'path'
    ? encoded.replaceAll('*', '%2A').replaceAll('$', '%24')
    : encoded.replace(/\$(?!$)/g, '%24');
}

/** Linear: each piece between stars is looked for once, where the one before it ends. */
function fits(pattern: string, path: string): boolean {
  const toTheEnd = pattern.endsWith('$');
  const [first, ...pieces] = (toTheEnd ? pattern.slice(0, -1) : pattern).split('*') as [string, ...string[]];
  if (!path.startsWith(first)) return false;
  if (pieces.length === 0) return !toTheEnd || path.length === first.length;
  let at = first.length;
  const last = toTheEnd ? pieces.pop()! : '';
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return path.endsWith(last) && path.length - last.length >= at;
}
