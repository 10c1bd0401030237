// Text from elsewhere in a terminal: no control characters, Arabic kept from turning the line round, columns straight.

/** Characters that a feed could steer the terminal or the direction of writing with. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const ARABIC_RUN =
  /[\p{Script=Arabic}\p{Script=Hebrew}](?:[^\n«»"()]*[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\p{N}])?/gu;
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];

/** @param isolate whether a terminal shows it: elsewhere the marks would only be in the way. */
export function plain(text: string, isolate: boolean): string {
  const clean = text.replace(STEERING, ' ').trim();
  return isolate ? clean.replace(ARABIC_RUN, `${ISOLATE}$&${END_OF_ISOLATE}`) : clean;
}

/**
 * Rows of Latin cells in straight columns, two spaces apart; the last cell of a row is not padded and may hold
 * anything, since nothing stands behind it.
 */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column]!) : cell)).join('  '),
    )
    .join('\n');
}

/** The beginning and the end of a text that is too long. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const tail = Math.floor((most - 1) / 3);
  return `${text.slice(0, most - 1 - tail)}…${text.slice(text.length - tail)}`;
}
