// Headlines by type, status and what is missing, in both languages: read them aloud before changing one.
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
  it.each<[EventType, Word, keyof typeof SIDES, string, string]>([
    [
      'air-drone-strike',
      'reported',
      'one',
      'شنّت قوات الدعم السريع ضربات جوية على مدينة الفاشر',
      'Air or drone strikes by Rapid Support Forces on El Fasher',
    ],
    [
      'air-drone-strike',
      'reported',
      'civilians',
      'شنّت قوات الدعم السريع ضربات جوية على مدينة الفاشر طالت مدنيين',
      'Air or drone strikes by Rapid Support Forces on El Fasher, hitting Civilians',
    ],
    [
      'air-drone-strike',
      'reported',
      'none',
      'ضربات جوية على مدينة الفاشر',
      'Air or drone strikes on El Fasher',
    ],
    [
      'air-drone-strike',
      'claimed',
      'one',
      'أعلنت قوات الدعم السريع أنها شنّت ضربات جوية على مدينة الفاشر',
      'Rapid Support Forces claimed air or drone strikes on El Fasher',
    ],
    [
      'air-drone-strike',
      'accused',
      'both',
      'اتهم الجيش السوداني قوات الدعم السريع بشنّ ضربات جوية على مدينة الفاشر',
      'Sudanese Armed Forces accused Rapid Support Forces of air or drone strikes on El Fasher',
    ],
    [
      'air-drone-strike',
      'unconfirmed',
      'one',
      'أنباء غير مؤكدة عن شنّ قوات الدعم السريع ضربات جوية على مدينة الفاشر',
      'Unconfirmed: air or drone strikes by Rapid Support Forces on El Fasher',
    ],
    [
      'air-drone-strike',
      'unconfirmed',
      'none',
      'أنباء غير مؤكدة عن ضربات جوية على مدينة الفاشر',
      'Unconfirmed: air or drone strikes on El Fasher',
    ],
    [
      'air-drone-strike',
      'self-denied',
      'one',
      'نفت قوات الدعم السريع شنّها ضربات جوية على مدينة الفاشر',
      'قوات الدعم السريع denied air or drone strikes by Rapid Support Forces on El Fasher',
    ],
    [
      'air-drone-strike',
      'denied-by-nobody',
      'none',
      'نفي وقوع ضربات جوية على مدينة الفاشر',
      'Denied: air or drone strikes on El Fasher',
    ],
    [
      'air-drone-strike',
      'failed',
      'one',
      'التصدي لضربات جوية لقوات الدعم السريع على مدينة الفاشر',
      'Failed: air or drone strikes by Rapid Support Forces on El Fasher',
    ],
    [
      'shelling-artillery-missile',
      'reported',
      'one',
      'نفّذت قوات الدعم السريع قصفاً مدفعياً أو صاروخياً على مدينة الفاشر',
      'Shelling or missile fire by Rapid Support Forces on El Fasher',
    ],
    [
      'shelling-artillery-missile',
      'reported',
      'other',
      'قصف مدفعي أو صاروخي على مدينة الفاشر طال الجيش السوداني',
      'Shelling or missile fire on El Fasher, hitting Sudanese Armed Forces',
    ],
    [
      'shelling-artillery-missile',
      'accused',
      'both',
      'اتهم الجيش السوداني قوات الدعم السريع بتنفيذ قصف مدفعي أو صاروخي على مدينة الفاشر',
      'Sudanese Armed Forces accused Rapid Support Forces of shelling or missile fire on El Fasher',
    ],
    [
      'chemical-weapon',
      'accused',
      'both',
      'اتهم الجيش السوداني قوات الدعم السريع بشنّ هجوم بسلاح كيميائي على مدينة الفاشر',
      'Sudanese Armed Forces accused Rapid Support Forces of chemical attack on El Fasher',
    ],
    [
      'chemical-weapon',
      'self-denied',
      'one',
      'نفت قوات الدعم السريع شنّها هجوماً بسلاح كيميائي على مدينة الفاشر',
      'قوات الدعم السريع denied chemical attack by Rapid Support Forces on El Fasher',
    ],
    [
      'suicide-bomb',
      'reported',
      'one',
      'نفّذت قوات الدعم السريع تفجيراً انتحارياً في مدينة الفاشر',
      'Suicide bombing by Rapid Support Forces in El Fasher',
    ],
    [
      'suicide-bomb',
      'claimed',
      'one',
      'تبنّت قوات الدعم السريع تفجيراً انتحارياً في مدينة الفاشر',
      'Rapid Support Forces claimed suicide bombing in El Fasher',
    ],
    [
      'suicide-bomb',
      'failed',
      'one',
      'إحباط تفجير انتحاري لقوات الدعم السريع في مدينة الفاشر',
      'Foiled: suicide bombing by Rapid Support Forces in El Fasher',
    ],
    [
      'suicide-bomb',
      'failed',
      'none',
      'إحباط تفجير انتحاري في مدينة الفاشر',
      'Foiled: suicide bombing in El Fasher',
    ],
    [
      'remote-explosive-landmine-ied',
      'reported',
      'other',
      'تفجير في مدينة الفاشر طال الجيش السوداني',
      'Bomb or mine explosion in El Fasher, hitting Sudanese Armed Forces',
    ],
    [
      'remote-explosive-landmine-ied',
      'unconfirmed',
      'none',
      'أنباء غير مؤكدة عن تفجير في مدينة الفاشر',
      'Unconfirmed: bomb or mine explosion in El Fasher',
    ],
    [
      'grenade',
      'reported',
      'one',
      'ألقت قوات الدعم السريع قنبلة يدوية في مدينة الفاشر',
      'Grenade attack by Rapid Support Forces in El Fasher',
    ],
    [
      'grenade',
      'denied',
      'one',
      'نفى الجيش السوداني إلقاء قوات الدعم السريع قنبلة يدوية في مدينة الفاشر',
      'الجيش السوداني denied grenade attack by Rapid Support Forces in El Fasher',
    ],
    [
      'attack',
      'reported',
      'civilians',
      'شنّت قوات الدعم السريع هجوماً مسلحاً على مدنيين في مدينة الفاشر',
      'Armed attack by Rapid Support Forces on Civilians in El Fasher',
    ],
    [
      'attack',
      'accused',
      'both',
      'اتهم الجيش السوداني قوات الدعم السريع بشنّ هجوم مسلح عليه في مدينة الفاشر',
      'Sudanese Armed Forces accused Rapid Support Forces of armed attack in El Fasher',
    ],
    ['attack', 'reported', 'none', 'هجوم مسلح في مدينة الفاشر', 'Armed attack in El Fasher'],
    [
      'abduction-forced-disappearance',
      'reported',
      'civilians',
      'نفّذت قوات الدعم السريع عملية خطف في مدينة الفاشر طالت مدنيين',
      'Abduction by Rapid Support Forces of Civilians in El Fasher',
    ],
    [
      'abduction-forced-disappearance',
      'self-denied',
      'one',
      'نفت قوات الدعم السريع تنفيذها عملية خطف في مدينة الفاشر',
      'قوات الدعم السريع denied abduction by Rapid Support Forces in El Fasher',
    ],
    [
      'sexual-violence',
      'accused',
      'both',
      'اتهم الجيش السوداني قوات الدعم السريع بارتكاب اعتداء جنسي عليه في مدينة الفاشر',
      'Sudanese Armed Forces accused Rapid Support Forces of sexual violence in El Fasher',
    ],
    [
      'sexual-violence',
      'reported',
      'civilians',
      'ارتكبت قوات الدعم السريع اعتداءً جنسياً على مدنيين في مدينة الفاشر',
      'Sexual violence by Rapid Support Forces against Civilians in El Fasher',
    ],
    [
      'excessive-force-against-protesters',
      'reported',
      'one',
      'استخدمت قوات الدعم السريع القوة المفرطة ضد محتجين في مدينة الفاشر',
      'Excessive force against protesters by Rapid Support Forces in El Fasher',
    ],
    [
      'excessive-force-against-protesters',
      'denied',
      'one',
      'نفى الجيش السوداني استخدام قوات الدعم السريع القوة المفرطة ضد محتجين في مدينة الفاشر',
      'الجيش السوداني denied excessive force against protesters by Rapid Support Forces in El Fasher',
    ],
    [
      'excessive-force-against-protesters',
      'denied-by-nobody',
      'none',
      'نفي استخدام القوة المفرطة ضد محتجين في مدينة الفاشر',
      'Denied: excessive force against protesters in El Fasher',
    ],
    ['peaceful-protest', 'reported', 'one', 'تظاهرة في مدينة الفاشر', 'Protest in El Fasher'],
    [
      'peaceful-protest',
      'claimed',
      'one',
      'تظاهرة في مدينة الفاشر، بحسب قوات الدعم السريع',
      'Protest in El Fasher, according to Rapid Support Forces',
    ],
    [
      'violent-demonstration',
      'denied',
      'none',
      'نفى الجيش السوداني خروج تظاهرة عنيفة في مدينة الفاشر',
      'الجيش السوداني denied violent demonstration in El Fasher',
    ],
    [
      'protest-with-intervention',
      'reported',
      'none',
      'تظاهرة وتدخّل لفضّها في مدينة الفاشر',
      'Protest met with intervention in El Fasher',
    ],
    [
      'mob-violence',
      'unconfirmed',
      'none',
      'أنباء غير مؤكدة عن أعمال شغب في مدينة الفاشر',
      'Unconfirmed: mob violence in El Fasher',
    ],
    [
      'agreement',
      'reported',
      'both',
      'اتفاق بين قوات الدعم السريع والجيش السوداني في مدينة الفاشر',
      'Agreement between Rapid Support Forces and Sudanese Armed Forces in El Fasher',
    ],
    [
      'agreement',
      'denied',
      'both',
      'نفى الجيش السوداني التوصل إلى اتفاق بين قوات الدعم السريع والجيش السوداني في مدينة الفاشر',
      'الجيش السوداني denied agreement between Rapid Support Forces and Sudanese Armed Forces in El Fasher',
    ],
    [
      'agreement',
      'failed',
      'both',
      'فشل التوصل إلى اتفاق بين قوات الدعم السريع والجيش السوداني في مدينة الفاشر',
      'Failed: agreement between Rapid Support Forces and Sudanese Armed Forces in El Fasher',
    ],
    [
      'arrests',
      'reported',
      'civilians',
      'نفّذت قوات الدعم السريع اعتقالات في مدينة الفاشر طالت مدنيين',
      'Arrests by Rapid Support Forces of Civilians in El Fasher',
    ],
    [
      'change-to-group-activity',
      'reported',
      'one',
      'تحركات جديدة لقوات الدعم السريع في مدينة الفاشر',
      'New moves by Rapid Support Forces in El Fasher',
    ],
    [
      'headquarters-or-base-established',
      'claimed',
      'one',
      'أعلنت قوات الدعم السريع أنها أقامت مقراً أو قاعدة في مدينة الفاشر',
      'Rapid Support Forces claimed headquarters or base set up in El Fasher',
    ],
    [
      'headquarters-or-base-established',
      'self-denied',
      'one',
      'نفت قوات الدعم السريع إقامتها مقراً أو قاعدة في مدينة الفاشر',
      'قوات الدعم السريع denied headquarters or base set up by Rapid Support Forces in El Fasher',
    ],
    [
      'looting-property-destruction',
      'accused',
      'both',
      'أعلن الجيش السوداني أن قوات الدعم السريع ارتكبت أعمال نهب أو تدمير في مدينة الفاشر',
      'Looting or destruction of property by Rapid Support Forces in El Fasher, according to Sudanese Armed Forces',
    ],
    [
      'disrupted-weapons-use',
      'reported',
      'one',
      'ضبط أسلحة أو إحباط استخدامها في مدينة الفاشر',
      'Weapons seized or their use disrupted in El Fasher',
    ],
    [
      'other',
      'unconfirmed',
      'none',
      'أنباء غير مؤكدة عن تطوّر ميداني في مدينة الفاشر',
      'Unconfirmed: development in El Fasher',
    ],
  ])('%s, %s, %s', (type, word, who, ar, en) => {
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
