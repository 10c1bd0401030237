// Rules prove themselves: each fires on its own hits, where it says, and on none of its misses.
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extraction/index.ts';
import { LEXICON } from '../../src/extraction/lexicon/index.ts';
import { RULES } from '../../src/extraction/rules/index.ts';
import { type CodedEvent, classOf } from '../../src/shared/schema/index.ts';
import { toyActors, toyGazetteer } from './toy-world.ts';

const extract = createExtractor({ gazetteer: toyGazetteer, actors: toyActors });
const concepts = new Set(LEXICON.concepts.map(({ id }) => id));
const unmarked = (text: string) => text.replace(/\[\[|\]\]/g, '');
const NOW = new Date('2018-06-26');
const read = (text: string, extractor = extract) =>
  extractor({ id: 'rule', text, publishedAt: '2018-06-26' }, NOW, { trace: true });
/** What is told, whoever tells it. */
const told = (events: readonly CodedEvent[]) => events.map(({ rule: _rule, ...event }) => event);

describe('rules', () => {
  it('have unique ids that say the event type and what they see', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z-]+\/[a-z-]+$/);
  });

  describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    it('names concepts that exist', () => {
      for (const ids of [rule.trigger, rule.near, rule.also, rule.unless, rule.never, rule.follows]) {
        for (const id of ids ?? []) expect(concepts).toContain(id);
        expect(new Set(ids).size, 'a concept named twice').toBe(ids?.length ?? 0);
      }
    });

    it('shows a hit and a miss', () => {
      expect(rule.hits.length).toBeGreaterThan(0);
      expect(rule.misses.length).toBeGreaterThan(0);
      for (const hit of rule.hits) expect(hit).toMatch(/\[\[.+\]\]/);
    });

    it.each(rule.hits)('reads %s', (hit) => {
      const { events, trace } = read(unmarked(hit));
      const own = events.filter((event) => event.rule === rule.id);
      const stages = trace?.flatMap(({ stage, lines }) => [stage, ...lines]).join('\n');
      expect(own.length, `did not fire, or another rule won:\n${stages}`).toBeGreaterThan(0);
      const marked = /\[\[(.+)\]\]/.exec(hit)![1];
      expect(own.map(({ evidence }) => evidence)).toContain(marked);
    });

    it('is missed on its hits where it is taken away', () => {
      const others = createExtractor({
        gazetteer: toyGazetteer,
        actors: toyActors,
        rules: RULES.filter((other) => other !== rule),
      });
      const without = rule.hits.map((hit) => told(read(unmarked(hit), others).events));
      const withIt = rule.hits.map((hit) => told(read(unmarked(hit)).events));
      expect(withIt, 'other rules read all its hits as it does').not.toEqual(without);
    });

    it.each(rule.misses)('makes nothing of %s', (miss) => {
      const events = read(miss).events.filter((event) => event.rule === rule.id);
      expect(events.map(({ type, evidence }) => `${classOf(type)}: ${evidence}`)).toEqual([]);
    });
  });
});
