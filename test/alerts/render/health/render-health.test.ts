// Whole notices of health, to the byte: what a receiver sees, direction marks included.
import { describe, expect, it } from 'vitest';
import { FSI, LRM, PDI, RLM, settled } from '../../../../src/alerts/render/bidi.ts';
import { renderHealthNotice } from '../../../../src/alerts/render/health/render-health.ts';
import { arabicSpan, englishSpan } from '../../../../src/alerts/render/health/span.ts';
import type { HealthNotice, ToldFeed } from '../../../../src/shared/schema/index.ts';
import { at } from '../../build.ts';

const i = (text: string) => `${FSI}${text}${PDI}`;
const feed = (parts: Partial<ToldFeed> = {}): ToldFeed => ({
  id: 'enab-baladi',
  outlet: 'عنب بلدي',
  illness: 'silent',
  since: at('10:00'),
  until: null,
  rhythmMs: 12 * 60_000,
  cause: null,
  status: null,
  lastSuccessAt: at('15:00'),
  lastNewAt: at('10:00'),
  ...parts,
});
const notice = (parts: Partial<HealthNotice> = {}): HealthNotice => ({
  id: 'n_1',
  incidentId: 'h_1',
  revision: 1,
  kind: 'silent',
  feeds: [feed()],
  watched: 61,
  createdAt: at('15:00'),
  ...parts,
});
const lines = (of: HealthNotice, language: 'ar' | 'en') =>
  renderHealthNotice(of, { language, timezone: 'Asia/Damascus' }).plain.split('\n');

const SATURDAY = `السبت ${i('21')} نوفمبر/تشرين الثاني ${i('2026')}، الساعة ${i('13:00')} بتوقيت غرينتش ${i('+3')}`;

describe('a feed that has fallen silent', () => {
  it('in Arabic', () => {
    expect(lines(notice(), 'ar')).toEqual([
      'صمتت قناة عنب بلدي',
      `المعتاد خبر كل ${i('12')} دقيقة`,
      `لا جديد منذ ${i('5')} ساعات (${SATURDAY})`,
      'تجيب القناة بلا خلل',
    ]);
  });

  it('in English', () => {
    expect(lines(notice(), 'en')).toEqual([
      `Feed ${i('عنب بلدي')} has fallen silent`,
      'Normally every 12 minutes',
      'Nothing new for 5 hours (since Sat 21 Nov 2026, 13:00 GMT+3)',
      'It answers without fault',
    ]);
  });
});

describe('a feed that cannot be read', () => {
  const refused = feed({ illness: 'failing', cause: 'forbidden', status: 403 });

  it('with its cause in plain words', () => {
    const told = notice({ kind: 'failing', feeds: [refused] });
    expect(lines(told, 'ar')).toEqual([
      'تعثرت قناة عنب بلدي',
      `متعثرة منذ ${i('5')} ساعات (${SATURDAY})`,
      `السبب: الخادم يرفض الآلات (${i('403')})`,
    ]);
    expect(lines(told, 'en').at(-1)).toBe('Cause: The server refuses machines (403)');
  });

  it('and is well again', () => {
    const again = notice({ kind: 'recovered', feeds: [{ ...refused, until: at('12:00') }] });
    expect(lines(again, 'ar')).toEqual(['عادت قناة عنب بلدي إلى العمل', 'دام تعثرها ساعتين']);
    expect(lines(again, 'en')).toEqual([`Feed ${i('عنب بلدي')} is well again`, 'Was failing for 2 hours']);
  });
});

describe('many feeds', () => {
  const astray = (count: number, cause: ToldFeed['cause']) =>
    Array.from({ length: count }, (_, n) =>
      feed({ id: `f${n}`, outlet: `منبر ${n}`, illness: 'failing', cause }),
    );

  it('that no way leads to say that this machine may be offline, and are counted beyond a dozen', () => {
    const told = notice({ kind: 'failing', feeds: astray(59, 'no-answer') });
    expect(lines(told, 'ar').slice(0, 2)).toEqual([
      `تعثرت ${i('59')} قناة من ${i('61')}`,
      'لعل شبكة هذا الجهاز نفسه منقطعة.',
    ]);
    expect(lines(told, 'ar').at(-1)).toBe(`و${i('47')} قناة غيرها`);
    expect(lines(told, 'en')).toHaveLength(15);
    expect(lines(told, 'en')[2]).toBe(
      `${LRM}• ${i('منبر 0')}: failing for 5 hours (since Sat 21 Nov 2026, 13:00 GMT+3); cause: The server does not answer`,
    );
  });

  it.each([
    ['that are few', astray(4, 'no-answer')],
    ['that are refused', astray(40, 'forbidden')],
  ])('%s say nothing about this machine', (_name, feeds) => {
    const told = lines(notice({ kind: 'failing', feeds, watched: feeds.length }), 'en').join('\n');
    expect(told).not.toContain('network');
  });

  it('are counted as Arabic counts', () => {
    const headline = (count: number) => lines(notice({ feeds: astray(count, null) }), 'ar')[0];
    expect([2, 3, 11, 100].map(headline)).toEqual([
      `صمتت قناتان من ${i('61')}`,
      `صمتت ${i('3')} قنوات من ${i('61')}`,
      `صمتت ${i('11')} قناة من ${i('61')}`,
      `صمتت ${i('100')} قناة من ${i('61')}`,
    ]);
  });
});

it('outlets’ names can do no harm', () => {
  const told = lines(notice({ feeds: [feed({ outlet: 'خبر\u202E\u0007\nكاذب' })] }), 'ar');
  expect(told[0]).toBe('صمتت قناة خبر كاذب');
  expect(lines(notice({ feeds: [feed({ outlet: 'BBC News' })] }), 'ar')[0]).toBe(
    `صمتت قناة ${i('BBC News')}`,
  );
  const [, first] = lines(notice({ feeds: [feed({ outlet: 'BBC' }), feed({ outlet: 'CNN' })] }), 'ar');
  expect(first).toMatch(new RegExp(`^${RLM}• ${i('BBC')}: `, 'u'));
});

it.each([
  [1000, 'ثانية', '1 second'],
  [119_000, `${i('119')} ثانية`, '119 seconds'],
  [120_000, 'دقيقتين', '2 minutes'],
  [90 * 60_000, `${i('90')} دقيقة`, '90 minutes'],
  [2 * 3_600_000, 'ساعتين', '2 hours'],
  [36 * 3_600_000, `${i('36')} ساعة`, '36 hours'],
  [3 * 86_400_000, `${i('3')} أيام`, '3 days'],
  [90 * 86_400_000, `${i('90')} يوماً`, '90 days'],
])('%i ms is %s, %s', (ms, ar, en) => {
  expect([settled(arabicSpan(ms), 'latn'), englishSpan(ms)]).toEqual([ar, en]);
});
