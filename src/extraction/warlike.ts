// Is this text about a war at all? Sport, markets and culture borrow its words («هجوم»، «سيطرة») but not its people.
import { type Doc, hasConcept, type Knowledge } from './document.ts';

const WORDS_OF_WAR = [
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
];
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
  let armed = 0;
  let planted = false;
  let words = 0;
  for (const unit of doc.units) {
    if (WORDS_OF_WAR.some((id) => hasConcept(unit, id))) words++;
    if (hasConcept(unit, 'device')) planted = true;
    const id = unit.actor && !unit.place && unit.actor.head !== 'adjective' ? unit.actor.ids[0] : undefined;
    if (id && id !== 'police' && ARMED.has(knowledge.actors.get(id)?.kind ?? 'rebel-group')) armed++;
  }
  const long = doc.tokens.length >= TOKENS_A_WORD;
  return (
    (armed > 0 || planted || !long) &&
    words >= Math.min(ENOUGH, Math.floor(doc.tokens.length / TOKENS_A_WORD))
  );
}
