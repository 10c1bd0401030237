import { expect, it } from 'vitest';
import { html, safeHref } from '../../src/dashboard/html.ts';
import { arabic } from '../../src/dashboard/words/arabic.ts';
import { oblique, to } from '../../src/dashboard/words/arabic-cases.ts';
import { headline } from '../../src/dashboard/words/headline.ts';
import { createFormats } from '../../src/dashboard/words/language.ts';
import { machineSaid } from '../../src/dashboard/words/machine-said.ts';
import type { Incident } from '../../src/shared/schema/index.ts';
import { locate } from './support/locations.ts';

it.each([
  ['الحوثيون', 'الحوثيين'],
  ['مسلحو العشائر', 'مسلحي العشائر'],
  ['المتمردون الحوثيون', 'المتمردين الحوثيين'],
  ['الجيش السوداني', 'الجيش السوداني'],
  ['حزب الله', 'حزب الله'],
  ['كتيبة شهداء أبو سليم', 'كتيبة شهداء أبو سليم'],
])('puts %s after a preposition', (name, expected) => {
  expect(oblique(name)).toBe(expected);
});

it('joins «ل» to a name', () => {
  expect(to('الجيش السوداني')).toBe('للجيش السوداني');
  expect(to('قوات الدعم السريع')).toBe('لقوات الدعم السريع');
});

it('counts as Arabic counts', () => {
  const { plural } = createFormats('ar');
  expect([0, 1, 2, 3, 11, 100].map((count) => plural(count, arabic.sources))).toEqual([
    'بلا مصدر مستقل',
    'مصدر واحد',
    'مصدران مستقلان',
    '3 مصادر مستقلة',
    '11 مصدرا مستقلا',
    '100 مصدر مستقل',
  ]);
  expect(createFormats('ar', 'arab').number(1234)).toBe('١٬٢٣٤');
});

const NAMES: Record<string, [ar: string, en: string]> = {
  h: ['الحوثيون', 'Houthi movement'],
  a: ['الجيش السوداني', 'Sudanese Armed Forces'],
};

function told(change: Partial<Incident>, language: 'ar' | 'en'): string {
  const incident = {
    class: 'control',
    type: 'non-state-actor-overtakes-territory',
    sides: [['h'], ['a']],
    place: { name: 'بارا', within: null },
    location: locate('بارا'),
    control: { to: ['h'], from: ['a'], mode: 'captured' },
    status: 'reported',
    ...change,
  } as Incident;
  return headline(incident, (id) => NAMES[id]![language === 'ar' ? 0 : 1], language);
}
const control = (to: string[], from: string[], mode: NonNullable<Incident['control']>['mode']) => ({
  control: { to, from, mode },
});
const clash = { class: 'clash', type: 'armed-clash', control: null } as const;

it.each<[Partial<Incident>, string, string]>([
  [
    {},
    'سيطرة الحوثيين على بارا بعد إخراج الجيش السوداني',
    'Houthi movement take Bara from Sudanese Armed Forces',
  ],
  [control([], ['h'], 'withdrawal'), 'انسحاب الحوثيين من بارا', 'Houthi movement withdraw from Bara'],
  [
    control(['a'], ['h'], 'handover'),
    'تسليم الحوثيين بارا إلى الجيش السوداني',
    'Houthi movement hand over Bara to Sudanese Armed Forces',
  ],
  [control([], [], 'captured'), 'سيطرة طرف لم يُسمّ على بارا', 'Unnamed party take Bara'],
  [
    { status: 'claimed' },
    'إعلان غير مؤكد: سيطرة الحوثيين على بارا بعد إخراج الجيش السوداني',
    'Unconfirmed claim: Houthi movement take Bara from Sudanese Armed Forces',
  ],
  [
    clash,
    'اشتباكات بين الحوثيين والجيش السوداني في بارا',
    'Houthi movement and Sudanese Armed Forces fight in Bara',
  ],
  [{ ...clash, sides: [[], []] }, 'اشتباكات في بارا', 'Fighting in Bara'],
  [{ ...clash, status: 'failed' }, 'صدّ هجوم للحوثيين على بارا', 'Attack by Houthi movement on Bara repelled'],
  [
    { ...clash, status: 'planned' },
    'مرتقب: هجوم للحوثيين على بارا',
    'Expected: attack by Houthi movement on Bara',
  ],
])('%o reads as a headline', (change, ar, en) => {
  expect(told(change, 'ar')).toBe(ar);
  expect(told(change, 'en')).toBe(en);
});

it('names a place that nobody named', () => {
  expect(told({ place: null, location: null }, 'ar')).toContain('موقع لم يُسمّ');
  expect(told({ place: null, location: null, ...clash }, 'en')).toContain('an unnamed place');
});

it('escapes whatever is put into a template, once', () => {
  const name = `<b>"&'`;
  expect(html`<i title="${name}">${[html`<u>${name}</u>`, null, false, 3]}</i>`.text).toBe(
    '<i title="&lt;b&gt;&quot;&amp;&#39;"><u>&lt;b&gt;&quot;&amp;&#39;</u>3</i>',
  );
});

it.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//host/x',
  'x',
  '',
])('follows no %s', (url) => {
  expect(safeHref(url)).toBeUndefined();
});

it.each([
  ['answered 503', 'أجاب بالرمز 503'],
  ['getaddrinfo ENOTFOUND desk', 'getaddrinfo ENOTFOUND desk'],
])('says «%s» to readers of Arabic', (english, expected) => {
  expect(machineSaid(english, 'ar')).toBe(expected);
  expect(machineSaid(english, 'en')).toBe(english);
});
