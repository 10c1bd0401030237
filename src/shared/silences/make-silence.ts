// From what somebody asks to mute to the silence that is kept; the command line and the board ask alike.
import { nearest } from '../config/nearest.ts';
import { parseMatcher } from '../config.ts';
import { randomId } from '../ids.ts';
import type { Silence } from '../schema/index.ts';

export interface AskedSilence {
  /** As in alerts.yaml: label = "value". */
  matchers: readonly string[];
  /** Only for these; null: for all. */
  receivers: readonly string[] | null;
  comment: string;
  by: string;
  endsAt: Date;
}

export type SilenceFault = { field: 'matchers' | 'receivers' | 'comment' | 'endsAt'; message: string };

/** @param known names of the receivers that there are; undefined: they are not looked at. */
export function makeSilence(
  { matchers, receivers, comment, by, endsAt }: AskedSilence,
  known: readonly string[] | undefined,
  now: Date,
): Silence | SilenceFault {
  if (matchers.length === 0)
    return { field: 'matchers', message: `give matchers, each like 'place = "حلب"'` };
  for (const text of matchers) {
    const parsed = parseMatcher(text);
    if ('fault' in parsed) return { field: 'matchers', message: parsed.fault };
  }
  for (const name of receivers ?? []) {
    if (known && !known.includes(name)) return { field: 'receivers', message: unknownReceiver(name, known) };
  }
  if (comment.trim() === '') return { field: 'comment', message: 'say why' };
  if (endsAt <= now) return { field: 'endsAt', message: `${endsAt.toISOString()} has passed` };
  const at = now.toISOString();
  return {
    id: randomId('s'),
    matchers: [...matchers],
    receivers: receivers && [...receivers],
    comment,
    createdBy: by,
    startsAt: at,
    endsAt: endsAt.toISOString(),
    createdAt: at,
  };
}

export function unknownReceiver(name: string, known: readonly string[]): string {
  const guess = nearest(name, [...known]);
  return `no receiver is called "${name}"; ${guess ? `did you mean "${guess}"?` : `there are: ${known.join(', ')}`}`;
}
