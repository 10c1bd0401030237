// The streams keep their own rules: whoever measures by them may trust the truth to be consistent.
import { expect, it } from 'vitest';

import { readActors } from '../../src/shared/config.ts';
import { CONTROL_TYPES, classOf } from '../../src/shared/schema/index.ts';
import { independentSourcesOf, loadStreams, type StreamArticle } from './load.ts';

const streams = loadStreams();
const { articles, incidents, ledger, outlets } = streams;
const actors = new Map(readActors('config', 'config').map((actor) => [actor.id, actor]));
const articlesById = new Map(articles.map((article) => [article.id, article]));

const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);
const tellers = (id: string) => articles.filter(({ tells }) => tells.includes(id));

it('is large and mixed enough to measure by', () => {
  expect(articles.length).toBeGreaterThanOrEqual(200);
  expect(incidents.size).toBeGreaterThanOrEqual(60);
  expect(articles.filter(({ tells }) => tells.length === 0).length / articles.length).toBeGreaterThan(0.1);
});

it('gives each article an id of its own and a known outlet', () => {
  expect(repeated(articles.map(({ id }) => id))).toEqual([]);
  expect(repeated(outlets.map(({ outlet }) => outlet))).toEqual([]);
  const known = new Set(outlets.map(({ outlet }) => outlet));
  expect(articles.filter(({ outlet }) => !known.has(outlet))).toEqual([]);
});

it('tells every incident, and none that is not described', () => {
  const named = articles.flatMap(({ tells, recalls }) => [...tells, ...recalls]);
  expect(named.filter((id) => !incidents.has(id))).toEqual([]);
  expect([...incidents.keys()].filter((id) => tellers(id).length === 0)).toEqual([]);
});

it('denies and retracts only what it tells, and recalls nothing that it tells', () => {
  const muddled = ({ tells, denies, retracts, recalls }: StreamArticle) =>
    [...denies, ...retracts].some((id) => !tells.includes(id)) || recalls.some((id) => tells.includes(id));
  expect(articles.filter(muddled).map(({ id }) => id)).toEqual([]);
});

it('names only actors of the list, on days when they go by that name', () => {
  const actorsOf = [...incidents].flatMap(([id, { sides, control, deniedBy }]) =>
    [...sides.flat(), ...(control?.to ?? []), ...(control?.from ?? []), ...deniedBy].map((actor) => ({
      actor,
      day: tellers(id)[0]!.publishedAt.slice(0, 10),
    })),
  );
  const holders = ledger.flatMap((line) => line.holders.map((actor) => ({ actor, day: line.since })));
  const unknown = [...actorsOf, ...holders].filter(({ actor, day }) => {
    const known = actors.get(actor);
    return !known || (known.from && day < known.from) || (known.until && day >= known.until);
  });
  expect(unknown).toEqual([]);
});

it('gives control to the three control types, the class to its type, and tolls in order', () => {
  for (const [id, { type, class: held, control, fatalities }] of incidents) {
    expect(held, id).toBe(classOf(type));
    expect(control !== undefined, id).toBe((CONTROL_TYPES as readonly string[]).includes(type));
    if (fatalities) expect(fatalities.lowest, id).toBeLessThanOrEqual(fatalities.highest);
  }
});

it('counts as sources what the articles and their owners give', () => {
  for (const [id, { independentSources }] of incidents)
    expect(independentSourcesOf(id, streams), id).toBe(independentSources);
});

it('reprints only what was printed before, and tells the same by it', () => {
  for (const { id, syndicates, publishedAt, tells } of articles.filter((article) => article.syndicates)) {
    const original = articlesById.get(syndicates!);
    expect(original, id).toBeDefined();
    expect(Date.parse(publishedAt), id).toBeGreaterThan(Date.parse(original!.publishedAt));
    expect(tells, id).toEqual(original!.tells);
  }
});

it('prints no text twice except as a reprint', () => {
  const own = articles.filter(({ syndicates }) => !syndicates);
  expect(repeated(own.map(({ text }) => text))).toEqual([]);
});

it('writes into the ledger only holders whom an incident of control brought there', () => {
  const gains = [...incidents.values()].map(({ place, control }) => `${place}: ${control?.to.join()}`);
  const lines = ledger.map(({ place, holders }) => `${place}: ${holders.join()}`);
  expect(lines.filter((line) => !gains.includes(line))).toEqual([]);
});
