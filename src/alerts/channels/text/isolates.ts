// Bidi isolates that a cut would leave open: closed at the end of one part, opened again at the start of the next.
// Unicode Standard Annex #9, 2.4.

const OPENING = /[\u2066-\u2068]/u;
const PDI = '\u2069';

/** @returns the isolates that stand open after `text`, where these stood open before it; one character each. */
export function openAfter(text: string, open = ''): string {
  const stack = [...open];
  for (const character of text) {
    if (OPENING.test(character)) stack.push(character);
    else if (character === PDI) stack.pop();
  }
  return stack.join('');
}

export const closing = (open: string): string => PDI.repeat(open.length);
