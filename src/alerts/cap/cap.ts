// A notice as a message of the Common Alerting Protocol 1.2, with a block of information in each of its languages.
// http://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2.html; elements stand in the order of its schema.
import type { Delivery, DeliveryKind } from '../../shared/schema/index.ts';
import type { Message } from '../channels/channel.ts';
import { EVENTS } from '../render/arabic/events.ts';
import { ENGLISH_EVENTS } from '../render/english/events.ts';
import { linesOf, type Words } from '../render/words.ts';
import { areasOf } from './area.ts';
import { document, type Element, element, optional } from './xml.ts';

export const CAP_NAMESPACE = 'urn:oasis:names:tc:emergency:cap:1.2';

const MESSAGE_TYPES: Record<DeliveryKind, 'Alert' | 'Update' | 'Cancel'> = {
  new: 'Alert',
  update: 'Update',
  retract: 'Cancel',
  silent: 'Alert',
  failing: 'Alert',
  recovered: 'Cancel',
  digest: 'Alert',
  undeliverable: 'Alert',
  delivering: 'Cancel',
};

/** @param sender who answers for the message, unique in the world, like an address of e-mail. */
export const capOf = (message: Message, sender: string): string => document(capElement(message, sender));

/** The same without the XML declaration, to stand in another document. */
export function capElement(message: Message, sender: string): Element {
  const { delivery, first, previous, text } = message;
  const earlier = [
    ...new Map([first, previous].flatMap((one) => (one ? [[one.id, one] as const] : []))).values(),
  ];
  // An update or a cancellation must refer to something.
  const type = earlier.length === 0 ? 'Alert' : MESSAGE_TYPES[delivery.kind];
  const info = [text.ar, text.en].filter((words) => words !== null).map((words) => infoOf(words, message));
  return element(
    'alert',
    [
      element('identifier', delivery.id),
      element('sender', sender),
      element('sent', capTime(delivery.createdAt)),
      element('status', statusOf(message)),
      element('msgType', type),
      element('scope', 'Public'),
      optional('references', earlier.map((one) => referenceTo(one, sender)).join(' ')),
      optional('incidents', delivery.incidentId),
      ...info,
    ],
    { xmlns: CAP_NAMESPACE },
  );
}

const referenceTo = ({ id, createdAt }: Delivery, sender: string): string =>
  `${sender},${id},${capTime(createdAt)}`;

/** What tells of the system itself is not about the world. */
function statusOf({ mark, about }: Message): 'Actual' | 'System' | 'Test' {
  if (mark === 'test') return 'Test';
  return about === 'incident' || about === 'digest' ? 'Actual' : 'System';
}

function infoOf(words: Words, message: Message): Element {
  const { assessment, delivery } = message;
  const incident = message.about === 'incident' ? message.incident : null;
  const link = words.sections.flatMap(({ items }) => items).find(({ url }) => url !== null)?.url;
  const description = [words.whatsNew, words.refersTo, ...linesOf(words)].filter((line) => line !== null);
  return element('info', [
    element('language', words.language),
    element('category', statusOf(message) === 'System' ? 'Infra' : 'Security'),
    element('event', eventOf(message, words.language)),
    // What readers should do about it, and how soon, no news report says.
    element('urgency', delivery.kind === 'retract' ? 'Past' : 'Unknown'),
    element('severity', capitalised(assessment?.severity ?? delivery.severity)),
    element('certainty', capitalised(assessment?.certainty ?? 'unknown')),
    optional('onset', incident?.date ? `${incident.date}T00:00:00-00:00` : null),
    element('headline', words.headline),
    optional('description', description.join('\n')),
    optional('web', link !== undefined && link !== null && URL.canParse(link) ? new URL(link).href : null),
    ...(incident === null ? [] : areasOf(incident, words.language)),
  ]);
}

function eventOf(message: Message, language: Words['language']): string {
  if (message.about !== 'incident') return OTHER_EVENTS[message.about][language];
  const { type } = message.incident;
  return language === 'ar' ? EVENTS[type].noun : ENGLISH_EVENTS[type].noun;
}

const OTHER_EVENTS = {
  digest: { ar: 'حصيلة أخبار', en: 'digest of events' },
  health: { ar: 'حال المصادر', en: 'state of feeds' },
  outage: { ar: 'تعذّر الإيصال', en: 'outage of delivery' },
} as const;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** CAP writes UTC as -00:00, and no fractions of seconds (section 3.3.2). */
export const capTime = (instant: string): string => `${new Date(instant).toISOString().slice(0, 19)}-00:00`;
