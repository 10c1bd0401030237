// Text in the picture. The fonts at hand hold one script each, so that every run of letters names the one it needs;
// the drawing program joins Arabic letters and orders both directions by itself.
import { escapeMarkup } from '../../shared/markup.ts';

/** Family names inside the font files. */
export const ARABIC_FONT = 'IBM Plex Sans Arabic SemiBold';
export const LATIN_FONT = 'IBM Plex Sans Arabic';

/** Neither font has a letter for it, or it would be drawn as a box. */
const UNKNOWN = /[^\p{Script=Arabic}\p{Script=Latin}\p{Nd}\p{P}\p{Zs}]/gu;
const ARABIC_RUN = /([\p{Script=Arabic}،؛؟][\p{Script=Arabic}،؛؟\s]*)/u;

/** `<tspan>`s of one font each. */
export function runsOf(text: string): string {
  return text
    .replace(UNKNOWN, '')
    .split(ARABIC_RUN)
    .filter((run) => run !== '')
    .map(
      (run) =>
        `<tspan font-family="${ARABIC_RUN.test(run) ? ARABIC_FONT : LATIN_FONT}">${escapeMarkup(run)}</tspan>`,
    )
    .join('');
}

/** Parts of a title from the front, as many as fit; always the first. */
export function fitting(title: string, most: number): string {
  const parts = title.split(/(?<=[،,]) /u);
  let shown = parts[0]!;
  for (const part of parts.slice(1)) {
    if (`${shown} ${part}`.length > most) break;
    shown = `${shown} ${part}`;
  }
  const whole = shown.replace(/[،,]$/u, '');
  return whole.length <= most ? whole : `${whole.slice(0, whole.lastIndexOf(' ', most - 1)).trim()}…`;
}
