// Who it is that the words behind a verb of saying name: a party, a monitor, a medium, a witness, or nobody known.
import type { Speaker } from '../../shared/schema/index.ts';
import { type Doc, hasAny, hasConcept, type Knowledge, originalText, type Unit } from '../document.ts';
import { mediumOf, spokesmanIn } from './party-media.ts';

/** Who has spoken so far. */
export interface Memory {
  last: Speaker | null;
  /** Whom «المصدر» means. */
  source: Speaker | null;
  /** Named people by the words of their names: «العميد سالم الحربي» speaks on as «الحربي». */
  people: Map<string, Speaker>;
}

const PARTIES =
  /^(?:state-forces|rebel-group|political-militia|identity-militia|external-forces|unidentified)$/;

export function speakerIn(
  doc: Doc,
  from: number,
  to: number,
  memory: Memory,
  knowledge: Knowledge,
): Speaker | null {
  if (to <= from) return null;
  const units = doc.units.slice(from, to);
  const find = (id: string) => units.find((unit) => hasConcept(unit, id));
  const name = originalText(doc, doc.units[from]!.from, doc.units[to - 1]!.to);
  const make = (kind: Speaker['kind'], actor: string | null = null): Speaker => ({ name, kind, actor });
  const monitor = find('monitor');
  if (monitor) return { name: originalText(doc, monitor.from, monitor.to), kind: 'monitor', actor: null };
  // «العميد يحيى سريع»: whatever army he says he speaks for.
  const named = spokesmanIn(units);
  if (named) return remember(make('party', named), units, memory);
  const ids = voicesIn(doc, from, to);
  const kindOf = (id: string) => knowledge.actors.get(id)?.kind ?? 'rebel-group';
  const id = ids.find((one) => PARTIES.test(kindOf(one)) && isAtHome(one, doc, knowledge));
  if (id) return remember(make('party', id), units, memory);
  const known = knownAmong(units, memory);
  if (known) return known;
  const source = find('voice-source');
  if (source) return sourceSpeaker(source, units, make, memory);
  if (find('voice-watcher')) return remember(make('witness'), units, memory);
  if (find('voice-officer')) return remember(make('party'), units, memory);
  const medium = mediumOf(units, doc.country);
  if (medium) return make('party', medium);
  if (find('voice-medium') || find('outlet-head')) return make('media');
  if (ids[0]) return make('official', ids[0]);
  if (find('spokesman')) return remember(make('party'), units, memory);
  if (find('voice-official')) return remember(make('official'), units, memory);
  return null;
}

/** The first of the words that is the name of somebody introduced before. */
function knownAmong(units: readonly Unit[], { people }: Memory): Speaker | undefined {
  if (people.size === 0) return undefined;
  for (const { stem } of units) {
    const known = people.get(stem);
    if (known) return known;
  }
  return undefined;
}

/** A named source of a military kind speaks for its side; «المصدر» is the one before. */
function sourceSpeaker(
  source: Unit,
  units: readonly Unit[],
  make: (kind: Speaker['kind']) => Speaker,
  memory: Memory,
): Speaker {
  if (/^(?:المصدر|المصادر)/.test(source.stem) && memory.source) return memory.source;
  const next = units[units.indexOf(source) + 1];
  const military = /^مصدر/.test(source.stem) && next?.stem === 'عسكري';
  memory.source = make(military ? 'party' : WITNESS.test(source.stem) ? 'witness' : 'unnamed');
  return memory.source;
}

const WITNESS = /شهود|شاهد|سكان|اهالي/;
const FOREIGN = new Set(['prep.from', 'prep.against', 'prep.on', 'prep.near', 'prep.to', 'prep.after']);

/** The actors in whose name the words between may be spoken. */
const voicesIn = (doc: Doc, from: number, to: number): string[] => {
  const found: string[] = [];
  for (let at = from; at < to; at++) {
    const { actor } = doc.units[at]!;
    if (!actor || actor.ids.length === 0 || actor.head === 'adjective') continue;
    const before = doc.units[at - 1];
    const ofThem = hasConcept(before, 'prep.from') && hasConcept(doc.units[at - 2], 'voice-source');
    if (at > from && !ofThem && hasAny(before, FOREIGN)) continue;
    found.push(actor.ids[0]!);
  }
  return found;
};

/** A brigade’s number is another’s in each country: tribes and militias speak at home. */
function isAtHome(id: string, doc: Doc, knowledge: Knowledge): boolean {
  const actor = knowledge.actors.get(id);
  return !actor?.kind.endsWith('militia') || actor.country === null || actor.country === doc.country;
}

/** Whoever is introduced by name and office keeps both. */
function remember(speaker: Speaker, units: readonly Unit[], memory: Memory): Speaker {
  if (units.some((unit) => hasConcept(unit, 'voice-source'))) memory.source = speaker;
  for (const { stem, actor, concepts, place } of units)
    if (!actor && !place && concepts.length === 0 && stem.length > 3 && !memory.people.has(stem))
      memory.people.set(stem, speaker);
  return speaker;
}
