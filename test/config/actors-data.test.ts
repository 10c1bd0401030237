// Walks the whole of config/actors.yaml: every record of the schema's form, no name that means two actors at once.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Actor, actorSchema } from '../../src/shared/schema/actor.ts';

const text = readFileSync(new URL('../../config/actors.yaml', import.meta.url), 'utf8');
const actors = z.strictObject({ actors: z.array(actorSchema) }).parse(parse(text)).actors;
const CORPUS = new URL('../../../shared/corpus/actors.json', import.meta.url);

const fold = (name: string) =>
  name.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/ؤ/g, 'و').replace(/ئ/g, 'ي');
const SINCE_EVER = '0000-01-01';
const FOR_EVER = '9999-12-31';
const meet = (a: Actor, b: Actor) =>
  (a.from ?? SINCE_EVER) < (b.until ?? FOR_EVER) && (b.from ?? SINCE_EVER) < (a.until ?? FOR_EVER);

describe('config/actors.yaml', () => {
  it('holds at least 300 armed actors, each id once', () => {
    const unarmed = new Set(['civilians', 'protesters', 'rioters']);
    expect(actors.filter((actor) => !unarmed.has(actor.kind)).length).toBeGreaterThanOrEqual(300);
    expect(new Set(actors.map((actor) => actor.id)).size).toBe(actors.length);
  });

  it('names parents that exist, and dates that run forward', () => {
    const ids = new Set(actors.map((actor) => actor.id));
    expect(actors.filter((actor) => actor.parent && !ids.has(actor.parent)).map((actor) => actor.id)).toEqual(
      [],
    );
    expect(actors.filter((a) => a.from && a.until && a.from >= a.until).map((a) => a.id)).toEqual([]);
  });

  it('spells names plainly: Arabic letters, digits and single spaces, at least one a record', () => {
    const odd = actors.flatMap((actor) =>
      actor.ar.filter((name) => !/^[ء-غف-ي0-9]+(?: [ء-غف-ي0-9]+)*$/.test(name)),
    );
    expect(odd).toEqual([]);
    expect(actors.filter((actor) => actor.ar.length === 0).map((actor) => actor.id)).toEqual([]);
  });

  it('gives each name once within a record', () => {
    const twice = actors.flatMap((actor) => {
      const folded = actor.ar.map(fold);
      return actor.ar
        .filter((name, at) => folded.indexOf(fold(name)) !== at)
        .map((name) => `${actor.id}: ${name}`);
    });
    expect(twice).toEqual([]);
  });

  it('lets two actors share a name only where their dates or their countries part them', () => {
    const seen = new Map<string, Actor[]>();
    const clashes: string[] = [];
    for (const actor of actors) {
      for (const name of actor.ar) {
        const others = seen.get(fold(name)) ?? [];
        for (const other of others) {
          const parted = actor.country !== other.country && actor.country !== null && other.country !== null;
          if (other !== actor && !parted && meet(actor, other))
            clashes.push(`${name}: ${other.id}, ${actor.id}`);
        }
        seen.set(fold(name), [...others, actor]);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('means the government that holds Damascus on the day', () => {
    const on = (name: string, day: string) =>
      actors
        .filter((a) => a.ar.includes(name) && (a.from ?? SINCE_EVER) <= day && day < (a.until ?? FOR_EVER))
        .map((a) => a.id);
    for (const name of ['الجيش السوري', 'وزارة الدفاع السورية', 'قوات الحكومة السورية']) {
      expect(on(name, '2024-12-07')).toEqual(['syrian-government-forces']);
      expect(on(name, '2024-12-08')).toEqual(['syrian-transitional-government-forces']);
    }
  });

  it.skipIf(!existsSync(CORPUS))('keeps every id of the corpus, with its kind and country', () => {
    const corpus = JSON.parse(readFileSync(CORPUS, 'utf8')) as Pick<
      Actor,
      'id' | 'kind' | 'country' | 'en'
    >[];
    const ours = new Map(actors.map((actor) => [actor.id, actor]));
    for (const { id, kind, country, en } of corpus)
      expect(ours.get(id)).toMatchObject({ id, kind, country, en });
  });
  if (!existsSync(CORPUS))
    console.warn(`actors-data: ${CORPUS.pathname} is not there; corpus ids are not checked`);
});
