// A colour for each holder of one place, and patterns of the same colours for what is only said.
import type { Stretch } from '../../shared/control/index.ts';
import type { ControlEntry } from '../../shared/schema/index.ts';
import { html, type Markup } from '../html.ts';

/** Colours that the stylesheet has; more holders than that share them. */
const TONES = 8;

export interface Tones {
  /** Class of a holder’s colour. */
  of(entry: ControlEntry): string;
  /** Address of the hatching in that colour. */
  hatch(entry: ControlEntry): string;
  /** One entry for each holder, in the order of their first appearance. */
  holders: ControlEntry[];
  /** To stand inside the drawing. */
  patterns: Markup[];
}

/** @param key tells several drawings of one page apart. */
export function tonesOf(stretches: readonly Stretch[], key: string): Tones {
  const holders = new Map<string, ControlEntry>();
  for (const { holder, disputed, partly } of stretches)
    for (const entry of [...(holder ? [holder] : []), ...disputed, ...partly])
      if (!holders.has(holderKey(entry))) holders.set(holderKey(entry), entry);
  const order = [...holders.keys()];
  const of = (entry: ControlEntry) =>
    entry.holders.length === 0 ? 'tone-none' : `tone-${order.indexOf(holderKey(entry)) % TONES}`;
  const idOf = (entry: ControlEntry) => `hatch-${key}-${of(entry)}`;
  const patterns = new Map([...holders.values()].map((entry) => [idOf(entry), of(entry)]));
  return {
    of,
    hatch: (entry) => `url(#${idOf(entry)})`,
    holders: [...holders.values()],
    patterns: [...patterns].map(([id, tone]) => pattern(id, tone)),
  };
}

const holderKey = ({ holders }: ControlEntry): string => holders.toSorted().join(' ');

export const pattern = (id: string, tone: string): Markup =>
  html`<pattern id="${id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="7" height="7"/><rect class="${tone}" width="3" height="7"/></pattern>`;
