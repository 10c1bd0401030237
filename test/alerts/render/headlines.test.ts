// Headlines as an editor reads them aloud: agreement, cases, duals, and whose word it is.
import { describe, expect, it } from 'vitest';
import { renderNotice } from '../../../src/alerts/index.ts';
import type { Control, Incident } from '../../../src/shared/schema/index.ts';
import { capture, find, incident, source } from '../build.ts';

const RSF = ['rapid-support-forces'];
const SAF = ['sudanese-armed-forces'];
const HOUTHIS = ['houthis'];

const hands = (
  to: string[],
  from: string[],
  mode: Control['mode'],
  parts: Partial<Incident> = {},
): Incident => capture({ control: { to, from, mode }, sides: [to, from], ...parts });
const claimedBy = (...ids: string[]): Partial<Incident> => ({ status: 'claimed', claimedBy: ids });
const at = (
  name: string,
  kind: NonNullable<Incident['location']>['kind'],
  nameEn: string | null,
  country = 'SY',
): Partial<Incident> => ({
  place: { name, within: null },
  location: { ...incident().location!, kind, nameEn, country, admin1: 'حلب', admin1En: 'Aleppo' },
});

const headlines = (of: Incident) => {
  const { ar, en } = renderNotice(
    { delivery: { kind: 'new' }, notice: { changes: [] }, incident: of },
    { language: 'both', timezone: 'UTC' },
    find,
  );
  return [ar!.headline, en!.headline];
};

describe('control', () => {
  it.each<[Incident, string, string]>([
    [
      hands(RSF, SAF, 'captured'),
      'سيطرت قوات الدعم السريع على مدينة الفاشر بعد معارك مع الجيش السوداني',
      'Rapid Support Forces captured El Fasher from Sudanese Armed Forces',
    ],
    [
      hands(HOUTHIS, [], 'captured', at('الباب', 'city', 'Al-Bab')),
      'سيطر الحوثيون على مدينة الباب',
      'Houthi movement captured Al-Bab',
    ],
    [
      hands(RSF, [], 'captured', { type: 'non-violent-transfer-of-territory' }),
      'سيطرت قوات الدعم السريع على مدينة الفاشر من دون قتال',
      'Rapid Support Forces captured El Fasher without a fight',
    ],
    [
      hands(SAF, RSF, 'recaptured'),
      'استعاد الجيش السوداني السيطرة على مدينة الفاشر من قوات الدعم السريع',
      'Sudanese Armed Forces recaptured El Fasher from Rapid Support Forces',
    ],
    [
      hands([], RSF, 'withdrawal', at('جوبر', 'quarter', 'Jobar')),
      'انسحبت قوات الدعم السريع من حي جوبر',
      'Rapid Support Forces withdrew from Jobar',
    ],
    [
      hands(SAF, RSF, 'withdrawal', at('جوبر', 'quarter', 'Jobar')),
      'انسحبت قوات الدعم السريع من حي جوبر وبات بيد الجيش السوداني',
      'Rapid Support Forces withdrew from Jobar, now held by Sudanese Armed Forces',
    ],
    [
      hands(SAF, HOUTHIS, 'handover', at('تل رفعت', 'town', 'Tall Rifat')),
      'تسلّم الجيش السوداني تل رفعت من الحوثيين',
      'Sudanese Armed Forces took over Tall Rifat from Houthi movement',
    ],
    [
      hands(['syrian-democratic-forces'], ['isis'], 'partial', at('ريف حلب الغربي', 'countryside', null)),
      'سيطرت قسد على أجزاء من ريف حلب الغربي بعد معارك مع تنظيم الدولة',
      'Syrian Democratic Forces captured parts of \u2068ريف حلب الغربي\u2069 from Islamic State',
    ],
    [
      hands([], SAF, 'captured'),
      'خسر الجيش السوداني السيطرة على مدينة الفاشر',
      'Sudanese Armed Forces lost El Fasher',
    ],
    [
      hands(HOUTHIS, [], 'captured', at('حريب', 'district', 'Harib', 'YE')),
      'سيطر الحوثيون على مديرية حريب',
      'Houthi movement captured Harib',
    ],
    [
      hands(RSF, [], 'captured', at('العاصمة الخرطوم', 'city', 'Khartoum', 'SD')),
      'سيطرت قوات الدعم السريع على العاصمة الخرطوم',
      'Rapid Support Forces captured Khartoum',
    ],
    [
      hands(RSF, [], 'captured', {
        place: { name: 'شمال دارفور', within: null },
        location: { ...incident().location!, kind: 'governorate', nameEn: 'North Darfur' },
      }),
      'سيطرت قوات الدعم السريع على ولاية شمال دارفور',
      'Rapid Support Forces captured North Darfur',
    ],
    [hands([], [], 'captured'), 'تبدّل السيطرة على مدينة الفاشر', 'Change of control over El Fasher'],
  ])('told: %#', (of, ar, en) => {
    expect(headlines(of)).toEqual([ar, en]);
  });

  it.each<[Incident, string, string]>([
    [
      hands(RSF, SAF, 'captured', claimedBy(...RSF)),
      'أعلنت قوات الدعم السريع أنها سيطرت على مدينة الفاشر',
      'Rapid Support Forces claimed the capture of El Fasher',
    ],
    [
      hands(SAF, RSF, 'recaptured', claimedBy(...SAF)),
      'أعلن الجيش السوداني أنه استعاد السيطرة على مدينة الفاشر من قوات الدعم السريع',
      'Sudanese Armed Forces claimed the recapture of El Fasher',
    ],
    [
      hands(HOUTHIS, SAF, 'captured', claimedBy(...HOUTHIS)),
      'أعلن الحوثيون أنهم سيطروا على مدينة الفاشر',
      'Houthi movement claimed the capture of El Fasher',
    ],
    [
      hands(
        ['hayat-tahrir-al-sham', 'jaysh-al-islam'],
        [],
        'captured',
        claimedBy('hayat-tahrir-al-sham', 'jaysh-al-islam'),
      ),
      'أعلنت هيئة تحرير الشام وجيش الإسلام أنهما سيطرا على مدينة الفاشر',
      'Hayat Tahrir al-Sham and Jaysh al-Islam claimed the capture of El Fasher',
    ],
    [
      hands(HOUTHIS, [], 'captured', claimedBy('isis')),
      'أعلن تنظيم الدولة أن الحوثيين سيطروا على مدينة الفاشر',
      'Islamic State claimed the capture of El Fasher by Houthi movement',
    ],
    [
      hands(RSF, SAF, 'captured', { status: 'denied', deniedBy: ['قوات الدعم السريع'] }),
      'نفت قوات الدعم السريع سيطرتها على مدينة الفاشر',
      '\u200E\u2068قوات الدعم السريع\u2069 denied the capture of El Fasher by Rapid Support Forces',
    ],
    [
      hands(RSF, SAF, 'captured', { status: 'denied', deniedBy: ['الجيش السوداني'] }),
      'نفى الجيش السوداني سيطرة قوات الدعم السريع على مدينة الفاشر',
      '\u200E\u2068الجيش السوداني\u2069 denied the capture of El Fasher by Rapid Support Forces',
    ],
    [
      hands(SAF, [], 'recaptured', { status: 'failed' }),
      'أخفق الجيش السوداني في استعادة السيطرة على مدينة الفاشر',
      'Sudanese Armed Forces failed to recapture El Fasher',
    ],
  ])('claimed, denied, failed: %#', (of, ar, en) => {
    expect(headlines(of)).toEqual([ar, en]);
  });
});

describe('clashes and the rest', () => {
  const party = (actor: string) =>
    source({ status: 'failed', speaker: { name: actor, kind: 'party', actor } });
  it.each<[Incident, string, string]>([
    [
      incident(),
      'اشتباكات بين قوات الدعم السريع والجيش السوداني في مدينة الفاشر',
      'Clashes between Rapid Support Forces and Sudanese Armed Forces in El Fasher',
    ],
    [
      incident({ sides: [['opposition-factions', 'unidentified-armed-group'], HOUTHIS] }),
      'اشتباكات بين فصائل المعارضة ومسلحين مجهولين من جهة والحوثيين من جهة أخرى في مدينة الفاشر',
      'Clashes between Syrian opposition factions and unidentified armed group on one side and Houthi movement on the other in El Fasher',
    ],
    [
      incident({ sides: [RSF, []], ...at('باب الهوى', 'crossing', 'Bab al-Hawa') }),
      'خاضت قوات الدعم السريع اشتباكات عند معبر باب الهوى',
      'Clashes involving Rapid Support Forces in Bab al-Hawa',
    ],
    [incident({ sides: [[], []] }), 'اشتباكات في مدينة الفاشر', 'Clashes in El Fasher'],
    [
      incident(claimedBy(...SAF)),
      'أعلن الجيش السوداني أنه خاض اشتباكات مع قوات الدعم السريع في مدينة الفاشر',
      'Sudanese Armed Forces claimed clashes with Rapid Support Forces in El Fasher',
    ],
    [
      incident({ status: 'failed', sources: [party('sudanese-armed-forces')] }),
      'صدّ الجيش السوداني هجوماً شنّته قوات الدعم السريع على مدينة الفاشر، بحسب الجيش السوداني',
      'Sudanese Armed Forces repelled an attack by Rapid Support Forces on El Fasher, according to Sudanese Armed Forces',
    ],
    [
      incident({ status: 'failed', sides: [HOUTHIS, []] }),
      'فشل هجوم شنّه الحوثيون على مدينة الفاشر',
      'Failed attack by Houthi movement on El Fasher',
    ],
    [
      incident({
        class: 'strike',
        type: 'air-drone-strike',
        sides: [['russia'], []],
        ...at('كفرنبل', 'town', 'Kafr Nabl'),
      }),
      'شنّت القوات الروسية ضربات جوية على بلدة كفرنبل',
      'Air or drone strikes by Russian forces on Kafr Nabl',
    ],
    [
      incident({
        class: 'blast',
        type: 'suicide-bomb',
        sides: [['isis'], ['civilians']],
        ...claimedBy('isis'),
      }),
      'تبنّى تنظيم الدولة تفجيراً انتحارياً في مدينة الفاشر',
      'Islamic State claimed suicide bombing in El Fasher',
    ],
    [
      incident({ class: 'other', type: 'agreement', sides: [HOUTHIS, ['isis']] }),
      'اتفاق بين الحوثيين وتنظيم الدولة في مدينة الفاشر',
      'Agreement between Houthi movement and Islamic State in El Fasher',
    ],
    [
      incident({ sides: [['liwa-al-quds'], []] }),
      'خاض \u2068Liwa Al Quds\u2069 اشتباكات في مدينة الفاشر',
      'Clashes involving Liwa Al Quds in El Fasher',
    ],
  ])('%#', (of, ar, en) => {
    expect(headlines(of)).toEqual([ar, en]);
  });
});
