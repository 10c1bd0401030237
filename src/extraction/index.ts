// The extractor: an article in, coded events out. Pure and deterministic; what it knows comes in as data.
import type { Actor, CodedEvent, ExtractInput, GazetteerPlace } from '../shared/schema/index.ts';
import type { Doc, Knowledge } from './document.ts';
import { itemsOf, labelsOf } from './items.ts';
import { prepareKnowledge } from './knowledge.ts';
import { LEXICON, type Lexicon } from './lexicon/index.ts';
import type { Reading } from './report/causes.ts';
import { silentTriggers } from './report/silent.ts';
import { type Trace, traceOf } from './report/trace.ts';
import { RULES } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import { indexRules, type RuleIndex } from './rules/rule-index.ts';
import { readTokens } from './stages/01-tokens.ts';
import { readUnits } from './stages/02-units.ts';
import { readMentions } from './stages/03-mentions.ts';
import { settle } from './stages/04-settle.ts';
import { type Candidate, readCandidates } from './stages/05-candidates.ts';
import { codeEvents } from './stages/06-events.ts';
import { droppedBy, refine } from './stages/07-refine.ts';
import { readPassing } from './stages/08-passing.ts';
import { hasWordsOfWar } from './warlike.ts';

export { type Losses, type Reading, sortLosses } from './report/causes.ts';
export { type Evaluation, evaluate, type GoldDocument } from './report/evaluate.ts';
export { renderReport } from './report/render-report.ts';
export type { Trace } from './report/trace.ts';
export { EXTRACTOR_VERSION } from './version.ts';

export interface ExtractorData {
  gazetteer: readonly GazetteerPlace[];
  actors: readonly Actor[];
  /** For tests; the room’s own lexicon where absent. */
  lexicon?: Lexicon;
  /** For tests; all of them where absent. */
  rules?: readonly Rule[];
}
export interface Extraction {
  events: CodedEvent[];
  /** What it touches in passing, told by no rule: good to join incidents, too weak to found one. */
  passing: CodedEvent[];
  /** What each stage made of the text, where it was asked for. */
  trace?: Trace;
  /** The same as data, for those who ask why. */
  reading?: Reading;
}
/** What the record keeps of a reading: the events, then what is only touched. */
export const keptOf = ({ events, passing }: Extraction): CodedEvent[] => [...events, ...passing];

/** `now` stands in where the article does not say when it was published. Never throws, whatever the bytes. */
export type Extractor = (article: ExtractInput, now: Date, options?: { trace?: boolean }) => Extraction;

export function createExtractor({
  gazetteer,
  actors,
  lexicon = LEXICON,
  rules: rows = RULES,
}: ExtractorData): Extractor {
  const knowledge = prepareKnowledge(gazetteer, actors, lexicon);
  const rules = indexRules(rows);
  return (article, now, options) => {
    const units = readUnits(readTokens(article, now), knowledge);
    if (!options?.trace && !hasWordsOfWar(units)) return { events: [], passing: [] };
    const labels = labelsOf(units);
    const doc = readMentions(units, knowledge);
    const items = itemsOf(doc, labels).map((item) => readItem(settle(item, knowledge), rules, knowledge));
    const events = items.flatMap((item) => item.events);
    const passing = items.flatMap((item) => item.passing);
    if (!options?.trace) return { events, passing };
    const candidates = items.flatMap((item) => inWhole(doc, item));
    const coded = items.flatMap((item) => item.coded);
    const dropped = items.flatMap((item) => droppedBy(item.coded, item.stated, item.doc, knowledge));
    const silent = silentTriggers(doc, candidates, rules, knowledge);
    doc.country = items[0]?.doc.country ?? null;
    const reading = { doc, candidates, coded, events };
    return {
      events,
      passing,
      trace: traceOf(doc, { candidates, silent, dropped, events, passing }),
      reading,
    };
  };
}

/** Stages 5 to 8 over one settled item: most articles are one. */
function readItem(doc: Doc, rules: RuleIndex, knowledge: Knowledge) {
  const candidates = readCandidates(doc, rules, knowledge);
  const coded = codeEvents(doc, candidates, knowledge);
  const stated = new Map(coded.map((event, at) => [event, candidates[at]!.stated]));
  const events = refine(coded, new Map(stated), doc, knowledge);
  const passing = readPassing(doc, events, rules, knowledge);
  return { doc, candidates, coded, stated, events, passing };
}

/** An item’s candidates, their sentences counted through the whole article. */
const inWhole = (whole: Doc, { doc, candidates }: ReturnType<typeof readItem>): Candidate[] =>
  candidates.map((one) => ({ ...one, sentence: whole.sentences.indexOf(doc.sentences[one.sentence]!) }));
