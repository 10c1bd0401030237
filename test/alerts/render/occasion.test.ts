// What stands around the news: marks, the first notice, the receiver's digits, how grave and how sure it is.
import { describe, expect, it } from 'vitest';
import { linesOf, type Occasion, renderNotice } from '../../../src/alerts/index.ts';
import type { Digits } from '../../../src/alerts/render/bidi.ts';
import type { Assessment, ControlEntry, Incident, NoticeKind } from '../../../src/shared/schema/index.ts';
import { at, capture, delivery, find, incident, outlets, source, toll } from '../build.ts';

const render = (
  of: Incident,
  occasion: Occasion = {},
  {
    kind = 'new',
    digits = 'latn',
    earlierInDoubt = false,
  }: { kind?: NoticeKind; digits?: Digits; earlierInDoubt?: boolean } = {},
) =>
  renderNotice(
    {
      delivery: { kind },
      notice: { changes: ['fatalities'], createdAt: at('15:00') },
      incident: of,
      earlierInDoubt,
    },
    { language: 'both', timezone: 'Africa/Khartoum', digits },
    find,
    occasion,
  );
const bare = (text: string | null) => text?.replace(/[\u2066-\u2069\u200E\u200F]/gu, '') ?? null;

describe('marks stand before everything else', () => {
  it.each([
    ['test', 'رسالة اختبار: تحديث: اشتباكات', 'Test: Update: Clashes'],
    ['repeat', 'قد يكون مكرراً: تحديث: اشتباكات', 'May be a repeat: Update: Clashes'],
  ] as const)('%s', (mark, ar, en) => {
    const text = render(incident(), { mark }, { kind: 'update' });
    expect(text.ar!.headline.startsWith(ar)).toBe(true);
    expect(text.en!.headline.startsWith(en)).toBe(true);
    expect(text.plain.startsWith(ar)).toBe(true);
  });
});

describe('an update names the first notice', () => {
  const sent = (sentAt: string | null, kind: NoticeKind | 'digest' = 'new') =>
    ({ ...delivery({ sentAt, createdAt: at('12:04') }), kind }) as NonNullable<Occasion['first']>;
  it.each<[NoticeKind, Occasion['first'], string | null, string | null]>([
    [
      'update',
      sent(at('12:05')),
      'تحديث لخبرنا المرسل الساعة 14:05 (رقم i_1)',
      'Updates our report sent at 14:05 (i_1)',
    ],
    [
      'retract',
      sent(at('12:05')),
      'سحب لخبرنا المرسل الساعة 14:05 (رقم i_1)',
      'Withdraws our report sent at 14:05 (i_1)',
    ],
    [
      'update',
      sent(null),
      'تحديث لخبرنا المرسل الساعة 14:04 (رقم i_1)',
      'Updates our report sent at 14:04 (i_1)',
    ],
    [
      'update',
      sent('2026-11-20T23:30:00.000Z'),
      'تحديث لخبرنا المرسل الساعة 01:30 (رقم i_1)',
      'Updates our report sent at 01:30 (i_1)',
    ],
    [
      'update',
      sent('2026-11-20T20:30:00.000Z'),
      'تحديث لخبرنا المرسل الجمعة 20 نوفمبر/تشرين الثاني 2026 الساعة 22:30 (رقم i_1)',
      'Updates our report sent on Fri 20 Nov 2026 at 22:30 (i_1)',
    ],
    [
      'update',
      sent(at('04:00'), 'digest'),
      'تحديث لخبر ورد في موجزنا المرسل الساعة 06:00 (رقم i_1)',
      'Updates a report in our digest sent at 06:00 (i_1)',
    ],
    ['new', sent(at('12:05')), null, null],
    ['update', null, null, null],
  ])('%s %#', (kind, first, ar, en) => {
    const text = render(incident(), { first }, { kind });
    expect([bare(text.ar!.refersTo), bare(text.en!.refersTo)]).toEqual([ar, en]);
  });

  it('and says so where nobody knows whether one arrived', () => {
    const { ar, en } = render(incident(), {}, { kind: 'update', earlierInDoubt: true });
    expect([ar!.refersTo, en!.refersTo]).toEqual([
      'ربما وصلكم خبر سابق عن الحدث نفسه، وهذا يغني عنه.',
      'An earlier notice of the same event may have reached you; this one stands by itself.',
    ]);
  });
});

describe('digits', () => {
  const told = incident({
    fatalities: toll(12),
    place: { name: 'القرية 24', within: null },
    location: null,
    sources: [source({ outlet: 'قناة 24', quote: 'قتل 12 شخصاً' })],
  });
  it('are the receiver’s in numbers and times, and as written in names and quotes', () => {
    const { ar, en } = render(told, {}, { digits: 'arab' });
    const text = bare([ar!.headline, ...linesOf(ar!)].join('\n'))!;
    expect(text).toContain('الحصيلة: ١٢ قتيلاً');
    expect(text).toContain('السبت ٢١ نوفمبر/تشرين الثاني ٢٠٢٦، الساعة ١٢:٠٠ بتوقيت غرينتش +٢');
    expect(text).toContain('القرية 24');
    expect(text).toContain('• قناة 24، ٢١/١١ ١٢:٠٠: «قتل 12 شخصاً»');
    expect(linesOf(en!).join('\n')).not.toMatch(/[٠-٩]/u);
  });
  it('stand in isolates of one kind, closed in every line', () => {
    for (const digits of ['latn', 'arab'] as const) {
      for (const line of render(told, {}, { digits }).plain.split('\n')) {
        expect(line).not.toContain('\u2066');
        expect(line.split('\u2068').length).toBe(line.split('\u2069').length);
      }
    }
  });
});

describe('how grave and how sure', () => {
  const assessed = (
    severity: Assessment['severity'],
    certainty: Assessment['certainty'],
    sources: number,
  ) => {
    const { ar, en } = render(incident({ sources: outlets(sources) }), {
      assessment: { severity, certainty, reasons: [] },
    });
    return [ar!, en!].map((words) =>
      bare(words.facts.find(({ label }) => label === 'الخطورة' || label === 'Severity')!.value),
    );
  };
  it.each([
    [
      'severe',
      'observed',
      2,
      'شديدة، الترجيح: مؤكّد من مصدرين مستقلين',
      'severe, certainty: observed from 2 independent sources',
    ],
    [
      'moderate',
      'observed',
      5,
      'متوسطة، الترجيح: مؤكّد من 5 مصادر مستقلة',
      'moderate, certainty: observed from 5 independent sources',
    ],
    ['extreme', 'possible', 1, 'قصوى، الترجيح: محتمل', 'extreme, certainty: possible'],
  ] as const)('%s, %s', (severity, certainty, sources, ar, en) => {
    expect(assessed(severity, certainty, sources)).toEqual([ar, en]);
  });
  it('is left out where it was not computed', () => {
    expect(render(incident()).ar!.facts.map(({ label }) => label)).not.toContain('الخطورة');
  });
});

describe('what no source states', () => {
  const place = (...implied: boolean[]) =>
    render(
      incident({
        sources: implied.map((is, n) =>
          source({ articleId: `a${n}`, outlet: `o${n}`, implied: is ? ['place', 'sides'] : [] }),
        ),
      }),
    );
  it('is said to be inferred', () => {
    const { ar, en } = place(true, true);
    expect(ar!.facts.slice(0, 2).map(({ value }) => value)).toEqual([
      'مدينة الفاشر، ولاية شمال دارفور، السودان (استُنتج من السياق)',
      'قوات الدعم السريع / الجيش السوداني (استُنتج من السياق)',
    ]);
    expect(en!.facts[0]!.value).toBe('El Fasher, North Darfur, Sudan (inferred from context)');
  });
  it('is stated as soon as one source states it', () => {
    expect(place(true, false).plain).not.toMatch(/السياق|context/u);
  });
});

it('figures that differ are given with whom they come from', () => {
  const { ar, en } = render(
    incident({ fatalities: { lowest: 8, highest: 12, lowestBy: 'سونا', highestBy: 'BBC' } }),
  );
  expect(bare(linesOf(ar!).join('\n'))).toContain('الحصيلة: بين 8 و12 قتيلاً (الأدنى: سونا، الأعلى: BBC)');
  expect(bare(linesOf(en!).join('\n'))).toContain('Deaths: 8 to 12 (lowest: سونا, highest: BBC)');
});

describe('what the ledger of control makes of it', () => {
  const record = (status: ControlEntry['status'] | null) =>
    renderNotice(
      {
        delivery: { kind: 'new' },
        notice: { changes: [] },
        incident: capture(),
        ledger: status && { status },
      },
      { language: 'both', timezone: 'UTC' },
      find,
    );
  it.each([
    ['contested', 'متنازع عليها', 'contested'],
    ['confirmed', 'مؤكدة', 'confirmed'],
    ['reverted', 'لم تدم يوماً: استُعيد المكان', 'reverted within a day'],
  ] as const)('%s', (status, ar, en) => {
    expect(record(status).ar!.facts).toContainEqual({ label: 'سجل السيطرة', value: ar });
    expect(record(status).en!.facts).toContainEqual({ label: 'Control record', value: en });
  });
  it.each(['claimed', 'reported', null] as const)('%s adds nothing', (status) => {
    expect(record(status).ar!.facts.map(({ label }) => label)).not.toContain('سجل السيطرة');
  });
});
