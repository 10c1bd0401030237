// Holds what came out of the demo to the truth beside its stories: every fault as a sentence, none if all is well.
import { STORIES } from '../../src/demo/articles.ts';
import type { ExpectedIncident } from '../../src/demo/story.ts';
import type { Incident } from '../../src/shared/schema/index.ts';

/** Planned events may stand in the record or not, as long as nobody takes them for facts. */
const isAsked = ({ status }: ExpectedIncident) => status !== 'planned';

export function faultsAgainstTruth(incidents: readonly Incident[]): string[] {
  const active = incidents.filter(({ state }) => state === 'active');
  const expected = STORIES.flatMap((story) => story.incidents);
  const matched = new Map(expected.map((each) => [each, active.find((incident) => tells(incident, each))]));
  const missing = expected
    .filter((each) => isAsked(each) && !matched.get(each))
    .map((each) => `missing: ${name(each)}`);
  const found = new Set(matched.values());
  const invented = active
    .filter((incident) => !found.has(incident) && !isOptional(incident, expected))
    .map(
      ({ type, place, sources }) =>
        `invented: ${type} in ${place?.name} from ${sources.map(keyOf).join(', ')}`,
    );
  const wrong = [...matched].flatMap(([each, incident]) => (incident ? differences(each, incident) : []));
  return [...missing, ...invented, ...wrong];
}

/**
 * What a careful coder could leave in or out: strategic developments told in passing, and (coding rules 2 and 11)
 * the shelling within a battle and the battle within a change of control at the same place.
 */
const isOptional = (
  { class: kind, place, sources }: Incident,
  expected: readonly ExpectedIncident[],
): boolean => {
  if (kind === 'other') return true;
  const frames = kind === 'strike' ? ['clash', 'control'] : kind === 'clash' ? ['control'] : [];
  return expected.some(
    (each) =>
      frames.includes(each.class) &&
      each.place.name === place?.name &&
      sources.every((source) => each.articles.includes(keyOf(source))),
  );
};

const name = ({ type, place, articles }: ExpectedIncident) =>
  `${type} in ${place.name} (${articles.join(', ')})`;

/** The demo’s addresses end in the article’s key. */
const keyOf = ({ url }: { url: string | null }): string => url?.split('/').at(-1) ?? '';

/** The same type from at least one of the articles that tell it, and no other. */
function tells(incident: Incident, expected: ExpectedIncident): boolean {
  const keys = incident.sources.map(keyOf);
  return (
    incident.type === expected.type &&
    keys.some((key) => expected.articles.includes(key)) &&
    (incident.place?.name ?? '').includes(expected.place.name)
  );
}

function differences(expected: ExpectedIncident, incident: Incident): string[] {
  const pairs: [string, unknown, unknown][] = [
    ['status', expected.status, incident.status],
    ['sides', sides(expected), sides(incident)],
    ['control', expected.control, incident.control ?? undefined],
    ['articles', expected.articles.toSorted(), incident.sources.map(keyOf).toSorted()],
    ['independent sources', expected.independentSources, incident.independentSources],
    ['denied', expected.denied ?? false, incident.deniedBy.length > 0],
    ['fatalities', expected.fatalities ?? null, incident.fatalities?.highest ?? null],
  ];
  return pairs
    .filter(([, wanted, got]) => JSON.stringify(wanted) !== JSON.stringify(got))
    .map(
      ([what, wanted, got]) =>
        `${name(expected)}: ${what} ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`,
    );
}

/** In a clash nobody may be named first without a reason: there the order is left open. */
function sides({ sides, type }: Pick<Incident, 'sides' | 'type'>): string[] {
  const each = sides.map((ids) => ids.toSorted().join('+'));
  return type === 'armed-clash' ? each.toSorted() : each;
}
