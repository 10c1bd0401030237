// «قواتنا»: a party tells of itself, and the article may say elsewhere, or by whose channel it is, which one.

import type { Speaker } from '../../shared/schema/index.ts';
import { normalise } from '../arabic/normalise.ts';
import { tokenise } from '../arabic/tokenise.ts';
import { type Doc, type Knowledge, originalText, type Sentence } from '../document.ts';
import type { Reading } from '../reading.ts';

const OWN_FORCES =
  /^(?:قوات|وحدات|مقاتلو|مقاتلي|جنود|ابطال|مجاهدو|مجاهدي|جيش|اشاوس|رجال|ثوار|اسود|كتائب|مرابطو|مرابطي)(?:نا|كم)$/;
/** «بفضل الله»، «بعون الله»: nobody thanks God for a victory but those who won it, and their media. */
const THANKS = /^(?:بفضل|بعون|بتوفيق|بحمد|بنصر|بتاييد)$/;
const OWN_REACH = 7;

/** «استعادت قواتنا»، «قواتكم تحرر»: a party tells of itself and does not say who it is. */
export const namesOwnForces = (doc: Doc, sentence: Sentence, trigger: number): boolean =>
  doc.units
    .slice(Math.max(sentence.from, trigger - OWN_REACH), Math.min(sentence.to, trigger + OWN_REACH))
    .some(({ stem }) => OWN_FORCES.test(stem));

/** Whose own word it is where nobody is quoted: «تمكن أبطال الجيش بفضل الله من …»; null where an outlet tells it. */
export function ownVoice(
  doc: Doc,
  sentence: Sentence,
  trigger: number,
  knowledge: Knowledge,
): Speaker | null {
  const to = Math.min(sentence.to, trigger + OWN_REACH);
  for (let at = Math.max(sentence.from, trigger - OWN_REACH); at < to; at++) {
    const { from, to: end, stem } = doc.units[at]!;
    const thanks = THANKS.test(doc.tokens[from]!.norm) && doc.tokens[from + 1]?.norm === 'الله';
    if (thanks || OWN_FORCES.test(stem))
      return { name: originalText(doc, from, end), kind: 'party', actor: ownParty(doc, knowledge) };
  }
  return null;
}

/** The party in whose mouth a trigger stands, also where it says no more than «قواتنا». */
export const speakingParty = ({ doc, sentence, trigger, scope, knowledge }: Reading): string | null =>
  scope.speaker?.actor ?? (namesOwnForces(doc, sentence, trigger) ? ownParty(doc, knowledge) : null);

/** The party whose article it is: the first that is quoted in it, else the one that publishes it. */
function ownParty(doc: Doc, knowledge: Knowledge): string | null {
  for (const { voices } of doc.sentences)
    for (const { speaker } of voices ?? [])
      if (speaker.kind === 'party' && speaker.actor) return speaker.actor;
  return publisher(doc, knowledge);
}

/** The party that the outlet is called after: «المسيرة», «القوات المسلحة السودانية». */
function publisher({ input }: Doc, { matcher }: Knowledge): string | null {
  const outlet = typeof input.outlet === 'string' ? input.outlet : '';
  // «المسيرة»: alone it is an everyday word.
  const tokens = tokenise(normalise(`قناة ${outlet}`));
  for (let at = 0; at < tokens.length; at++) {
    const meaning = matcher.match(tokens, at)?.meaning;
    const medium = meaning?.concepts.find(({ id }) => id.startsWith('medium.'));
    if (medium) return medium.id.slice('medium.'.length);
    if (meaning?.actors[0]) return meaning.actors[0].id;
  }
  return null;
}
