// An operator's own words: which template applies, how its slots and choices are filled, what it may never leave out.
import { describe, expect, it } from 'vitest';
import { linesOf, renderNotice } from '../../../../src/alerts/index.ts';
import { templatesFileSchema } from '../../../../src/shared/config/templates.ts';
import { parseYaml } from '../../../../src/shared/config/yaml-file.ts';
import type { Incident, NoticeKind } from '../../../../src/shared/schema/index.ts';
import { capture, find, incident, outlets, source, toll } from '../../build.ts';

const RSF = 'rapid-support-forces';
const bare = (text: string) => text.replace(/[\u2066-\u2069\u200E\u200F]/gu, '');
const render = (yaml: string, of: Incident, kind: NoticeKind = 'new', digits: 'latn' | 'arab' = 'latn') =>
  renderNotice(
    { delivery: { kind }, notice: { changes: ['fatalities'] }, incident: of },
    { language: 'both', timezone: 'UTC', digits },
    find,
    { templates: parseYaml(`templates:\n${yaml}`, 'templates.yaml', templatesFileSchema) },
  );
/** One template for everything whose Arabic headline is this. */
const headline = (ar: string, of: Incident, digits: 'latn' | 'arab' = 'latn') =>
  bare(render(`  - headline: { ar: ${JSON.stringify(ar)}, en: x }`, of, 'new', digits).ar!.headline);

describe('slots', () => {
  it.each<[string, Incident, string]>([
    ['عاجل: {headline}', incident(), 'عاجل: اشتباكات بين قوات الدعم السريع والجيش السوداني في مدينة الفاشر'],
    ['{place_full}: {status}', incident(), 'مدينة الفاشر، ولاية شمال دارفور، السودان: أورده مصدر واحد'],
    ['{governorate} – {country}', incident(), 'ولاية شمال دارفور – السودان'],
    ['{toll} في {place}', incident({ fatalities: toll(12) }), '12 قتيلاً في مدينة الفاشر'],
    ['مقتل {deaths} ({sources})', incident({ fatalities: toll(3) }), 'مقتل 3 (1)'],
    ['اشتباك مع {defenders_after}', incident({ sides: [[RSF], ['houthis']] }), 'اشتباك مع الحوثيين'],
    ['{holders} مكان {losers_after}', capture(), 'قوات الدعم السريع مكان الجيش السوداني'],
  ])('%s', (text, of, ar) => {
    expect(headline(text, of)).toBe(ar);
  });
});

describe('choices', () => {
  const GENDER = '{holders, gender, m {سيطر} f {سيطرت}} {holders} على {place}';
  const NUMBER =
    '{claimants} {claimants, select, none {لا أحد} ms {يقول إنه} fs {تقول إنها} mp {يقولون إنهم} other {يقولان إنهما}}';
  const PLURAL =
    '{sources, plural, one {مصدر واحد} two {مصدران} few {# مصادر} many {# مصدراً} other {# مصدر}} – {place}';
  const to = (...ids: string[]) => capture({ control: { to: ids, from: [], mode: 'captured' } });
  const claimed = (...ids: string[]) => incident({ status: 'claimed', claimedBy: ids });
  it.each<[string, Incident, string]>([
    [GENDER, to(RSF), 'سيطرت قوات الدعم السريع على مدينة الفاشر'],
    [GENDER, to('sudanese-armed-forces'), 'سيطر الجيش السوداني على مدينة الفاشر'],
    [NUMBER, claimed(RSF), 'قوات الدعم السريع تقول إنها'],
    [NUMBER, claimed('houthis'), 'الحوثيون يقولون إنهم'],
    [NUMBER, claimed('isis', 'jaysh-al-islam'), 'تنظيم الدولة وجيش الإسلام يقولان إنهما'],
    [PLURAL, incident({ sources: outlets(1) }), 'مصدر واحد – مدينة الفاشر'],
    [PLURAL, incident({ sources: outlets(2) }), 'مصدران – مدينة الفاشر'],
    [PLURAL, incident({ sources: outlets(3) }), '3 مصادر – مدينة الفاشر'],
    [PLURAL, incident({ sources: outlets(11) }), '11 مصدراً – مدينة الفاشر'],
    [
      '{deaths, plural, one {قتيل} other {# قتلى، {sources, plural, one {مصدر} other {# مصادر}}}}',
      incident({ fatalities: toll(5), sources: outlets(3) }),
      '5 قتلى، 3 مصادر',
    ],
  ])('%s %#', (text, of, ar) => {
    expect(headline(text, of)).toBe(ar);
  });
});

describe('what is not known', () => {
  const plain = bare(render('  - kind: update\n    headline: { ar: x, en: x }', incident()).ar!.headline);
  it('a headline with a hole gives way to the usual one', () => {
    expect(headline('قتلى: {toll}', incident())).toBe(plain);
    expect(headline('{claimants, select, none {} other {x}}', incident())).toBe(plain);
  });
  it('a line with a hole is left out', () => {
    const yaml = '  - lines: { ar: ["{place}", "{toll}", "ثابت"], en: ["{place}", "{toll}", "fixed"] }';
    const { ar, en } = render(yaml, incident());
    expect(ar!.facts.map(({ value }) => value)).toEqual(['مدينة الفاشر', 'ثابت']);
    expect(en!.facts.map(({ value }) => value)).toEqual(['El Fasher', 'fixed']);
  });
});

describe('which one applies', () => {
  const yaml = `
  - { kind: retract, headline: { ar: مسحوب, en: gone } }
  - { class: control, status: [claimed, denied], headline: { ar: إعلان, en: claim } }
  - { class: [control, clash], headline: { ar: ميدان, en: field } }`;
  it.each<[Incident, NoticeKind, string]>([
    [incident(), 'retract', 'Withdrawn: gone'],
    [capture({ status: 'claimed' }), 'new', 'Claim'],
    [capture(), 'update', 'Update: field'],
    [incident({ class: 'strike', type: 'air-drone-strike' }), 'new', 'Air or drone strikes'],
  ])('%#', (of, kind, en) => {
    expect(render(yaml, of, kind).en!.headline.toLowerCase()).toContain(en.toLowerCase());
  });
});

describe('what a template may never leave out or break', () => {
  const yaml =
    '  - { headline: { ar: "سيطرة", en: "taken" }, news: { ar: "{changes}", en: "{changes}" }, lines: { ar: ["لا شيء"], en: ["nothing"] } }';
  it('whose word it is, where it is not reported', () => {
    const { ar, en } = render(yaml, capture({ status: 'claimed', claimedBy: [RSF] }));
    expect(ar!.facts.at(-1)).toEqual({
      label: 'الحالة',
      value: 'إعلان من قوات الدعم السريع لم يتأكد من مصدر مستقل',
    });
    expect(en!.facts.at(-1)!.value).toContain('not confirmed');
    expect(render(yaml, capture()).ar!.facts).toEqual([{ label: null, value: 'لا شيء' }]);
  });
  it('that it is an update or a withdrawal, and the sources', () => {
    expect(render(yaml, capture(), 'update').ar!.headline).toBe('تحديث: سيطرة');
    expect(render(yaml, capture(), 'retract').ar!.headline).toBe('سحب خبر: سيطرة');
    expect(linesOf(render(yaml, capture()).ar!).join('\n')).toContain('سودان تربيون');
  });
  it('the direction: Latin words and figures of its own are isolated, and what articles smuggle in is taken out', () => {
    const evil = incident({
      place: { name: 'باب\u202E{toll}\u2069', within: null },
      location: null,
      sources: [source()],
    });
    const { ar } = render('  - headline: { ar: "Rasid 24/7: {place}", en: x }', evil);
    expect(ar!.headline).toBe('\u200F\u2068Rasid 24/7\u2069: \u2068باب{toll}\u2069');
  });
  it('the receiver’s digits', () => {
    expect(headline('الساعة 12: {deaths}', incident({ fatalities: toll(34) }), 'arab')).toBe('الساعة ١٢: ٣٤');
  });
});
