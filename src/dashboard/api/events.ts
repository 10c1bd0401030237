// What the stream says of an incident, and the id by which a listener that was away is told what it missed.
import { z } from 'zod';
import { type Incident, instant, isHidden } from '../../shared/schema/index.ts';

export type RevisionKey = Pick<Incident, 'id' | 'revision' | 'updatedAt'>;

const key = z.tuple([instant, z.string().min(1).max(200), z.coerce.number().int().positive()]);

/** «2026-11-22T10:00:00.000Z|i_1|3» */
export const eventIdOf = ({ updatedAt, id, revision }: RevisionKey): string =>
  `${updatedAt}|${id}|${revision}`;

/** @returns undefined where the text is no id of this stream. */
export function readEventId(text: string): RevisionKey | undefined {
  const { data } = key.safeParse(text.split('|'));
  return data && { updatedAt: data[0], id: data[1], revision: data[2] };
}

/** `incident`: one revision. What is kept but told to nobody is not told here either. */
export function incidentEvent(incident: Incident): string {
  if (isHidden(incident)) return '';
  const { id, revision, state, class: kind, type, status, place, location, updatedAt } = incident;
  const data = {
    id,
    revision,
    state,
    class: kind,
    type,
    status,
    place: place?.name ?? null,
    placeId: location?.placeId ?? null,
    updatedAt,
  };
  return `id: ${eventIdOf(incident)}\nevent: incident\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Something else changed: feeds, queues, deliveries. */
export const CHANGE = 'event: change\ndata: {}\n\n';

/** More was missed than is told again: read everything anew. */
export const RESET = 'event: reset\ndata: {}\n\n';
