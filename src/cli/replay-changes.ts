// What a new reading of an article changes in the old one: events added, removed, and told otherwise.
import { type CodedEvent, classOf } from '../shared/schema/index.ts';

export interface Changes {
  added: CodedEvent[];
  removed: CodedEvent[];
  /** Events of one class and place that differ, with the names of the fields that do. */
  changed: { before: CodedEvent; after: CodedEvent; fields: string[] }[];
}

const keyOf = ({ type, place, passing }: CodedEvent): string =>
  `${classOf(type)}|${place?.name ?? ''}|${passing ?? ''}`;
const fieldsOf = (a: CodedEvent, b: CodedEvent): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (field) => text(a[field as keyof CodedEvent]) !== text(b[field as keyof CodedEvent]),
  );

/** The record does not keep the order of keys. */
function text(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

export function changesBetween(before: readonly CodedEvent[], after: readonly CodedEvent[]): Changes {
  const gone = [...before];
  const changes: Changes = { added: [], removed: gone, changed: [] };
  const take = (fits: (old: CodedEvent) => boolean): CodedEvent | undefined => {
    const at = gone.findIndex(fits);
    return at < 0 ? undefined : gone.splice(at, 1)[0];
  };
  const fresh = after.filter((event) => !take((old) => text(old) === text(event)));
  for (const event of fresh) {
    const old = take((one) => keyOf(one) === keyOf(event));
    if (old) changes.changed.push({ before: old, after: event, fields: fieldsOf(old, event) });
    else changes.added.push(event);
  }
  return changes;
}

export const isUnchanged = ({ added, removed, changed }: Changes): boolean =>
  added.length + removed.length + changed.length === 0;

/** A fight or a change of control told as news: what somebody would have been told of. */
export const isAlertable = ({ type, freshness, status, passing }: CodedEvent): boolean =>
  !passing &&
  ['clash', 'control'].includes(classOf(type)) &&
  freshness === 'new' &&
  status !== 'planned' &&
  status !== 'denied';
