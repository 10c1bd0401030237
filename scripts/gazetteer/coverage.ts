// Says how much of an annotated corpus the gazetteer and the actors know:
//
//   npx tsx scripts/gazetteer/coverage.ts [--missing] ../shared/corpus/gold/*.json
//
// Names are compared as the corpus scorer does (hamza, alef, teh marbuta and the article folded, head nouns cut).
// «composed» adds names that are a known place after one word of direction or part («ريف حلب», «شمال مالي»).
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { foldName } from '../../src/extraction/gazetteer/fold.ts';
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';

const HEAD =
  /^(?:مدينه|بلده|قريه|محافظه|مديريه|منطقه|ناحيه|حي|مخيم|جزيره|وادي|مركز|قريتي|بلدتي|جبل|جبال|تله|تبه|معسكر|طريق|مثلث|مفرق|سايله)\s+/;
const PART =
  /^(?:ريف|شمال|جنوب|شرق|غرب|وسط|شمالي|جنوبي|شرقي|غربي|محيط|اطراف|ضواحي|ساحل)(?: (?:شرق|غرب|شرقي|غربي))?\s+|\s+(?:شمالي|جنوبي|شرقي|غربي|شرقيه|غربيه)(?: (?:شرقي|غربي))?$/g;
const fold = (name: string) => {
  let folded = foldName(
    name
      .normalize('NFKC')
      .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
      .replace(/["'«»“”()[\]]/g, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim();
  while (HEAD.test(folded)) folded = folded.replace(HEAD, '').replace(/^ال(?=..)/, '');
  return folded;
};
const known = new Set(GAZETTEER.flatMap((place) => place.ar.map(fold)));
const composed = (name: string) =>
  known.has(name) || known.has(name.replace(PART, '').replace(PART, '').trim());

type Document = {
  events: {
    place: { name: string; within: string | null } | null;
    sides: string[][];
    control?: { to: string[]; from: string[] };
  }[];
};
const files = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const ids = new Set(
  (parse(readFileSync('config/actors.yaml', 'utf8')) as { actors: { id: string }[] }).actors.map(
    (actor) => actor.id,
  ),
);
for (const file of files) {
  const events = (JSON.parse(readFileSync(file, 'utf8')) as Document[]).flatMap(
    (document) => document.events,
  );
  const names = events.flatMap(({ place }) => (place ? [fold(place.name)] : []));
  const distinct = [...new Set(names)];
  const actors = events.flatMap((event) => [
    ...event.sides.flat(),
    ...(event.control?.to ?? []),
    ...(event.control?.from ?? []),
  ]);
  const share = <T>(all: T[], test: (one: T) => boolean) =>
    `${((100 * all.filter(test).length) / all.length).toFixed(1)} % of ${all.length}`;
  console.log(file);
  console.log(
    `  places of events   ${share(names, (n) => known.has(n))}; composed ${share(names, composed)}`,
  );
  console.log(
    `  distinct names     ${share(distinct, (n) => known.has(n))}; composed ${share(distinct, composed)}`,
  );
  console.log(`  actors of events   ${share(actors, (id) => ids.has(id))}`);
  if (process.argv.includes('--missing')) console.log(distinct.filter((name) => !composed(name)).join('، '));
}
