// What `rasid control` prints. Pure.
import type { Holding } from '../shared/control/index.ts';
import type { Actor, ControlEntry } from '../shared/schema/index.ts';

export interface Asked {
  /** The place as it was asked for; empty for all. */
  asked: string;
  at: Date;
  /** The gazetteer’s places of that name. */
  known: readonly { placeId: string; nameEn: string | null }[];
  actors: readonly Actor[];
}

export function renderHoldings(holdings: readonly Holding[], asked: Asked): string {
  if (holdings.length === 0) return nothingKnown(asked);
  const names = new Map(asked.actors.map(({ id, ar, en }) => [id, `${ar[0] ?? id} (${en})`]));
  return holdings.map((holding) => renderHolding(holding, names)).join('\n\n');
}

function nothingKnown({ asked, at, known }: Asked): string {
  const when = at.toISOString().slice(0, 10);
  if (asked === '') return `${when}: nobody is said to hold anything`;
  const places = known.map(({ placeId, nameEn }) => `${nameEn ?? ''} [${placeId}]`.trim());
  return places.length > 0
    ? `${when}: nobody is said to hold ${asked}; known under that name: ${places.join(', ')}`
    : `${when}: nobody is said to hold ${asked}; neither the gazetteer nor the record knows a place of that name`;
}

type Names = ReadonlyMap<string, string>;

function renderHolding(holding: Holding, names: Names): string {
  const { placeName, nameEn, within, placeId, holder, disputed, partly } = holding;
  const where = [nameEn, within].filter((part) => part !== null).join(', ');
  return [
    `${placeName}${where ? ` (${where})` : ''} [${placeId}]`,
    ...(holder ? renderLine('held by', holder, names) : ['  held by: nobody is known to, beyond claims']),
    ...disputed.flatMap((line) => renderLine('but', line, names)),
    ...partly.flatMap((line) => renderLine('in part', line, names)),
  ].join('\n');
}

function renderLine(label: string, line: ControlEntry, names: Names): string[] {
  const say = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(' + ');
  const holders =
    line.holders.length > 0 ? say(line.holders) : `left by ${say(line.from)}, to whom is not told`;
  const from = line.holders.length > 0 && line.from.length > 0 ? `, from ${say(line.from)}` : '';
  const sources = [
    line.claimedBy.length > 0 ? `claimed by ${say(line.claimedBy)}` : '',
    line.reportedBy.length > 0 ? `reported by ${line.reportedBy.join(', ')}` : '',
    line.deniedBy.length > 0 ? `denied by ${line.deniedBy.join(', ')}` : '',
  ].filter((part) => part !== '');
  return [
    `  ${label}: ${holders} · ${line.status} · since ${line.since.slice(0, 16).replace('T', ' ')} UTC${from}`,
    `    ${sources.join('; ') || 'who says so is not recorded'} · independent sources: ${line.independentSources} · incident ${line.incidentId}`,
  ];
}
