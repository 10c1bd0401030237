// Corrections as an editor would make them on the incidents of a small record.
import { makeCorrection } from '../../src/corrections/index.ts';
import type { AskedCorrection, CodedEvent, Correction, Incident } from '../../src/shared/schema/index.ts';
import { type Desk, hour, type Report } from '../incidents/build.ts';

let count = 0;

/** Made on an incident of the desk, and kept by it; nothing is read again yet. */
export function correct(
  desk: Desk,
  incident: Incident,
  asked: Partial<AskedCorrection> & Pick<AskedCorrection, 'kind'>,
  events: ReadonlyMap<string, readonly CodedEvent[]> = new Map(),
): Correction {
  const made = makeCorrection(
    { incidentId: incident.id, why: 'المصدر نفسه يقول ذلك', ...asked },
    {
      incident,
      other: asked.with ? desk.incidents.get(asked.with) : undefined,
      events,
      earlier: desk.corrections,
    },
    { id: `c${++count}`, by: 'سلمى', at: hour(200 + count) },
  );
  if ('refused' in made) throw new Error(made.refused);
  desk.corrections = [...desk.corrections, made.correction];
  return made.correction;
}

export function undo(desk: Desk, { id }: Correction): void {
  desk.corrections = desk.corrections.map((one) =>
    one.id === id ? { ...one, undoneBy: 'كريم', undoneAt: hour(500) } : one,
  );
}

/** Reads the articles of a correction again, in the order given. */
export function readAgain(desk: Desk, reports: readonly Report[], { reports: said }: Correction): void {
  const ids = new Set(said.map(({ articleId }) => articleId));
  for (const report of reports.filter(({ id }) => ids.has(id))) desk.tell(report);
}
