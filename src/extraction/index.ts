// The extractor: an article in, coded events out. Pure and deterministic; what it knows comes in as data.
import type { Actor, CodedEvent, ExtractInput, GazetteerPlace } from '../shared/schema/index.ts';
import { prepareKnowledge } from './knowledge.ts';
import { LEXICON, type Lexicon } from './lexicon/index.ts';
import type { Reading } from './report/causes.ts';
import { silentTriggers } from './report/silent.ts';
import { type Trace, traceOf } from './report/trace.ts';
import { RULES } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import { readTokens } from './stages/01-tokens.ts';
import { readUnits } from './stages/02-units.ts';
import { readMentions } from './stages/03-mentions.ts';
import { settle } from './stages/04-settle.ts';
import { indexRules, readCandidates } from './stages/05-candidates.ts';
import { codeEvents } from './stages/06-events.ts';
import { droppedBy, refine } from './stages/07-refine.ts';
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
  /** What each stage made of the text, where it was asked for. */
  trace?: Trace;
  /** The same as data, for those who ask why. */
  reading?: Reading;
}
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
    if (!options?.trace && !hasWordsOfWar(units)) return { events: [] };
    const doc = settle(readMentions(units, knowledge), knowledge);
    const candidates = readCandidates(doc, rules, knowledge);
    const coded = codeEvents(doc, candidates, knowledge);
    const stated = new Map(coded.map((event, at) => [event, candidates[at]!.stated]));
    const before = options?.trace ? new Map(stated) : stated;
    const events = refine(coded, stated, doc, knowledge);
    if (!options?.trace) return { events };
    const silent = silentTriggers(doc, candidates, rules, knowledge);
    const dropped = droppedBy(coded, before, doc, knowledge);
    const reading = { doc, candidates, coded, events };
    return { events, trace: traceOf(doc, { candidates, silent, dropped, events }), reading };
  };
}
