// What is told, of every kind, ready to be sent.
import { type Message, renderContent, renderNotice, type Words } from '../../../src/alerts/index.ts';
import { plainTextOf } from '../../../src/alerts/render/words.ts';
import type {
  DigestNotice,
  HealthKind,
  HealthNotice,
  Incident,
  OutageNotice,
} from '../../../src/shared/schema/index.ts';
import { at, delivery, find, incident, notice, source } from '../build.ts';

const ALONE = { first: null, previous: null, mark: null, assessment: null, picture: null } as const;
const READER = { language: 'both', timezone: 'UTC' } as const;

type Parts = Parameters<typeof delivery>[0];

export function message(parts: Parts = {}, about: Partial<Incident> = {}): Message {
  const kind = parts?.kind ?? 'new';
  const one = {
    about: 'incident',
    delivery: delivery(parts),
    notice: notice({ kind, changes: kind === 'new' ? [] : ['second-source'] }),
    incident: incident(about),
    before: null,
    earlierInDoubt: false,
  } as const;
  return { ...one, ...ALONE, text: renderNotice(one as never, READER, find) };
}

/** A later notice of the same incident. @param told what the channel answered to the first. */
export function follower(kind: 'update' | 'retract', told: string | null, number = 2): Message {
  const first = { ...delivery(), state: 'sent', providerMessageId: told } as const;
  const later = message(
    { id: `d_${number}`, noticeId: `n_${number}`, revision: number, kind },
    { sources: [source(), source({ articleId: 'a2', outlet: 'دارفور 24' })], revision: number },
  );
  return { ...later, first, previous: first };
}

export const healthNotice = (kind: HealthKind): HealthNotice => ({
  id: 'n_2',
  incidentId: 'h_1',
  revision: 1,
  kind,
  feeds: [
    {
      id: 'a',
      outlet: 'عنب بلدي',
      illness: 'silent',
      since: at('05:00'),
      until: kind === 'recovered' ? at('10:00') : null,
      rhythmMs: 720_000,
      cause: null,
      status: null,
      lastSuccessAt: at('10:00'),
      lastNewAt: at('05:00'),
    },
  ],
  watched: 60,
  createdAt: at('10:01'),
});

export function healthMessage(kind: HealthKind): Message {
  const one = {
    about: 'health',
    delivery: { ...delivery(), incidentId: 'h_1', kind },
    notice: healthNotice(kind),
  } as const;
  return { ...one, ...ALONE, text: renderContent(one, READER, find) };
}

export function digestMessage(count = 2): Message {
  const incidents = Array.from({ length: count }, (_, n) => incident({ id: `i_${n}` }));
  const items = incidents.map(({ id }) => ({
    deliveryId: `d_${id}`,
    incidentId: id,
    revision: 1,
    kind: 'new' as const,
    changes: [],
  }));
  const told: DigestNotice = {
    id: 'n_3',
    incidentId: 'g_1',
    revision: 1,
    kind: 'digest',
    reason: 'quiet-hours',
    items,
    from: at('01:00'),
    createdAt: at('06:00'),
  };
  const one = {
    about: 'digest',
    delivery: { ...delivery(), incidentId: 'g_1', kind: 'digest' },
    notice: told,
    incidents,
  } as const;
  return { ...one, ...ALONE, text: renderContent(one, READER, find) };
}

export function outageMessage(kind: 'undeliverable' | 'delivering' = 'undeliverable'): Message {
  const told: OutageNotice = {
    id: 'n_4',
    incidentId: 'o_1',
    revision: 1,
    kind,
    receiver: 'syria-desk',
    since: at('09:00'),
    waiting: 12,
    error: 'telegram answered 500',
    createdAt: at('09:30'),
  };
  const one = {
    about: 'outage',
    delivery: { ...delivery(), incidentId: 'o_1', kind },
    notice: told,
  } as const;
  return { ...one, ...ALONE, text: renderContent(one, READER, find) };
}

/** So many sources, each quoted at length: far more than any one message holds. */
export function longMessage(sources = 120): Message {
  const quote = 'اندلعت اشتباكات عنيفة بين الجيش وقوات الدعم السريع في محيط القيادة العامة بمدينة الفاشر؛';
  const items = Array.from({ length: sources }, (_, n) => ({
    text: `• مصدر ${n + 1}، \u206821/11 14:0${n % 10}\u2069: «${quote} وقال شاهد: "سقطت <ثلاث> قذائف & أكثر" 👩‍👩‍👧» *${n}*`,
    url: `https://example.org/articles/${n}?a=1&b=(2)`,
  }));
  const short = message();
  const words: Words = { ...short.text.ar!, sections: [{ title: 'المصادر:', items }] };
  return { ...short, text: { ...short.text, ar: words, plain: plainTextOf([words, short.text.en]) } };
}

export const KINDS: Record<string, () => Message> = {
  'an incident': () => message(),
  'silent feeds': () => healthMessage('silent'),
  'failing feeds': () => healthMessage('failing'),
  'feeds that are well again': () => healthMessage('recovered'),
  'a digest': () => digestMessage(),
  'a receiver out of reach': () => outageMessage(),
  'a receiver within reach again': () => outageMessage('delivering'),
  'a test': () => ({ ...message(), mark: 'test' }),
  'an update in doubt': () => ({ ...follower('update', null), first: null, previous: null, mark: 'repeat' }),
};

/** What of a text must arrive, however it is cut: letters and digits. */
export const lettersOf = (text: string): string =>
  text
    .replace(/\(\d+\/\d+\)$/gmu, '')
    .replace(/https?:\/\/\S+/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
