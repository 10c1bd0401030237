// Did anything change that deserves a revision? Key order does not count: the record may return keys in its own.
import type { Incident } from '../shared/schema/index.ts';
import { canonical } from './canonical.ts';
import type { Summary } from './merge.ts';

/** What a revision writes about itself is no content. */
const NO_CONTENT = new Set(['id', 'revision', 'state', 'mergedInto', 'reason', 'createdAt', 'updatedAt']);

export const sameContent = (summary: Summary, incident: Incident): boolean =>
  ([...new Set([...Object.keys(summary), ...Object.keys(incident)])] as (keyof Summary)[])
    .filter((field) => !NO_CONTENT.has(field))
    .every(
      (field) =>
        summary[field] === incident[field] || canonical(summary[field]) === canonical(incident[field]),
    );
