// The figures are those of the corpus’s own scorer, to the last digit.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { createExtractor, evaluate, type GoldDocument } from '../../src/extraction/index.ts';
import { toCorpusEvent } from '../../src/shared/schema/index.ts';
import { toyActors } from './toy-world.ts';

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const there = existsSync(CORPUS);
if (!there)
  console.warn('SKIPPED: ../shared/corpus is not here, so evaluate() is not compared with score.mjs');

describe.skipIf(!there)('evaluate beside score.mjs', () => {
  it('agrees on every figure', { timeout: 60_000 }, async () => {
    const { score } = await import(new URL('score.mjs', CORPUS).href);
    type Article = GoldDocument & { text: string; title: string | null; publishedAt: string | null };
    const gold: Article[] = JSON.parse(readFileSync(new URL('gold/seeds.json', CORPUS), 'utf8'));
    const extract = createExtractor({ gazetteer: GAZETTEER, actors: toyActors });
    const predictions = new Map(
      gold.map((doc) => [doc.id, extract(doc, new Date('2015-01-01')).events.map(toCorpusEvent)]),
    );
    const { details: _a, ...own } = evaluate(gold, predictions);
    const { details: _b, ...theirs } = score(gold, predictions);
    expect(own).toEqual(theirs);
  });
});

describe('evaluate', () => {
  it('counts a missing prediction as a miss and an optional event as neither', () => {
    const event = {
      type: 'armed-clash',
      sides: [['isis'], []],
      place: { name: 'المرج', within: null },
      status: 'reported',
      freshness: 'new',
      date: null,
      fatalities: null,
      evidence: 'اشتباكات',
    } as const;
    const gold = [{ id: 'a', events: [{ ...event, sides: [['isis'], []] as [string[], string[]] }] }];
    expect(evaluate(gold, new Map()).all).toMatchObject({ tp: 0, fn: 1, fp: 0 });
    const optional = [{ id: 'a', events: [{ ...gold[0]!.events[0]!, optional: true as const }] }];
    expect(evaluate(optional, new Map([['a', gold[0]!.events]])).all).toMatchObject({ tp: 0, fn: 0, fp: 0 });
  });
});
