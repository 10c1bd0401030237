// What is new, against what the receiver saw last: the sentence an editor puts above an update.
import { describe, expect, it } from 'vitest';
import { renderNotice } from '../../../src/alerts/index.ts';
import type { Change, Incident, NoticeKind } from '../../../src/shared/schema/index.ts';
import { capture, find, incident, outlets, source, toll } from '../build.ts';

const RSF = ['rapid-support-forces'];
const SAF = ['sudanese-armed-forces'];

const bare = (text: string | null) => text!.replace(/[\u2066-\u2069\u200E\u200F]/gu, '');
const news = (
  changes: Change[],
  now: Incident,
  before: Incident | null = null,
  kind: NoticeKind = 'update',
) => {
  const { ar, en } = renderNotice(
    { delivery: { kind }, notice: { changes }, incident: now, before },
    { language: 'both', timezone: 'UTC' },
    find,
  );
  return [bare(ar!.whatsNew), bare(en!.whatsNew)];
};

const dead = (...figures: [number, number?]) => incident({ fatalities: toll(...figures) });

describe('the toll', () => {
  it.each<[Incident | null, Incident, string, string]>([
    [null, dead(2), 'الحصيلة الآن قتيلان', 'toll now 2 deaths'],
    [null, dead(1), 'الحصيلة الآن قتيل واحد', 'toll now 1 death'],
    [incident(), dead(3), 'أول حصيلة: 3 قتلى', 'first toll: 3 deaths'],
    [dead(7), dead(12), 'ارتفاع الحصيلة إلى 12 قتيلاً (كانت 7)', 'toll rises to 12 deaths (was 7)'],
    [dead(1), dead(2), 'ارتفاع الحصيلة إلى قتيلين (كانت قتيلاً واحداً)', 'toll rises to 2 deaths (was 1)'],
    [dead(2), dead(10), 'ارتفاع الحصيلة إلى 10 قتلى (كانت قتيلين)', 'toll rises to 10 deaths (was 2)'],
    [dead(99), dead(100), 'ارتفاع الحصيلة إلى 100 قتيل (كانت 99)', 'toll rises to 100 deaths (was 99)'],
    [dead(100), dead(111), 'ارتفاع الحصيلة إلى 111 قتيلاً (كانت 100)', 'toll rises to 111 deaths (was 100)'],
    [dead(100), dead(203), 'ارتفاع الحصيلة إلى 203 قتلى (كانت 100)', 'toll rises to 203 deaths (was 100)'],
    [dead(12), dead(5), 'تراجع الحصيلة إلى 5 قتلى (كانت 12)', 'toll revised down to 5 deaths (was 12)'],
    [dead(3), dead(1), 'تراجع الحصيلة إلى قتيل واحد (كانت 3)', 'toll revised down to 1 death (was 3)'],
    [dead(3), dead(0), 'الحصيلة الآن: لا قتلى (كانت 3)', 'toll revised down to no deaths (was 3)'],
    [dead(0), dead(4), 'ارتفاع الحصيلة إلى 4 قتلى (كانت بلا قتلى)', 'toll rises to 4 deaths (was 0)'],
    [
      dead(8),
      dead(8, 12),
      'ارتفاع الحصيلة إلى ما بين 8 و12 قتيلاً (كانت 8)',
      'toll rises to between 8 and 12 deaths (was 8)',
    ],
    [
      dead(8, 12),
      dead(6, 14),
      'الحصيلة الآن بين 6 و14 قتيلاً (كانت بين 8 و12)',
      'toll now 6 to 14 deaths (was 8 to 12)',
    ],
    [
      dead(3, 9),
      dead(1, 2),
      'تراجع الحصيلة إلى قتيل واحد أو قتيلين (كانت بين 3 و9)',
      'toll revised down to between 1 and 2 deaths (was 3 to 9)',
    ],
  ])('%#', (before, now, ar, en) => {
    expect(news(['fatalities'], now, before)).toEqual([`الجديد: ${ar}`, `New: ${en}`]);
  });
});

describe('sources', () => {
  const told = (...names: string[]) =>
    incident({ sources: names.map((outlet) => source({ outlet, articleId: outlet })) });
  it.each<[Change[], Incident, Incident | null, string, string]>([
    [['second-source'], incident({ sources: outlets(2) }), null, 'مصدر ثانٍ يؤكد', 'a second source confirms'],
    [
      ['second-source'],
      told('سونا', 'دبنقا'),
      told('سونا'),
      'مصدر ثانٍ يؤكد (دبنقا)',
      'a second source confirms (دبنقا)',
    ],
    [
      ['second-source'],
      told('سونا', 'BBC', 'CNN'),
      told('سونا'),
      '3 مصادر مستقلة تؤكد (BBC وCNN)',
      '3 independent sources confirm (BBC and CNN)',
    ],
    [
      ['second-source'],
      incident({ sources: outlets(11) }),
      null,
      '11 مصدراً مستقلاً يؤكد',
      '11 independent sources confirm',
    ],
    [
      ['more-sources'],
      incident({ sources: outlets(12) }),
      incident({ sources: outlets(9) }),
      'ارتفع عدد المصادر المستقلة إلى 12 (كان 9)',
      'now 12 independent sources (were 9)',
    ],
    [
      ['second-source', 'confirmed'],
      told('سونا', 'دبنقا'),
      incident({ ...told('سونا'), status: 'claimed' }),
      'مصدر من خارج الطرف المعلِن يؤكد (دبنقا)',
      'confirmed from outside the claiming side (دبنقا)',
    ],
    [
      ['confirmed'],
      told('سونا', 'دبنقا'),
      incident({ ...told('سونا'), status: 'denied' }),
      'تأكيد بعد النفي (دبنقا)',
      'confirmed after the denial (دبنقا)',
    ],
  ])('%s %#', (changes, now, before, ar, en) => {
    expect(news(changes, now, before)).toEqual([`الجديد: ${ar}`, `New: ${en}`]);
  });
});

describe('denials name who denies only now', () => {
  const denying = (...deniedBy: string[]) => incident({ deniedBy });
  it.each<[string[], string[] | null, string]>([
    [['الجيش السوداني'], [], 'الجيش السوداني ينفي'],
    [['قوات الدعم السريع'], [], 'قوات الدعم السريع تنفي'],
    [['الحوثيون'], [], 'الحوثيون ينفون'],
    [['الجيش السوداني', 'الحوثيون'], ['الجيش السوداني'], 'الحوثيون ينفون'],
    [['هيئة تحرير الشام', 'جيش الإسلام'], [], 'هيئة تحرير الشام وجيش الإسلام ينفيان'],
    [['قوات الدعم السريع', 'هيئة تحرير الشام'], null, 'قوات الدعم السريع وهيئة تحرير الشام تنفيان'],
    [['Centcom'], [], 'Centcom ينفي'],
    [[], null, 'نفي للخبر'],
  ])('%s', (now, before, ar) => {
    expect(news(['denied'], denying(...now), before && denying(...before))[0]).toBe(`الجديد: ${ar}`);
  });
});

describe('control', () => {
  const held = (
    to: string[],
    from: string[],
    mode: 'captured' | 'partial' = 'captured',
    parts: Partial<Incident> = {},
  ) => capture({ control: { to, from, mode }, ...parts });
  it.each<[Incident, Incident | null, string, string]>([
    [
      held(SAF, RSF),
      held(RSF, SAF),
      'السيطرة الآن بيد الجيش السوداني (كانت تُنسب إلى قوات الدعم السريع)، خرجت من يد قوات الدعم السريع',
      'now held by Sudanese Armed Forces (was Rapid Support Forces); lost by Rapid Support Forces',
    ],
    [
      held(RSF, SAF, 'partial'),
      held(RSF, SAF),
      'سيطرة على أجزاء فقط (كان الخبر: سيطرة كاملة)',
      'capture of parts only (was told as capture)',
    ],
    [held(RSF, SAF), held(RSF, []), 'خرجت من يد الجيش السوداني', 'lost by Sudanese Armed Forces'],
    [
      held(RSF, [], 'captured', { status: 'claimed', claimedBy: RSF }),
      held([], SAF),
      'السيطرة المعلَنة الآن بيد قوات الدعم السريع',
      'now said to be held by Rapid Support Forces',
    ],
    [held(['houthis'], []), null, 'السيطرة الآن بيد الحوثيين', 'now held by Houthi movement'],
    [held([], []), held([], []), 'تفاصيل جديدة عن السيطرة', 'new details of control'],
  ])('%#', (now, before, ar, en) => {
    expect(news(['control'], now, before)).toEqual([`الجديد: ${ar}`, `New: ${en}`]);
  });
});

describe('sides and place', () => {
  const strike = (...sides: [string[], string[]]) =>
    incident({ class: 'strike', type: 'air-drone-strike', sides });
  it.each<[Incident, Incident | null, string]>([
    [strike(['russia'], ['civilians']), strike([], ['civilians']), 'تحديد المنفّذ: القوات الروسية'],
    [strike([], ['civilians']), strike([], []), 'تحديد المستهدَف: مدنيون'],
    [strike(['russia'], []), strike(['isis'], []), 'تصحيح المنفّذ: القوات الروسية بدلاً من تنظيم الدولة'],
    [
      incident({ sides: [RSF, SAF] }),
      incident({ sides: [RSF, ['unidentified-armed-group']] }),
      'تصحيح أحد الطرفين: الجيش السوداني بدلاً من مسلحين مجهولين',
    ],
    [
      incident({ sides: [RSF, []] }),
      incident({ sides: [RSF, SAF] }),
      'لم يعد يُذكر من الأطراف: الجيش السوداني',
    ],
  ])('sides %#', (now, before, ar) => {
    expect(news(['sides'], now, before)[0]).toBe(`الجديد: ${ar}`);
  });

  const at = (
    name: string,
    parts: Partial<NonNullable<Incident['location']>>,
    within: string | null = null,
  ) =>
    incident({
      place: { name, within },
      location: {
        ...incident().location!,
        country: 'SY',
        nameEn: null,
        admin1: 'حلب',
        admin1En: 'Aleppo',
        ...parts,
      },
    });
  it.each<[Incident, Incident | null, string]>([
    [
      at('الباب', { kind: 'town' }),
      at('حلب', { kind: 'governorate', precision: 3 }),
      'تحديد أدق للمكان: بلدة الباب (كان محافظة حلب)',
    ],
    [
      at('الشعار', { kind: 'quarter' }, 'حلب'),
      at('حلب', { kind: 'city' }),
      'تحديد أدق للمكان: حي الشعار (كان مدينة حلب)',
    ],
    [
      at('منبج', { kind: 'town' }),
      at('الباب', { kind: 'town' }),
      'تصحيح المكان: بلدة منبج بدلاً من بلدة الباب',
    ],
    [
      at('سراقب', { kind: 'town', admin1: 'إدلب' }),
      at('حلب', { kind: 'governorate', precision: 3 }),
      'تصحيح المكان: بلدة سراقب بدلاً من محافظة حلب',
    ],
    [at('الباب', { kind: 'town' }), incident({ place: null, location: null }), 'تحديد المكان: بلدة الباب'],
    [at('الباب', { kind: 'town' }), null, 'تحديد المكان: بلدة الباب'],
    [incident({ place: null, location: null }), at('الباب', { kind: 'town' }), 'لم يعد المكان محدداً'],
  ])('place %#', (now, before, ar) => {
    expect(news(['place'], now, before)[0]).toBe(`الجديد: ${ar}`);
  });
});

describe('taken back', () => {
  const gone = incident({ state: 'retracted', sources: [] });
  it.each<[Incident, Incident | null, string, string]>([
    [gone, null, 'تراجع المصدر عمّا أورده', 'its source no longer says so'],
    [
      gone,
      incident(),
      'تراجع المصدر عمّا أورده (سودان تربيون)',
      'its source no longer says so (سودان تربيون)',
    ],
    [
      gone,
      incident({ sources: outlets(2) }),
      'تراجعت المصادر عمّا أوردته (o0 وo1)',
      'its sources no longer say so (o0 and o1)',
    ],
    [
      incident({ state: 'merged', mergedInto: 'i_42' }),
      null,
      'تبيّن أنه الحدث نفسه الذي يتناوله خبر آخر (رقم i_42)',
      'it is the same event as another report (i_42)',
    ],
  ])('%#', (now, before, ar, en) => {
    const change: Change = now.state === 'merged' ? 'merged' : 'retracted';
    expect(news([change], now, before, 'retract')).toEqual([`السبب: ${ar}`, `Reason: ${en}`]);
  });

  it('what is merged is not called withdrawn', () => {
    const headline = (state: Incident['state']) =>
      renderNotice(
        { delivery: { kind: 'retract' }, notice: { changes: [] }, incident: incident({ state }) },
        { language: 'both', timezone: 'UTC' },
        find,
      );
    expect(headline('merged').ar!.headline).toMatch(/^دمج خبر: /u);
    expect(headline('merged').en!.headline).toMatch(/^Merged: /u);
    expect(headline('retracted').ar!.headline).toMatch(/^سحب خبر: /u);
  });
});

it('several changes stand beside each other', () => {
  const now = incident({ sources: outlets(2), fatalities: toll(12) });
  expect(
    news(['second-source', 'fatalities'], now, incident({ sources: outlets(1), fatalities: toll(7) })),
  ).toEqual([
    'الجديد: مصدر ثانٍ يؤكد (o1)، ارتفاع الحصيلة إلى 12 قتيلاً (كانت 7)',
    'New: a second source confirms (o1); toll rises to 12 deaths (was 7)',
  ]);
});
