// Whole notices, to the byte: what a receiver sees, direction marks included.
import { describe, expect, it } from 'vitest';
import { linesOf, renderNotice } from '../../../src/alerts/index.ts';
import { FSI, LRM, PDI, RLM } from '../../../src/alerts/render/bidi.ts';
import type { Change, Incident, NoticeKind } from '../../../src/shared/schema/index.ts';
import { at, capture, find, incident, source, toll } from '../build.ts';

const render = (
  of: Incident,
  kind: NoticeKind = 'new',
  changes: Change[] = [],
  language: 'ar' | 'en' | 'both' = 'both',
) =>
  renderNotice(
    { delivery: { kind }, notice: { changes }, incident: of },
    { language, timezone: 'Asia/Damascus' },
    find,
  );

const i = (text: string) => `${FSI}${text}${PDI}`;
const RSF = 'rapid-support-forces';

const CLAIM = capture({
  status: 'claimed',
  claimedBy: [RSF],
  fatalities: toll(8, 12),
  date: '2026-11-20',
  independentSources: 1,
  deniedBy: ['الجيش السوداني'],
  sources: [
    source({
      status: 'claimed',
      quote: 'أعلنت قوات الدعم السريع أنها سيطرت على الفاشر بعد 3 أيام',
      speaker: { name: 'قوات الدعم السريع', kind: 'party', actor: RSF },
    }),
    source({
      articleId: 'a2',
      outlet: 'SUNA',
      url: 'https://suna.example/2?id=7',
      publishedAt: at('12:30'),
      status: 'denied',
      speaker: { name: 'الجيش السوداني', kind: 'party', actor: 'sudanese-armed-forces' },
      quote: 'نفى الجيش السوداني سقوط المدينة',
    }),
  ],
});

describe('a claim with its denial', () => {
  it('in Arabic', () => {
    expect(render(CLAIM, 'update', ['denied'], 'ar').plain.split('\n')).toEqual([
      'تحديث: أعلنت قوات الدعم السريع أنها سيطرت على مدينة الفاشر',
      'الجديد: الجيش السوداني ينفي',
      'المكان: مدينة الفاشر، ولاية شمال دارفور، السودان',
      'السيطرة كما أُعلنت: من الجيش السوداني إلى قوات الدعم السريع',
      'الحالة: إعلان من قوات الدعم السريع لم يتأكد من مصدر مستقل',
      'النفي: نفى ذلك الجيش السوداني',
      `الحصيلة: بين ${i('8')} و${i('12')} قتيلاً`,
      `الوقت: وقع الجمعة ${i('20')} نوفمبر/تشرين الثاني ${i('2026')}، ونُشر أولاً السبت ${i('21')} نوفمبر/تشرين الثاني ${i('2026')}، الساعة ${i('13:00')} بتوقيت غرينتش ${i('+3')}`,
      'أعلنه طرف في القتال:',
      `• سودان تربيون نقلاً عن قوات الدعم السريع، ${i('21/11 13:00')}: ${i('«أعلنت قوات الدعم السريع أنها سيطرت على الفاشر بعد 3 أيام»')}`,
      'https://example.org/a1',
      'نفاه:',
      `${RLM}• ${i('SUNA')} نقلاً عن الجيش السوداني، ${i('21/11 15:30')}: ${i('«نفى الجيش السوداني سقوط المدينة»')}`,
      'https://suna.example/2?id=7',
    ]);
  });

  it('in English', () => {
    expect(render(CLAIM, 'update', ['denied'], 'en').plain.split('\n')).toEqual([
      'Update: Rapid Support Forces claimed the capture of El Fasher',
      'New: denied by Sudanese Armed Forces',
      'Place: El Fasher, North Darfur, Sudan',
      'Control, as claimed: from Sudanese Armed Forces to Rapid Support Forces',
      'Status: claim by Rapid Support Forces, not confirmed by an independent source',
      'Denial: Sudanese Armed Forces denied it',
      'Deaths: 8 to 12',
      'Time: on Fri 20 Nov 2026, first published Sat 21 Nov 2026, 13:00 GMT+3',
      'Said by a party to the fight:',
      `${LRM}• ${i('سودان تربيون')} citing ${i('قوات الدعم السريع')}, 21/11 13:00: ${i('«أعلنت قوات الدعم السريع أنها سيطرت على الفاشر بعد 3 أيام»')}`,
      'https://example.org/a1',
      'Denied by:',
      `• SUNA citing ${i('الجيش السوداني')}, 21/11 15:30: ${i('«نفى الجيش السوداني سقوط المدينة»')}`,
      'https://suna.example/2?id=7',
    ]);
  });

  it('in both, Arabic first', () => {
    const { plain, ar, en } = render(CLAIM);
    expect(plain).toBe(
      `${[ar!.headline, ...linesOf(ar!)].join('\n')}\n\n${[en!.headline, ...linesOf(en!)].join('\n')}`,
    );
  });
});

describe('direction', () => {
  it('a source line whose outlet and words are all isolated begins with a right-to-left mark', () => {
    const line = linesOf(render(incident({ sources: [source({ outlet: 'BBC' })] })).ar!).at(-2);
    expect(line).toBe(
      `${RLM}• ${i('BBC')}، ${i('21/11 13:00')}: ${i('«اندلعت اشتباكات عنيفة بين الجيش وقوات الدعم السريع في الفاشر»')}`,
    );
  });

  it('what an article smuggles in is taken out', () => {
    const evil = source({
      outlet: 'Ev\u202Eil\u001B[31m',
      quote: '\u2067سيطر\u2069ت\u0000 على\nالمدينة «كلها»',
      url: 'javascript:alert(1)',
    });
    const { ar } = render(incident({ sources: [evil] }));
    const line = linesOf(ar!).at(-1)!;
    expect(line).toContain('سيطرت على المدينة "كلها"');
    expect(line).not.toMatch(/[\u0000-\u001F\u202A-\u202E\u2066\u2067]/u);
    expect(linesOf(ar!).join()).not.toContain('javascript');
  });

  it('isolates are always closed', () => {
    for (const line of render(CLAIM, 'update', ['fatalities']).plain.split('\n')) {
      expect(line.split(FSI).length).toBe(line.split(PDI).length);
    }
  });

  it('long words are cut openly, between words', () => {
    const { ar } = render(incident({ sources: [source({ url: null, quote: 'سيطرت القوات '.repeat(60) })] }));
    expect(linesOf(ar!).at(-1)).toMatch(/القوات …»\u2069$|سيطرت …»\u2069$/u);
  });
});

describe('sources', () => {
  it('four of each stance are shown, and the rest are counted', () => {
    const many = Array.from({ length: 9 }, (_, n) =>
      source({
        articleId: `a${n}`,
        outlet: `وكالة ${'أبتثجحخدذ'[n]}`,
        url: null,
        status: n === 8 ? 'denied' : 'reported',
      }),
    );
    const { ar, en } = render(incident({ sources: many }));
    expect(ar!.sections.map(({ title, items }) => [title, items.length])).toEqual([
      [`أوردته مصادر (${i('8')}، المستقل منها ${i('8')}):`, 5],
      ['نفاه:', 1],
    ]);
    expect(ar!.sections[0]!.items.at(-1)!.text).toBe(`ومصادر أخرى عددها ${i('4')}`);
    expect(en!.sections.map(({ title }) => title)).toEqual(['Reported by (8, 8 independent):', 'Denied by:']);
    expect(en!.sections[0]!.items.at(-1)!.text).toBe('and 4 more');
  });

  it('a party’s word never stands among the reports, whatever the status', () => {
    const party = source({
      articleId: 'a2',
      speaker: { name: 'الجيش السوداني', kind: 'party', actor: 'sudanese-armed-forces' },
    });
    const { en } = render(incident({ sources: [source(), party] }));
    expect(en!.sections.map(({ title }) => title)).toEqual(['Source:', 'Said by a party to the fight:']);
  });

  it('what was published on its own day names the day once', () => {
    const { ar, en } = render(incident({ date: '2026-11-21' }));
    expect(linesOf(ar!)).toContain(
      `الوقت: السبت ${i('21')} نوفمبر/تشرين الثاني ${i('2026')}، ونُشر أولاً الساعة ${i('13:00')} بتوقيت غرينتش ${i('+3')}`,
    );
    expect(linesOf(en!)).toContain('Time: Sat 21 Nov 2026, first published 13:00 GMT+3');
  });

  it('a zone this machine does not know counts as UTC', () => {
    const { en } = renderNotice(
      { delivery: { kind: 'new' }, notice: { changes: [] }, incident: incident() },
      { language: 'en', timezone: 'Mars/Olympus' },
      find,
    );
    expect(linesOf(en!).join('\n')).toContain('10:00 GMT');
  });
});
