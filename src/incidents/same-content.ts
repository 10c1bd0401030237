// Did anything change that deserves a revision? Key order does not count: the record may return keys in its own.
import type { Incident } from '../shared/schema/index.ts';
import { canonical } from './canonical.ts';
import type { Summary } from './merge.ts';

export const sameContent = (summary: Summary, incident: Incident): boolean =>
  (Object.keys(summary) as (keyof Summary)[]).every(
    (field) => canonical(summary[field]) === canonical(incident[field]),
  );
