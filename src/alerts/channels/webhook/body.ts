// The body of a webhook: what is told, whole, and never longer than Standard Webhooks advise; what did not fit is counted.
import type { AnyWebhookBody, Incident } from '../../../shared/schema/index.ts';
import type { Message } from '../channel.ts';

/** Bytes; «less than 20 kB» in the specification. */
const LONGEST = 20_000;

/** Sources of each incident, incidents of a digest, feeds of a notice of health; and letters of one text. */
interface Room {
  sources: number;
  entries: number;
  letters: number;
}

/** From everything to the barest; the last is for what cannot be shorter. */
const ROOMS: readonly Room[] = [
  { sources: Number.POSITIVE_INFINITY, entries: Number.POSITIVE_INFINITY, letters: Number.POSITIVE_INFINITY },
  ...[24, 16, 12, 8, 6, 4].map((sources) => ({ sources, entries: 60, letters: 1000 })),
  ...[40, 20, 10].map((entries) => ({ sources: 2, entries, letters: 400 })),
  ...[10, 5, 2, 1].map((entries) => ({ sources: 1, entries, letters: 200 })),
  { sources: 1, entries: 1, letters: 60 },
];

/** @returns JSON: the fullest that fits. */
export function bodyOf(message: Message): string {
  let body = '';
  for (const room of ROOMS) {
    body = JSON.stringify(shortened(payloadOf(message, room), room.letters));
    if (Buffer.byteLength(body) < LONGEST) break;
  }
  return body;
}

function payloadOf(message: Message, room: Room): AnyWebhookBody {
  const { delivery, first, mark, assessment } = message;
  const head = { timestamp: delivery.createdAt, ...(mark === null ? {} : { mark }) };
  switch (message.about) {
    case 'incident': {
      const { notice, incident } = message;
      const told = { notice: notice.id, first: first?.noticeId ?? null, changes: notice.changes, assessment };
      return {
        type: `incident.${message.delivery.kind}`,
        ...head,
        data: { ...trimmed(incident, room), ...told },
      };
    }
    case 'health': {
      const { notice } = message;
      const feeds = notice.feeds.slice(0, room.entries);
      const data = { ...notice, feeds, feedsOmitted: notice.feeds.length - feeds.length };
      return { type: `feed.${notice.kind}`, ...head, data };
    }
    case 'digest': {
      const { notice, incidents } = message;
      const items = notice.items.slice(0, room.entries);
      const shown = incidents.slice(0, room.entries).map((incident) => trimmed(incident, room));
      const itemsOmitted = notice.items.length - items.length;
      return { type: 'digest', ...head, data: { ...notice, items, incidents: shown, itemsOmitted } };
    }
    case 'outage':
      return { type: `receiver.${message.notice.kind}`, ...head, data: message.notice };
  }
}

/** The first sources, and those that deny before them: a denial is never what is left out. */
function trimmed(incident: Incident, { sources: most }: Room) {
  const { sources } = incident;
  const denying = sources.filter(({ status }) => status === 'denied').slice(0, most);
  const others = sources.filter(({ status }) => status !== 'denied').slice(0, most - denying.length);
  const shown = sources.filter((source) => denying.includes(source) || others.includes(source));
  return { ...incident, sources: shown, sourcesOmitted: sources.length - shown.length };
}

/** Fields that hold free text: ids, times and words of the schema are never shortened. Lists are of ids or names. */
const FREE_TEXT: ReadonlySet<string> = new Set([
  'quote',
  'title',
  'reason',
  'because',
  'error',
  'outlet',
  'name',
]);

/** Free text with «…» where something is missing; an address that is too long is none. */
function shortened<Value>(payload: Value, letters: number): Value {
  if (letters === Number.POSITIVE_INFINITY) return payload;
  return JSON.parse(JSON.stringify(payload), (key, value: unknown) => {
    if (typeof value !== 'string' || value.length <= letters) return value;
    if (key === 'url') return value.length > 2 * letters ? null : value;
    return FREE_TEXT.has(key) || /^\d+$/u.test(key) ? `${[...value].slice(0, letters - 1).join('')}…` : value;
  }) as Value;
}
