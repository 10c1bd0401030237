// Headlines by type, status and what is missing, in both languages: read them aloud before changing one.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderNotice } from '../../../src/alerts/index.ts';
import {
  type Control,
  classOf,
  EVENT_TYPES,
  type EventType,
  type Incident,
  type Sides,
} from '../../../src/shared/schema/index.ts';
import { capture, find, incident } from '../build.ts';

const RSF = ['rapid-support-forces'];
const SAF = ['sudanese-armed-forces'];
const SIDES = {
  both: [RSF, SAF],
  one: [RSF, []],
  other: [[], SAF],
  none: [[], []],
  civilians: [RSF, ['civilians']],
} satisfies Record<string, Sides>;

const bare = (text: string) => text.replace(/[\u2066-\u2069\u200E\u200F]/gu, '');
const headlines = (of: Incident): [string, string] => {
  const { ar, en } = renderNotice(
    { delivery: { kind: 'new' }, notice: { changes: [] }, incident: of },
    { language: 'both', timezone: 'UTC' },
    find,
  );
  return [bare(ar!.headline), bare(en!.headline)];
};

/** `claimed` by those named, `denied` by those named. */
type Word =
  | 'reported'
  | 'failed'
  | 'unconfirmed'
  | 'claimed'
  | 'accused'
  | 'denied'
  | 'self-denied'
  | 'denied-by-nobody';
const SAID: Record<Word, (sides: Sides) => Partial<Incident>> = {
  reported: () => ({}),
  failed: () => ({ status: 'failed' }),
  unconfirmed: () => ({ status: 'claimed' }),
  claimed: ([one]) => ({ status: 'claimed', claimedBy: one }),
  accused: ([, other]) => ({ status: 'claimed', claimedBy: other }),
  denied: () => ({ status: 'denied', deniedBy: ['الجيش السوداني'] }),
  'self-denied': () => ({ status: 'denied', deniedBy: ['قوات الدعم السريع'] }),
  'denied-by-nobody': () => ({ status: 'denied' }),
};

const of = (type: EventType, word: Word, who: keyof typeof SIDES, parts: Partial<Incident> = {}): Incident =>
  incident({ type, class: classOf(type), sides: SIDES[who], ...SAID[word](SIDES[who]), ...parts });

describe('what is neither a clash nor about control', () => {
  const rows = readFileSync(new URL('headlines.txt', import.meta.url), 'utf8')
    .replace(/^#.*\n/gmu, '')
    .trim()
    .split(/\n(?=\S)/u)
    .map((row) => row.split(/\n|\|/u).map((cell) => cell.trim()))
    .map(
      ([type, word, who, ar, en]) =>
        [type as EventType, word as Word, who as keyof typeof SIDES, ar, en] as const,
    );

  it.each(rows)('%s, %s, %s', (type, word, who, ar, en) => {
    expect(headlines(of(type, word, who))).toEqual([ar, en]);
  });
});

describe('clashes and control with one side or none', () => {
  const hands = (to: string[], from: string[], mode: Control['mode'], parts: Partial<Incident>): Incident =>
    capture({ control: { to, from, mode }, sides: [to, from], ...parts });

  it.each<[Incident, string, string]>([
    [
      of('armed-clash', 'unconfirmed', 'one'),
      'أنباء غير مؤكدة عن اشتباكات تخوضها قوات الدعم السريع في مدينة الفاشر',
      'Unconfirmed: clashes involving Rapid Support Forces in El Fasher',
    ],
    [
      of('armed-clash', 'unconfirmed', 'other'),
      'أنباء غير مؤكدة عن اشتباكات يخوضها الجيش السوداني في مدينة الفاشر',
      'Unconfirmed: clashes involving Sudanese Armed Forces in El Fasher',
    ],
    [
      of('armed-clash', 'denied', 'both'),
      'نفى الجيش السوداني وقوع اشتباكات بين قوات الدعم السريع والجيش السوداني في مدينة الفاشر',
      'الجيش السوداني denied clashes between Rapid Support Forces and Sudanese Armed Forces in El Fasher',
    ],
    [
      of('armed-clash', 'reported', 'both', { place: null, location: null }),
      'اشتباكات بين قوات الدعم السريع والجيش السوداني',
      'Clashes between Rapid Support Forces and Sudanese Armed Forces',
    ],
    [of('armed-clash', 'failed', 'none', { place: null, location: null }), 'فشل هجوم', 'Failed attack'],
    [
      hands(RSF, SAF, 'captured', { status: 'claimed' }),
      'أنباء غير مؤكدة عن سيطرة قوات الدعم السريع على مدينة الفاشر',
      'Unconfirmed: the capture of El Fasher by Rapid Support Forces',
    ],
    [
      hands(RSF, SAF, 'captured', { status: 'claimed', claimedBy: SAF }),
      'أقرّ الجيش السوداني بسيطرة قوات الدعم السريع على مدينة الفاشر',
      'Sudanese Armed Forces acknowledged the capture of El Fasher by Rapid Support Forces',
    ],
    [
      hands([], SAF, 'captured', { status: 'claimed', claimedBy: SAF }),
      'أقرّ الجيش السوداني بخسارة السيطرة على مدينة الفاشر',
      'Sudanese Armed Forces acknowledged the loss of El Fasher',
    ],
    [
      hands([], SAF, 'withdrawal', { status: 'claimed', claimedBy: SAF }),
      'أعلن الجيش السوداني أنه انسحب من مدينة الفاشر',
      'Sudanese Armed Forces claimed the withdrawal from El Fasher',
    ],
    [
      hands([], SAF, 'captured', { status: 'failed' }),
      'أخفق الجيش السوداني في التمسّك بمدينة الفاشر',
      'Sudanese Armed Forces failed to hold El Fasher',
    ],
    [
      hands([], [], 'captured', { status: 'claimed' }),
      'أنباء غير مؤكدة عن تبدّل السيطرة على مدينة الفاشر',
      'Unconfirmed: change of control over El Fasher',
    ],
    [
      hands([], [], 'captured', { status: 'claimed', claimedBy: ['isis'] }),
      'تبدّل السيطرة على مدينة الفاشر، بحسب تنظيم الدولة',
      'Change of control over El Fasher, according to Islamic State',
    ],
    [
      hands([], [], 'captured', { status: 'denied' }),
      'نفي تبدّل السيطرة على مدينة الفاشر',
      'Denied: a change of control over El Fasher',
    ],
    [
      hands([], [], 'captured', { status: 'failed' }),
      'محاولة فاشلة للسيطرة على مدينة الفاشر',
      'Failed attempt to capture El Fasher',
    ],
    [
      hands(['houthis'], [], 'captured', { place: null, location: null }),
      'سيطر الحوثيون على الموقع',
      'Houthi movement captured the place',
    ],
  ])('%#', (told, ar, en) => {
    expect(headlines(told)).toEqual([ar, en]);
  });
});

describe('whatever is missing', () => {
  const words: Word[] = [
    'unconfirmed',
    'claimed',
    'accused',
    'denied',
    'self-denied',
    'denied-by-nobody',
    'failed',
  ];
  const all = EVENT_TYPES.flatMap((type) =>
    (Object.keys(SIDES) as (keyof typeof SIDES)[]).flatMap((who) =>
      words.map((word) => {
        const control =
          classOf(type) === 'control'
            ? { to: SIDES[who][0], from: SIDES[who][1], mode: 'captured' as const }
            : null;
        return { type, who, word, control };
      }),
    ),
  );

  it('nothing that is claimed, denied or failed is told like what is reported', () => {
    const untold = all.filter(({ type, who, word, control }) => {
      const told = headlines(of(type, word, who, { control }));
      const fact = headlines(of(type, 'reported', who, { control }));
      return told.some((text, language) => text === fact[language]);
    });
    expect(untold).toEqual([]);
  });

  it('no sentence has holes: no doubled space, no word that ends in a lone letter, no bracket left open', () => {
    for (const { type, who, word, control } of all) {
      for (const place of [{}, { place: null, location: null }]) {
        for (const text of headlines(of(type, word, who, { control, ...place }))) {
          expect(text, `${type} ${word} ${who}`).not.toMatch(/ {2}| $|undefined|null|ـ\p{Script=Arabic}|،$/u);
        }
      }
    }
  });
});

describe('places by their kind', () => {
  const at = (
    name: string,
    kind: NonNullable<Incident['location']>['kind'],
    country: string,
    admin1: string,
  ) =>
    headlines(
      incident({
        sides: [[], []],
        place: { name, within: null },
        location: { ...incident().location!, kind, country, admin1, nameEn: 'X' },
      }),
    )[0];
  it.each([
    ['المعرة', 'town', 'SY', 'إدلب', 'اشتباكات في بلدة المعرة'],
    ['كفر حمرة', 'village', 'SY', 'حلب', 'اشتباكات في قرية كفر حمرة'],
    ['الميدان', 'quarter', 'SY', 'دمشق', 'اشتباكات في حي الميدان'],
    ['حي الميدان', 'quarter', 'SY', 'دمشق', 'اشتباكات في حي الميدان'],
    ['اليرموك', 'camp', 'SY', 'دمشق', 'اشتباكات في مخيم اليرموك'],
    ['نصيب', 'crossing', 'SY', 'درعا', 'اشتباكات عند معبر نصيب'],
    ['إدلب', 'governorate', 'SY', 'إدلب', 'اشتباكات في محافظة إدلب'],
    ['كسلا', 'governorate', 'SD', 'كسلا', 'اشتباكات في ولاية كسلا'],
    ['قطاع غزة', 'governorate', 'PS', 'قطاع غزة', 'اشتباكات في قطاع غزة'],
    ['باي', 'governorate', 'SO', 'باي', 'اشتباكات في إقليم باي'],
    ['كيدال', 'governorate', 'ML', 'كيدال', 'اشتباكات في منطقة كيدال'],
    ['أمانة العاصمة', 'governorate', 'YE', 'أمانة العاصمة', 'اشتباكات في أمانة العاصمة'],
    ['حريب', 'district', 'YE', 'مأرب', 'اشتباكات في مديرية حريب'],
    ['حمرين', 'mountain', 'IQ', 'ديالى', 'اشتباكات في جبل حمرين'],
    ['تل تمر', 'town', 'SY', 'الحسكة', 'اشتباكات في تل تمر'],
  ] as const)('%s (%s, %s)', (name, kind, country, admin1, ar) => {
    expect(at(name, kind, country, admin1)).toBe(ar);
  });
});
