// What a desk ends in, without what depends on the order of telling: ids, revisions, reasons, whose
// corrections made them, and times of writing.
import type { Desk } from './build.ts';

export function outcomeOf(desk: Desk): { incidents: string[]; ledger: string[] } {
  const standing = [...desk.incidents.values()].filter(
    ({ state }) => state === 'active' || state === 'known',
  );
  const names = new Map(
    standing.map(({ id, sources }) => [id, sources.map((s) => `${s.articleId}${s.eventIndex}`).join()]),
  );
  const incidents = standing.map(
    ({ id: _i, revision: _r, reason: _w, corrections: _e, createdAt: _c, updatedAt: _u, ...rest }) => rest,
  );
  const ledger = [...desk.ledger.values()].map(({ id: _i, incidentId, updatedAt: _u, ...rest }) => ({
    ...rest,
    incident: names.get(incidentId),
  }));
  const sorted = (all: object[]) => all.map((one) => JSON.stringify(one)).toSorted();
  return { incidents: sorted(incidents), ledger: sorted(ledger) };
}
