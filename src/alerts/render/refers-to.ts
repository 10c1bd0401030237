// Names the first notice in words, for channels that can neither edit it nor answer it.
import type { Delivery, DeliveryKind } from '../../shared/schema/index.ts';
import { isolate, number } from './bidi.ts';
import { arabicDay, englishDay, type Moment, momentIn } from './when.ts';
import type { Tongue } from './wording.ts';

type Kind = DeliveryKind | 'merged';

interface Telling {
  kind: Kind;
  first: Delivery | null | undefined;
  /** Whether one may have reached the receiver of which nobody knows. */
  inDoubt?: boolean;
  /** Of this notice: another day than the first one's is named. */
  createdAt: string;
  timezone: string;
}

const IN_DOUBT: Record<Tongue, string> = {
  ar: 'ربما وصلكم خبر سابق عن الحدث نفسه، وهذا يغني عنه.',
  en: 'An earlier notice of the same event may have reached you; this one stands by itself.',
};

/** «تحديث لخبرنا المرسل الساعة 14:05 (رقم i_…)»; null in a first notice, or where none reached the receiver. */
export function refersTo(
  tongue: Tongue,
  { kind, first, inDoubt = false, createdAt, timezone }: Telling,
): string | null {
  if (!first && inDoubt) return IN_DOUBT[tongue];
  if (kind === 'new' || !first) return null;
  const sent = momentIn(first.sentAt ?? first.createdAt, timezone);
  const now = momentIn(createdAt, timezone);
  const sameDay = [sent.year, sent.month, sent.day].join() === [now.year, now.month, now.day].join();
  return tongue === 'ar'
    ? `${arabicHead(kind, first.kind)} ${arabicWhen(sent, sameDay)} (رقم ${isolate(first.incidentId)})`
    : `${englishHead(kind, first.kind)} ${englishWhen(sent, sameDay)} (${first.incidentId})`;
}

const ARABIC: Partial<Record<Kind, string>> = { update: 'تحديث', retract: 'سحب', merged: 'دمج' };

function arabicHead(kind: Kind, first: DeliveryKind): string {
  if (first === 'digest') return `${ARABIC[kind] ?? 'متابعة'} لخبر ورد في موجزنا المرسل`;
  return ARABIC[kind] === undefined ? 'متابعة لإشعارنا المرسل' : `${ARABIC[kind]} لخبرنا المرسل`;
}

const arabicWhen = (sent: Moment, sameDay: boolean): string =>
  `${sameDay ? '' : `${arabicDay(sent, number)} `}الساعة ${number(sent.clock)}`;

const ENGLISH: Partial<Record<Kind, string>> = { update: 'Updates', retract: 'Withdraws', merged: 'Merges' };

function englishHead(kind: Kind, first: DeliveryKind): string {
  if (first === 'digest') return `${ENGLISH[kind] ?? 'Follows'} a report in our digest sent`;
  return ENGLISH[kind] === undefined ? 'Follows our notice sent' : `${ENGLISH[kind]} our report sent`;
}

const englishWhen = (sent: Moment, sameDay: boolean): string =>
  sameDay ? `at ${sent.clock}` : `on ${englishDay(sent)} at ${sent.clock}`;
