// Told to a second receiver: nothing reaches the first, or something does again.
import type { OutageNotice } from '../../../shared/schema/index.ts';
import { counted } from '../arabic/grammar.ts';
import type { Audience, Occasion } from '../audience.ts';
import { clean, inArabic, isolate, number } from '../bidi.ts';
import { arabicSpan, englishSpan } from '../health/span.ts';
import { refersTo } from '../refers-to.ts';
import { arabicClock, arabicDay, englishDay, momentIn } from '../when.ts';
import { type Draft, rendered, type Tongue } from '../wording.ts';
import type { Fact, Rendered } from '../words.ts';

export const renderOutage = (notice: OutageNotice, audience: Audience, occasion: Occasion = {}): Rendered =>
  rendered(notice.kind, audience, occasion, (tongue) => draftOf(tongue, notice, audience.timezone, occasion));

function draftOf(tongue: Tongue, notice: OutageNotice, timezone: string, { first }: Occasion): Draft {
  const { kind, createdAt } = notice;
  const { headline, facts } =
    tongue === 'ar' ? inArabicWords(notice, timezone) : inEnglishWords(notice, timezone);
  return {
    headline,
    whatsNew: null,
    refersTo: kind === 'delivering' ? refersTo(tongue, { kind, first, createdAt, timezone }) : null,
    facts,
    sections: [],
  };
}

interface Said {
  headline: string;
  facts: Fact[];
}

const NOTICES = {
  one: 'إشعار واحد',
  two: 'إشعاران',
  few: 'إشعارات',
  many: 'إشعاراً',
  hundred: 'إشعار',
};

function inArabicWords(
  { kind, receiver, since, waiting, error, createdAt }: OutageNotice,
  timezone: string,
): Said {
  const then = momentIn(since, timezone);
  const long = arabicSpan(Date.parse(createdAt) - Date.parse(since));
  const name = inArabic(clean(receiver));
  const waits = { label: 'في الانتظار', value: waiting === 0 ? 'لا شيء' : counted(waiting, NOTICES) };
  if (kind === 'delivering') {
    return {
      headline: `عاد الإرسال إلى المستلم «${name}»`,
      facts: [{ label: null, value: `دام الانقطاع ${long}` }, waits],
    };
  }
  return {
    headline: `تعذّر إرسال أي إشعار إلى المستلم «${name}»`,
    facts: [
      { label: null, value: `منذ ${long} (${arabicDay(then, number)}، ${arabicClock(then)})` },
      waits,
      ...(error === null ? [] : [{ label: 'آخر خطأ', value: isolate(clean(error)) }]),
    ],
  };
}

function inEnglishWords(
  { kind, receiver, since, waiting, error, createdAt }: OutageNotice,
  timezone: string,
): Said {
  const then = momentIn(since, timezone);
  const long = englishSpan(Date.parse(createdAt) - Date.parse(since));
  const name = isolate(clean(receiver));
  const waits = { label: 'Waiting', value: waiting === 1 ? '1 notice' : `${waiting} notices` };
  if (kind === 'delivering') {
    return {
      headline: `Receiver “${name}” is reached again`,
      facts: [{ label: null, value: `Out of reach for ${long}` }, waits],
    };
  }
  return {
    headline: `Nothing can be delivered to receiver “${name}”`,
    facts: [
      { label: null, value: `For ${long} (since ${englishDay(then)}, ${then.clock} ${then.zone})` },
      waits,
      ...(error === null ? [] : [{ label: 'Latest error', value: isolate(clean(error)) }]),
    ],
  };
}
