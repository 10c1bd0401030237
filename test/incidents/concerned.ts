// What the store hands in, found in memory: the same search as src/store/concerned.ts, over a list.
import { reachOf } from '../../src/incidents/index.ts';
import type { CodedEvent, Incident, Source } from '../../src/shared/schema/index.ts';
import { classOf, happenedAt, isLabel, isNarrow, isOpen, spotsOf } from '../../src/shared/schema/index.ts';

type Article = Pick<Source, 'publishedAt' | 'fetchedAt'> & { id: string };

interface Known {
  incident: Incident;
  keys: string[];
  since: number;
  until: number;
}

export function concerned(
  all: readonly Incident[],
  article: Article,
  events: readonly CodedEvent[],
): Incident[] {
  const reach = reachOf(article, events);
  const known = all.filter(isOpen).map(knownOf);
  const own = known.filter(({ incident }) =>
    incident.sources.some(({ articleId }) => articleId === article.id),
  );
  const asked = new Set([
    ...own.flatMap(({ keys }) => keys),
    ...events.flatMap((event) => keysOf(event.type, event)),
  ]);
  const found = new Set(own);
  let last = Math.max(reach.last.getTime(), ...own.map(({ until }) => until));
  const narrow = new Set([...asked].filter(isPlace));

  const labels = [...asked].filter(isLabelKey);
  const labelled = known.filter(({ keys }) => keys.some((key) => labels.includes(key)));
  const from = Math.min(reach.from.getTime(), ...labelled.map(({ since }) => since - reach.aroundMs));
  const overlaps = (one: Known, end: number) => one.until >= from && one.since <= end;
  const take = (fits: (one: Known) => boolean): Known[] => {
    const fresh = known.filter((one) => !found.has(one) && fits(one));
    for (const one of fresh) found.add(one);
    return fresh;
  };
  for (;;) {
    const fresh = take(
      (one) =>
        (one.keys.some((key) => narrow.has(key)) &&
          (one.incident.class === 'control' || overlaps(one, last + reach.chainMs))) ||
        one.keys.some((key) => isLabelKey(key) && narrow.has(key)),
    );
    if (fresh.length === 0) break;
    for (const { keys } of fresh) for (const key of keys.filter(isPlace)) narrow.add(key);
    last = Math.max(last, ...fresh.filter(isNoControl).map(({ until }) => until));
  }
  const around = take(
    (one) => one.keys.some((key) => !isPlace(key) && asked.has(key)) && overlaps(one, last + reach.aroundMs),
  );
  const places = new Set(
    around.filter((one) => !isNoControl(one)).flatMap(({ keys }) => keys.filter(isPlace)),
  );
  take(({ keys }) => keys.some((key) => places.has(key)));
  return all.filter((incident) => [...found].some((one) => one.incident === incident));
}

const isNoControl = ({ incident }: Known): boolean => incident.class !== 'control';
const spotIn = (key: string): string => key.slice(key.indexOf(' ') + 1);
const isPlace = (key: string): boolean => isNarrow(spotIn(key));
const isLabelKey = (key: string): boolean => isLabel(spotIn(key));
const keysOf = (type: CodedEvent['type'], placed: Pick<Source, 'place' | 'location' | 'group'>): string[] =>
  spotsOf(placed).map((spot) => `${classOf(type)} ${spot}`);

function knownOf(incident: Incident): Known {
  const times = incident.sources.map(happenedAt);
  const keys = incident.sources.flatMap((source) => keysOf(source.type, source));
  return { incident, keys: [...new Set(keys)], since: Math.min(...times), until: Math.max(...times) };
}
