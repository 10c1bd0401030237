// Digests: one line for each incident, under where it happened.
import { describe, expect, it } from 'vitest';
import { renderContent } from '../../../../src/alerts/index.ts';
import type { DigestContent, HoldReason, Incident, NoticeKind } from '../../../../src/shared/schema/index.ts';
import { at, capture, delivery, find, incident, outlets, source } from '../../build.ts';

const bare = (text: string) => text.replace(/[\u2066-\u2069\u200E\u200F]/gu, '');

interface Held {
  of: Incident;
  kind?: NoticeKind;
  changes?: DigestContent['notice']['items'][number]['changes'];
}
const digest = (
  held: Held[],
  { from = at('20:00'), to = '2026-11-22T04:00:00.000Z', reason = 'quiet-hours' as HoldReason } = {},
): DigestContent => ({
  about: 'digest',
  delivery: { ...delivery(), kind: 'digest' },
  notice: {
    id: 'n_9',
    incidentId: 'g_1',
    revision: 1,
    kind: 'digest',
    reason,
    from,
    createdAt: to,
    items: held.map(({ of, kind = 'new', changes = [] }, n) => ({
      deliveryId: `d_${n}`,
      incidentId: of.id,
      revision: of.revision,
      kind,
      changes,
    })),
  },
  incidents: held.map(({ of }) => of),
});
const render = (content: DigestContent) =>
  renderContent(content, { language: 'both', timezone: 'Africa/Khartoum' }, find);
const clashes = (count: number): Held[] =>
  Array.from({ length: count }, (_, n) => ({ of: incident({ id: `i_${n}` }) }));
const inSyria = (id: string): Incident =>
  incident({
    id,
    class: 'strike',
    type: 'air-drone-strike',
    sides: [['russia'], []],
    place: { name: 'كفرنبل', within: null },
    location: {
      ...incident().location!,
      kind: 'town',
      nameEn: 'Kafr Nabl',
      country: 'SY',
      admin1: 'إدلب',
      admin1En: 'Idlib',
    },
  });

describe('the headline counts and says from when to when', () => {
  it.each<[number, string, string, string, string]>([
    [1, at('20:00'), at('20:10'), 'موجز: خبر واحد بين 22:00 و22:10', 'Digest: 1 report, 22:00 to 22:10'],
    [2, at('20:00'), at('20:10'), 'موجز: خبران بين 22:00 و22:10', 'Digest: 2 reports, 22:00 to 22:10'],
    [3, at('20:00'), at('20:00'), 'موجز: 3 أخبار الساعة 22:00', 'Digest: 3 reports, 22:00'],
    [
      12,
      at('20:00'),
      '2026-11-22T04:00:00.000Z',
      'موجز: 12 خبراً بين السبت 22:00 والأحد 06:00',
      'Digest: 12 reports, Sat 22:00 to Sun 06:00',
    ],
    [100, at('08:00'), at('09:30'), 'موجز: 100 خبر بين 10:00 و11:30', 'Digest: 100 reports, 10:00 to 11:30'],
  ])('%i', (count, from, to, ar, en) => {
    const text = render(digest(clashes(count), { from, to }));
    expect([bare(text.ar!.headline), bare(text.en!.headline)]).toEqual([ar, en]);
  });
});

it('whole, in Arabic and English', () => {
  const { ar, en } = render(
    digest([
      { of: incident({ id: 'i_1', sources: outlets(2) }) },
      { of: inSyria('i_2') },
      {
        of: capture({ id: 'i_3', status: 'claimed', claimedBy: ['rapid-support-forces'] }),
        kind: 'update',
        changes: ['denied'],
      },
      {
        of: incident({ id: 'i_4', place: null, location: null, state: 'retracted', sources: [] }),
        kind: 'retract',
        changes: ['retracted'],
      },
    ]),
  );
  const shape = (words: typeof ar) => ({
    facts: words!.facts.map(({ label, value }) => bare(label === null ? value : `${label}: ${value}`)),
    sections: words!.sections.map(({ title, items }) => [
      bare(title!),
      ...items.map(({ text }) => bare(text)),
    ]),
  });
  expect(shape(ar)).toEqual({
    facts: ['حُفظت خلال ساعات الهدوء وتُرسل الآن معاً.', 'منها: جديد 2، تحديث 1، سحب 1'],
    sections: [
      [
        'السودان، ولاية شمال دارفور:',
        '• اشتباكات بين قوات الدعم السريع والجيش السوداني في مدينة الفاشر (أورده مصدران مستقلان)',
        '• تحديث: أعلنت قوات الدعم السريع أنها سيطرت على مدينة الفاشر (إعلان من قوات الدعم السريع لم يتأكد من مصدر مستقل). الجديد: نفي للخبر',
      ],
      ['سوريا، محافظة إدلب:', '• شنّت القوات الروسية ضربات جوية على بلدة كفرنبل (أورده مصدر واحد)'],
      [
        'مكان غير محدد:',
        '• سحب خبر: اشتباكات بين قوات الدعم السريع والجيش السوداني. السبب: تراجع المصدر عمّا أورده',
      ],
    ],
  });
  expect(shape(en).sections).toEqual([
    [
      'Sudan, North Darfur:',
      '• Clashes between Rapid Support Forces and Sudanese Armed Forces in El Fasher (reported by 2 independent sources)',
      '• Update: Rapid Support Forces claimed the capture of El Fasher (claim by Rapid Support Forces, not confirmed by an independent source). New: denied',
    ],
    ['Syria, Idlib:', '• Air or drone strikes by Russian forces on Kafr Nabl (reported by one source)'],
    [
      'Place unknown:',
      '• Withdrawn: Clashes between Rapid Support Forces and Sudanese Armed Forces. Reason: its source no longer says so',
    ],
  ]);
  expect(ar!.sections[0]!.items.map(({ url }) => url)).toEqual([
    'https://example.org/a1',
    'https://example.org/a1',
  ]);
  expect(ar!.sections[2]!.items[0]!.url).toBeNull();
});

it('where all lie in one area, the class parts them', () => {
  const { ar } = render(digest([...clashes(2), { of: capture({ id: 'i_9' }) }], { reason: 'group' }));
  expect(ar!.sections.map(({ title, items }) => [title, items.length])).toEqual([
    ['اشتباكات:', 2],
    ['تبدّل السيطرة:', 1],
  ]);
});

describe('what was held back about one incident is one line', () => {
  const revision = (number: number, parts: Partial<Incident> = {}) =>
    incident({ revision: number, ...parts });
  const lines = (held: Held[]) =>
    render(digest(held)).en!.sections.flatMap(({ items }) => items.map(({ text }) => bare(text)));
  it('an update to what nobody was told is new, as it stands now', () => {
    expect(
      lines([
        { of: revision(1) },
        { of: revision(3, { sources: outlets(2) }), kind: 'update', changes: ['second-source'] },
      ]),
    ).toEqual([
      '• Clashes between Rapid Support Forces and Sudanese Armed Forces in El Fasher (reported by 2 independent sources)',
    ]);
  });
  it('what was withdrawn meanwhile is told as withdrawn', () => {
    const gone = revision(2, { state: 'retracted', sources: [] });
    expect(lines([{ of: revision(1) }, { of: gone, kind: 'retract', changes: ['retracted'] }])[0]).toMatch(
      /^• Withdrawn: /u,
    );
  });
  it('the latest revision wins, whatever the order', () => {
    const late = {
      of: revision(5, { sources: outlets(4) }),
      kind: 'update' as const,
      changes: ['more-sources' as const],
    };
    expect(lines([late, { of: revision(4), kind: 'update', changes: ['fatalities'] }])[0]).toContain(
      '4 independent sources',
    );
  });
});

it('links lead nowhere but to pages', () => {
  const evil = incident({
    sources: [
      source({ url: 'javascript:alert(1)' }),
      source({ articleId: 'a2', url: 'https://example.org/a2' }),
    ],
  });
  expect(render(digest([{ of: evil }])).ar!.sections[0]!.items[0]!.url).toBe('https://example.org/a2');
});
