// Digests in English: «Digest: 12 reports, 22:00 to 06:00».
import type { EventClass, HoldReason, NoticeKind } from '../../../shared/schema/index.ts';
import { englishCountry } from '../english/place.ts';
import { englishWeekday, type Moment } from '../when.ts';
import type { DigestVoice } from './voice.ts';

const WHY: Record<HoldReason, string> = {
  group: 'Told together because they belong to one group.',
  'quiet-hours': 'Kept during quiet hours and told together now.',
  cap: 'Told together because the limit of messages was reached.',
};

const CLASSES: Record<EventClass, string> = {
  clash: 'Clashes',
  control: 'Changes of control',
  strike: 'Shelling and air strikes',
  blast: 'Explosions',
  'violence-against-civilians': 'Violence against civilians',
  other: 'Other developments',
};

const COUNTS: Record<NoticeKind, string> = { new: 'new', update: 'updated', retract: 'withdrawn' };

function span(from: Moment, to: Moment): string {
  if (from.weekday !== to.weekday || from.day !== to.day) {
    return `${englishWeekday(from)} ${from.clock} to ${englishWeekday(to)} ${to.clock}`;
  }
  return from.clock === to.clock ? to.clock : `${from.clock} to ${to.clock}`;
}

export const ENGLISH_DIGEST: DigestVoice = {
  headline: (count, from, to) => `Digest: ${count} ${count === 1 ? 'report' : 'reports'}, ${span(from, to)}`,
  why: (reason) => WHY[reason],
  counts: (kinds) => ({
    label: 'Of these',
    value: kinds.map(([kind, count]) => `${count} ${COUNTS[kind]}`).join(', '),
  }),
  area: ({ location }) =>
    [englishCountry(location?.country), location?.admin1En ?? null].filter(Boolean).join(', ') ||
    'Place unknown',
  class: (kind) => CLASSES[kind],
};
