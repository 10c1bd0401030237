// Names the first notice in words, for channels that can neither edit it nor answer it.
import type { Delivery, DeliveryKind } from '../../shared/schema/index.ts';
import { isolate, number } from './bidi.ts';
import { arabicDay, englishDay, type Moment, momentIn } from './when.ts';
import type { Tongue } from './wording.ts';

interface Telling {
  kind: DeliveryKind;
  first: Delivery | null | undefined;
  /** Of this notice: another day than the first one's is named. */
  createdAt: string;
  timezone: string;
}

/** «تحديث لخبرنا المرسل الساعة 14:05 (رقم i_…)»; null in a first notice, or where none reached the receiver. */
export function refersTo(tongue: Tongue, { kind, first, createdAt, timezone }: Telling): string | null {
  if (kind === 'new' || !first) return null;
  const sent = momentIn(first.sentAt ?? first.createdAt, timezone);
  const now = momentIn(createdAt, timezone);
  const sameDay = [sent.year, sent.month, sent.day].join() === [now.year, now.month, now.day].join();
  return tongue === 'ar'
    ? `${arabicHead(kind, first.kind)} ${arabicWhen(sent, sameDay)} (رقم ${isolate(first.incidentId)})`
    : `${englishHead(kind, first.kind)} ${englishWhen(sent, sameDay)} (${first.incidentId})`;
}

function arabicHead(kind: DeliveryKind, first: DeliveryKind): string {
  const what = kind === 'retract' ? 'سحب' : kind === 'update' ? 'تحديث' : 'متابعة';
  if (first === 'digest') return `${what} لخبر ورد في موجزنا المرسل`;
  return kind === 'retract' || kind === 'update' ? `${what} لخبرنا المرسل` : `${what} لإشعارنا المرسل`;
}

const arabicWhen = (sent: Moment, sameDay: boolean): string =>
  `${sameDay ? '' : `${arabicDay(sent, number)} `}الساعة ${number(sent.clock)}`;

function englishHead(kind: DeliveryKind, first: DeliveryKind): string {
  const what = kind === 'retract' ? 'Withdraws' : kind === 'update' ? 'Updates' : 'Follows';
  if (first === 'digest') return `${what} a report in our digest sent`;
  return `${what} our ${kind === 'retract' || kind === 'update' ? 'report' : 'notice'} sent`;
}

const englishWhen = (sent: Moment, sameDay: boolean): string =>
  sameDay ? `at ${sent.clock}` : `on ${englishDay(sent)} at ${sent.clock}`;
