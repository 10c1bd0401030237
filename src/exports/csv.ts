// Lines of CSV (RFC 4180, but ended by a line feed alone) whose cells no spreadsheet takes for a formula.
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

export const csvLine = (cells: readonly Cell[]): string => stringify([cells.map(safeCell)]);

/** Several values in one cell, each harmless even where a program parts them again. */
export const listCell = (values: readonly string[]): string => values.map(safeText).join('; ');

/** Numbers stay numbers; nothing is an empty cell. */
const safeCell = (cell: Cell): string | number => (typeof cell === 'string' ? safeText(cell) : (cell ?? ''));

/** No record spans two lines, and no control character (NUL among them) cuts a file short. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * What Excel, LibreOffice or Sheets would run: cells that begin with one of these, also in full width, and also behind
 * spaces or invisible marks, which some programs drop. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

/** Otherwise the text is kept as it is: Arabic, its marks and quotation marks. */
export function safeText(text: string): string {
  const line = text.replace(BREAKS, ' ').replace(/\p{Cs}/gu, '\uFFFD');
  return FORMULA.test(line) ? `'${line}` : line;
}
