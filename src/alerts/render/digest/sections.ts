// The items of a digest: one for each incident, under the area it lies in, or under its class where all lie in one.
import type { DigestContent, Incident, NoticeKind } from '../../../shared/schema/index.ts';

type Item = DigestContent['notice']['items'][number];

/** All that was held back about one incident, as its latest revision has it. */
export interface Folded {
  incident: Incident;
  kind: NoticeKind;
  changes: Item['changes'];
}

export interface Group {
  /** The incident whose area or class the title names. */
  of: Incident;
  by: 'area' | 'class';
  items: Folded[];
}

/** What nobody was told of before stays new, however often it changed while it was held back. */
export function foldedOf({ notice, incidents }: DigestContent): Folded[] {
  const byIncident = new Map<string, Folded>();
  notice.items.forEach(({ incidentId, kind, changes }, index) => {
    const incident = incidents[index];
    if (incident === undefined) return;
    const earlier = byIncident.get(incidentId);
    const later =
      earlier === undefined || incident.revision >= earlier.incident.revision
        ? { incident, kind, changes }
        : earlier;
    const isNew = (kind === 'new' || earlier?.kind === 'new') && later.kind !== 'retract';
    byIncident.set(incidentId, isNew ? { ...later, kind: 'new', changes: [] } : later);
  });
  return [...byIncident.values()];
}

const areaOf = ({ location }: Incident): string =>
  location === null ? '' : `${location.country ?? ''}/${location.admin1En ?? location.admin1 ?? ''}`;

/** In the order in which they were first held back. */
export function groupsOf(items: readonly Folded[]): Group[] {
  const areas = grouped(items, areaOf, 'area');
  return areas.length > 1 ? areas : grouped(items, ({ class: kind }) => kind, 'class');
}

function grouped(items: readonly Folded[], keyOf: (incident: Incident) => string, by: Group['by']): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const key = keyOf(item.incident);
    const group = groups.get(key) ?? { of: item.incident, by, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}
