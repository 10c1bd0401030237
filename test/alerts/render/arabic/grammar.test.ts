// The grammar that headlines stand on, name by name.
import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  agreementOfAll,
  by,
  oblique,
  to,
  verbAfter,
  verbBefore,
} from '../../../../src/alerts/render/arabic/grammar.ts';
import { readActors } from '../../../../src/shared/config.ts';

const CONFIG = new URL('../../../../config', import.meta.url).pathname;

it.each([
  ['الجيش السوداني', 'ms'],
  ['قوات الدعم السريع', 'fs'],
  ['حركة الشباب', 'fs'],
  ['كتائب القسام', 'fs'],
  ['فلول النظام', 'fs'],
  ['الأسايش', 'fs'],
  ['تركيا', 'fs'],
  ['الحوثيون', 'mp'],
  ['مقاتلو العشائر', 'mp'],
  ['الأهالي', 'mp'],
  ['أنصار الله', 'fs'],
  ['لواء فاطميون', 'ms'],
  ['الدوزو', 'mp'],
])('%s is %s', (name, agreement) => {
  expect(agreementOf(name)).toBe(agreement);
});

it.each([
  [['الجيش السوداني', 'قوات الدعم السريع'], 'md'],
  [['قوات الدعم السريع', 'هيئة تحرير الشام'], 'fd'],
  [['الحوثيون', 'الجيش اليمني', 'القبائل'], 'mp'],
  [['هيئة تحرير الشام', 'جيش الإسلام', 'أحرار الشام'], 'fs'],
] as const)('%s together are %s', (names, agreement) => {
  expect(agreementOfAll(names)).toBe(agreement);
});

describe('verbs', () => {
  it.each([
    ['نفى', 'قوات الدعم السريع', 'نفت'],
    ['ألقى', 'الجيش السوداني', 'ألقى'],
    ['أعلن', 'الحوثيون', 'أعلن'],
    ['شنّ', 'حركة الشباب', 'شنّت'],
  ])('%s before %s', (verb, subject, form) => {
    expect(verbBefore(verb, subject)).toBe(form);
  });
  it.each([
    ['سيطر', ['سيطر', 'سيطرت', 'سيطروا', 'سيطرا', 'سيطرتا']],
    ['ألقى', ['ألقى', 'ألقت', 'ألقوا', 'ألقيا', 'ألقتا']],
  ])('%s after its subject', (verb, forms) => {
    expect((['ms', 'fs', 'mp', 'md', 'fd'] as const).map((agreement) => verbAfter(verb, agreement))).toEqual(
      forms,
    );
  });
});

it.each([
  ['الحوثيون', 'الحوثيين', 'للحوثيين'],
  ['مقاتلو العشائر', 'مقاتلي العشائر', 'لمقاتلي العشائر'],
  ['مسلحون مجهولون', 'مسلحين مجهولين', 'لمسلحين مجهولين'],
  ['الجيش السوداني', 'الجيش السوداني', 'للجيش السوداني'],
  ['اللواء السابع', 'اللواء السابع', 'للواء السابع'],
  ['الدوزو', 'الدوزو', 'للدوزو'],
  ['بوكو حرام', 'بوكو حرام', 'لبوكو حرام'],
  ['\u2068Liwa\u2069', '\u2068Liwa\u2069', 'لـ\u2068Liwa\u2069'],
])('%s after a preposition', (name, after, forThem) => {
  expect([oblique(name), to(name)]).toEqual([after, forThem]);
});

it('«بـ» is joined to Arabic and stands before what is isolated', () => {
  expect([by('مدينة الفاشر'), by('\u2068Kobani\u2069')]).toEqual(['بمدينة الفاشر', 'بـ\u2068Kobani\u2069']);
});

it('no shipped actor’s name is bent into something that is no word', () => {
  const bent = readActors(CONFIG, CONFIG)
    .map(({ ar }) => ar[0]!)
    .filter((name) => oblique(name) !== name);
  expect(bent.length).toBeGreaterThan(10);
  for (const name of bent) expect(oblique(name), name).toMatch(/(?:ين|ي)(?:\s|$)/u);
});
