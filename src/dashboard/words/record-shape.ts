// What an incident's, a place's and an actor's page say in fixed words.
import type {
  ActorKind,
  ControlMode,
  EventType,
  Incident,
  NoticeKind,
  PlaceKind,
  Speaker,
} from '../../shared/schema/index.ts';
import type { PluralForms } from './language.ts';

/** What one revision can change of an incident. */
export type ChangedPart = 'state' | 'status' | 'type' | 'place' | 'sides' | 'holder' | 'toll' | 'date';

export interface RecordWords {
  types: Record<EventType, string>;
  placeKinds: Record<PlaceKind, string>;
  actorKinds: Record<ActorKind, string>;
  speakerKinds: Record<Speaker['kind'], string>;
  modes: Record<ControlMode, string>;
  states: Record<Incident['state'], string>;
  noticeKinds: Record<NoticeKind, string>;
  /** Of an incident. */
  facts: string;
  type: string;
  status: string;
  where: string;
  nowhere: string;
  precisions: Record<1 | 2 | 3, string>;
  when: string;
  firstTold: string;
  lastTold: string;
  sides: string;
  nobodyNamed: string;
  toll: string;
  noToll: string;
  /** «3 بحسب …» */
  accordingTo: string;
  assessment: string;
  voices: string;
  claim: string;
  report: string;
  denial: string;
  noOne: string;
  inTheWordsOf: string;
  via: string;
  sources: string;
  /** Texts that one of them prints, others repeat. */
  reprints: PluralForms;
  publisher: string;
  speaker: string;
  rule: string;
  implied: string;
  impliedParts: Record<'sides' | 'place' | 'date', string>;
  noPassage: string;
  /** The article's text was dropped for its age. */
  textPruned: string;
  openArticle: string;
  revisions: string;
  first: string;
  changed: Record<ChangedPart, string>;
  fromBefore: string;
  toAfter: string;
  nothing: string;
  added: PluralForms;
  removed: PluralForms;
  unchanged: string;
  told: string;
  after: string;
  due: string;
  mergedInto: string;
  mergedFrom: string;
  map: string;
  json: string;
  feed: string;
  /** Of a place. */
  place: string;
  unlistedPlace: string;
  severalPlaces: string;
  heldBy: string;
  holdings: string;
  holdingsFor: string;
  unknownHolder: string;
  inheritsNothing: string;
  notBefore: string;
  said: string;
  contested: string;
  partly: string;
  unknown: string;
  nobody: string;
  now: string;
  from: string;
  until: string;
  holder: string;
  besides: string;
  ledger: string;
  since: string;
  change: string;
  saidBy: string;
  incident: string;
  shownLatest: PluralForms;
  latest: string;
  allThere: string;
  noIncidents: string;
  /** Of a place that only the gazetteer knows. */
  nothingTold: string;
  near: string;
  kilometres: string;
  months: string;
  month: string;
  all: string;
  oneMonth: string;
  mapOfPlace: string;
  noPoint: string;
  noPlace: string;
  noIncident: string;
  noActor: string;
  notFoundAdvice: string;
  /** Of an actor. */
  actor: string;
  unlistedActor: string;
  partOf: string;
  alsoCalled: string;
  opponents: string;
  opponentsAmong: PluralForms;
  noOpponents: string;
  places: string;
  placesShown: PluralForms;
  noPlaces: string;
  mapOfActor: string;
  territory: string;
  territoryNote: string;
  taken: string;
  lost: string;
  takenSaid: string;
  lostSaid: string;
  noTerritory: string;
  incidentsOf: PluralForms;
  byClass: string;
  count: string;
}
