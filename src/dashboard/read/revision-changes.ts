// What one revision of an incident changed of the one before it.
import type { Incident, Source } from '../../shared/schema/index.ts';
import type { ChangedPart } from '../words/record-words.ts';

export interface RevisionChanges {
  parts: ChangedPart[];
  added: Source[];
  removed: Source[];
}

const PARTS: Record<ChangedPart, (incident: Incident) => unknown> = {
  state: ({ state, mergedInto }) => [state, mergedInto],
  status: ({ status }) => status,
  type: ({ type }) => type,
  place: ({ place, location }) => [place?.name, place?.within, location?.placeId, location?.precision],
  sides: ({ sides }) => sides,
  holder: ({ control }) => control && [control.mode, control.to, control.from],
  toll: ({ fatalities }) => fatalities && [fatalities.lowest, fatalities.highest],
  date: ({ date }) => date,
};

export function changesBetween(before: Incident, after: Incident): RevisionChanges {
  const parts = Object.entries(PARTS) as [ChangedPart, (incident: Incident) => unknown][];
  return {
    parts: parts
      .filter(([, of]) => JSON.stringify(of(before)) !== JSON.stringify(of(after)))
      .map(([part]) => part),
    added: without(after.sources, before.sources),
    removed: without(before.sources, after.sources),
  };
}

const without = (sources: readonly Source[], others: readonly Source[]): Source[] => {
  const known = new Set(others.map(sourceKey));
  return sources.filter((source) => !known.has(sourceKey(source)));
};

/** Which event of which article a source is. */
export const sourceKey = ({ articleId, eventIndex }: Pick<Source, 'articleId' | 'eventIndex'>): string =>
  `${eventIndex} ${articleId}`;
