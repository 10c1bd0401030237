// Is this text about a war at all? Sport, markets and culture borrow its words («هجوم»، «سيطرة») but not its people.
import { type Doc, hasAny, hasConcept, type Knowledge, type Unit } from './document.ts';

const WORDS_OF_WAR = new Set([
  'fighting',
  'attack-noun',
  'assault',
  'bombard',
  'target',
  'air-strike',
  'shelling',
  'kill-fighters',
  'capture',
  'recapture',
  'seize',
  'expel',
  'device',
  'blast',
  'suicide',
  'weapons',
  'aircraft',
  'artillery',
  'besiege',
  'siege',
  'truce',
  'execute',
  'abduct',
  'arrest',
  'reinforcements',
  'member-head',
  'withdraw',
  'displace',
  'hand-over',
  'take-over',
]);
const ARMED = new Set([
  'state-forces',
  'rebel-group',
  'political-militia',
  'identity-militia',
  'external-forces',
  'unidentified',
]);
const TOKENS_A_WORD = 70;
const ENOUGH = 5;

/** An armed actor that is more than a country’s name, or a bomb that nobody owns to, and words of war as many as the text is long. */
export function isWarlike(doc: Doc, knowledge: Knowledge): boolean {
  if (!hasWordsOfWar(doc)) return false;
  if (doc.tokens.length < TOKENS_A_WORD) return true;
  return doc.units.some((unit) => hasConcept(unit, 'device') || isArmed(unit, knowledge));
}

/** Reading on never adds a word of war: a text that has too few among its units has too few in the end. */
export function hasWordsOfWar({ units, tokens }: Doc): boolean {
  const wanted = Math.min(ENOUGH, Math.floor(tokens.length / TOKENS_A_WORD));
  let words = 0;
  for (let at = 0; at < units.length && words < wanted; at++) if (hasAny(units[at], WORDS_OF_WAR)) words++;
  return words >= wanted;
}

function isArmed({ actor, place }: Unit, knowledge: Knowledge): boolean {
  const id = actor && !place && actor.head !== 'adjective' ? actor.ids[0] : undefined;
  return id !== undefined && id !== 'police' && ARMED.has(knowledge.actors.get(id)?.kind ?? 'rebel-group');
}
