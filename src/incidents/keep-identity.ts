// Which group of reports is which incident of the record. An incident keeps its id as long as most of its reports
// stay together, also when an article is read again and says it a little differently.
import type { Incident, Source } from '../shared/schema/index.ts';
import { classOf, isMentioned, isSplitOff } from '../shared/schema/index.ts';
import { samePlace } from './same-place.ts';

export interface Identified {
  sources: Source[];
  /** The incident these reports go on; undefined for a new one. */
  incident: Incident | undefined;
}

/**
 * Each group gets at most one incident, and each incident at most one group.
 * @param told ids of incidents that somebody was told of: of two that become one, such an id goes on.
 */
export function keepIdentity(
  groups: readonly Source[][],
  incidents: readonly Incident[],
  told: ReadonlySet<string>,
): Identified[] {
  const holders = holdersByArticle(incidents);
  const pairs = groups
    .flatMap((sources, index) =>
      [...new Set(sources.flatMap(({ articleId }) => holders.get(articleId) ?? []))].map((incident) => ({
        index,
        incident,
        shared: sharedReports(sources, incident),
      })),
    )
    .filter(({ index, incident, shared }) => shared > 0 && mayGoOn(groups[index]!, incident))
    .toSorted(
      (a, b) =>
        Number(told.has(b.incident.id)) - Number(told.has(a.incident.id)) ||
        Number(isTold(b.incident)) - Number(isTold(a.incident)) ||
        b.shared - a.shared ||
        Date.parse(a.incident.createdAt) - Date.parse(b.incident.createdAt) ||
        (a.incident.id < b.incident.id ? -1 : 1),
    );
  const taken = new Map<number, Incident>();
  const used = new Set<string>();
  for (const { index, incident } of pairs) {
    if (taken.has(index) || used.has(incident.id)) continue;
    taken.set(index, incident);
    used.add(incident.id);
  }
  return groups.map((sources, index) => ({ sources, incident: taken.get(index) }));
}

const isTold = ({ state }: Incident): boolean => state !== 'mentioned';

/** What was told as an event and is only mentioned any more is taken back; what an editor splits off begins anew. */
const mayGoOn = (sources: readonly Source[], incident: Incident): boolean =>
  (!isMentioned({ sources }) || !isTold(incident)) &&
  sources.every(({ group }) => !isSplitOff(group) || incident.sources.some((one) => one.group === group));

function holdersByArticle(incidents: readonly Incident[]): Map<string, Incident[]> {
  const holders = new Map<string, Incident[]>();
  for (const incident of incidents) {
    for (const articleId of new Set(incident.sources.map((source) => source.articleId)))
      holders.set(articleId, [...(holders.get(articleId) ?? []), incident]);
  }
  return holders;
}

/** As it was read: an editor may say that it was something else, and it is the same report. */
const classRead = ({ type, corrected }: Source) => classOf(corrected?.read.type ?? type);

/** Two for the same words of the same article, one for the same article about the same place. */
function sharedReports(sources: readonly Source[], incident: Incident): number {
  return sources.reduce((sum, source) => {
    const before = incident.sources.filter(
      (one) => one.articleId === source.articleId && classRead(one) === classRead(source),
    );
    if (before.some(({ quote }) => quote === source.quote)) return sum + 2;
    return sum + (before.some((earlier) => samePlace(earlier, source)) ? 1 : 0);
  }, 0);
}
