// The shapes that flow between the stages: a document of units, and what is known about each unit.
import type {
  Actor,
  EventStatus,
  ExtractInput,
  Freshness,
  GazetteerPlace,
  PlaceKind,
  Speaker,
} from '../shared/schema/index.ts';
import type { Form } from './arabic/inflect.ts';
import type { Token } from './arabic/tokenise.ts';
import type { GenericActor } from './lexicon/generic-actors.ts';
import type { Matcher } from './matcher.ts';

export interface TimeMention {
  unit: number;
  /** ISO day, or null where only the period is known. */
  day: string | null;
  /** More than about thirty days before publication. */
  old: boolean;
  future: boolean;
  /** The second half of «السبت - الأحد», told by the first. */
  part?: boolean;
}

export type FieldName = 'title' | 'text';

/** A term that was recognised, or one unknown word: the smallest thing the later stages look at. */
export interface Unit {
  /** Token range, end exclusive. */
  from: number;
  to: number;
  /** Normalised first word, clitics taken off where a reading asked for it. */
  stem: string;
  /** Punctuation before it, as GAP bits. */
  gap: number;
  conjunction: boolean;
  preposition: string | null;
  concepts: readonly { id: string; form: Form }[];
  actor: ActorMention | null;
  place: PlaceMention | null;
  number: number | null;
}

export interface ActorMention {
  ids: readonly string[];
  /** Meant differently in each country, or pointing back: settled when the document is known. */
  generic: GenericActor | null;
  back: string | null;
  /** A people or a thing of theirs stood before the name: «عناصر»، «مواقع». */
  head: string | null;
  kind: string;
}

export interface PlaceMention {
  /** As written, less its head noun. */
  name: string;
  candidates: readonly GazetteerPlace[];
  known: GazetteerPlace | null;
  head: string | null;
  kind: PlaceKind;
  /** Read from its head noun alone. */
  textual: boolean;
  /** An everyday word or a given name: `head` counts only after a head noun, `placed` also after «في». */
  weak: 'head' | 'placed' | null;
  /** Read in a list that a plural head or «منها» opened: what follows after و is a place too. */
  listed: boolean;
  /** Larger area that stood with it: «بريف حماة». */
  within: string | null;
  /** The known place nearest to one that is not known: it lies in the same area. */
  area?: GazetteerPlace | null;
  /** «الشرقي» of «الريف الشرقي»: the side of a town’s country, the town being told elsewhere. */
  side?: string;
  /** The town is meant by a pronoun: «ريفها». */
  pronoun?: boolean;
}

export interface Sentence {
  from: number;
  to: number;
  field: FieldName;
  paragraph: number;
  /** The times it names, once somebody has asked. */
  times?: readonly TimeMention[];
  /** Whose words its parts are, once somebody has asked. */
  voices?: Voice[];
  /** The deaths that it counts, once somebody has asked. */
  tolls?: readonly Toll[];
}

/** So many dead, told at this unit. */
export interface Toll {
  unit: number;
  value: number;
}

/** A stretch of a sentence, end exclusive, that somebody is quoted with. */
export interface Voice {
  from: number;
  to: number;
  speaker: Speaker;
}

export interface Doc {
  input: ExtractInput;
  /** ISO day on which the article was published, and whether it said so itself. */
  day: string;
  fields: Record<FieldName, string>;
  tokens: Token[];
  /** Index of the first token of the text: those before it are the title’s. */
  textFrom: number;
  units: Unit[];
  sentences: Sentence[];
  /** ISO country the document is mostly about, or null. */
  country: string | null;
  /** The Houthis stand together with Saleh’s forces here: see stage 4. */
  withSaleh: boolean;
  /** The state’s forces that it names most, or null. */
  army: string | null;
  /** How often each actor is named: who the document is about. */
  actorCounts: Map<string, number>;
  /** ISO day on which it says that it was written, once somebody has asked. */
  writtenOn?: string;
  /** Its sentences know whose words they are. */
  voicesRead?: boolean;
}

export interface Scope {
  status: EventStatus;
  freshness: Freshness;
  speaker: Speaker | null;
  /** The word that decides the status, where it stands before the trigger: «نفى»، «صد»، «حاول». */
  governor: number | null;
  /** Not an event at all: a state, a hypothesis, a name of something. */
  void: string | null;
}

/** What the extractor is built from, prepared once. */
export interface Knowledge {
  matcher: Matcher;
  actors: ReadonlyMap<string, Actor>;
  commonWords: ReadonlySet<string>;
  weakPlaces: ReadonlySet<string>;
  campOf: (country: string | null, id: string) => number | null;
  /** The camps of a country’s war, in the order of its data; null where none are known. */
  campsOf: (country: string | null) => readonly (readonly string[])[];
  placesByName: ReadonlyMap<string, readonly GazetteerPlace[]>;
  /** Each country as a place, by its code. */
  countries: ReadonlyMap<string, GazetteerPlace>;
  heirs: ReadonlyMap<string, Heir>;
  /** Actor ids by the kind of group that their names say they are: تنظيم، جماعة … */
  kindsOfGroup: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Heir {
  /** ISO day from which it is meant. */
  from: string;
  id: string;
}

/** Asked of every unit many times over: most have no concept, few have more than two. */
export function hasConcept(unit: Unit | undefined, id: string): boolean {
  if (unit === undefined) return false;
  const { concepts } = unit;
  for (let at = 0; at < concepts.length; at++) if (concepts[at]!.id === id) return true;
  return false;
}
export function formOf(unit: Unit | undefined, id: string): Form | undefined {
  if (unit === undefined) return undefined;
  const { concepts } = unit;
  for (let at = 0; at < concepts.length; at++) if (concepts[at]!.id === id) return concepts[at]!.form;
  return undefined;
}
export function hasPrefix(unit: Unit | undefined, prefix: string): boolean {
  if (unit === undefined) return false;
  const { concepts } = unit;
  for (let at = 0; at < concepts.length; at++) if (concepts[at]!.id.startsWith(prefix)) return true;
  return false;
}
/** Whether the unit is one of several things. */
export function hasAny(unit: Unit | undefined, ids: ReadonlySet<string>): boolean {
  if (unit === undefined) return false;
  const { concepts } = unit;
  for (let at = 0; at < concepts.length; at++) if (ids.has(concepts[at]!.id)) return true;
  return false;
}
/** Whether one of the units from `from`, up to but not with `to`, is one of several things. */
export function anyHas(units: readonly Unit[], from: number, to: number, ids: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (hasAny(units[at], ids)) return true;
  return false;
}

/** The unit’s words as the outlet wrote them. */
export function originalText(doc: Doc, from: number, to: number): string {
  const field = doc.fields[fieldOf(doc, from)];
  return field.slice(doc.tokens[from]!.start, doc.tokens[to - 1]!.end);
}
export const fieldOf = (doc: Doc, token: number): FieldName => (token < doc.textFrom ? 'title' : 'text');
