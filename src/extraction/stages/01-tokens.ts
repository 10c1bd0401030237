// Stage 1. Title and text become tokens: repaired, normalised, each with its offsets in the original.
import type { ExtractInput } from '../../shared/schema/index.ts';
import { normalise } from '../arabic/normalise.ts';
import { tokenise } from '../arabic/tokenise.ts';
import type { Doc } from '../document.ts';

export function readTokens(input: ExtractInput, now: Date): Doc {
  const fields = {
    title: typeof input.title === 'string' ? input.title : '',
    text: String(input.text ?? ''),
  };
  const title = tokenise(normalise(fields.title));
  return {
    input,
    day: publicationDay(input.publishedAt, now),
    fields,
    tokens: title.concat(tokenise(normalise(fields.text))),
    textFrom: title.length,
    units: [],
    sentences: [],
    country: null,
    withSaleh: false,
    army: null,
    actorCounts: new Map(),
    writtenOn: undefined,
    voicesRead: false,
  };
}

/** The day of publication; the day of reading stands in where the article gives none. */
function publicationDay(publishedAt: string | null | undefined, now: Date): string {
  if (typeof publishedAt === 'string' && /^\d{4}-\d{2}-\d{2}/.test(publishedAt))
    return publishedAt.slice(0, 10);
  const time = now.getTime();
  return Number.isNaN(time) ? '1970-01-01' : new Date(time).toISOString().slice(0, 10);
}
