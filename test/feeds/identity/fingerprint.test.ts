import { describe, expect, it } from 'vitest';
import { comparableWords, withoutDatelines } from '../../../src/feeds/identity/comparable-text.ts';
import { fingerprintOf, sameText } from '../../../src/feeds/identity/fingerprint.ts';
import { containment, similarity } from '../../../src/feeds/identity/min-hash.ts';
import { newArticleSchema } from '../../../src/shared/schema/index.ts';

const SENTENCES = [
  'قُتل أربعة عناصر من مجموعة محلية وأُصيب آخرون، اليوم السبت، في هجوم شنّه مسلحون مجهولون على حاجز شرق مدينة البوكمال بريف دير الزور الشرقي.',
  'وقال مصدر أمني إن المهاجمين استخدموا دراجات نارية وأسلحة رشاشة قبل أن ينسحبوا باتجاه البادية.',
  'وأضاف المصدر أن تعزيزات وصلت إلى المنطقة وبدأت حملة تمشيط واسعة بحثاً عن المنفذين.',
  'ولم تتبنَّ أي جهة الهجوم حتى لحظة إعداد الخبر، فيما نُقل الجرحى إلى مشفى المدينة.',
  'وتشهد المنطقة منذ أشهر هجمات متكررة تستهدف الحواجز والنقاط العسكرية على طول الطريق الدولي.',
];
const OTHERS = [
  'توصلت قيادات محلية في مدينة الفاشر إلى هدنة مؤقتة تسمح بدخول قوافل الإغاثة إلى الأحياء المحاصرة جنوب المدينة.',
  'وقالت لجان المقاومة إن القصف المدفعي توقف منذ ساعات الفجر الأولى للمرة الأولى منذ أسابيع.',
  'وأشارت إلى أن عشرات الأسر خرجت إلى الأسواق لشراء الحاجات الأساسية وسط نقص حاد في الدواء.',
];
const TEXT = SENTENCES.join('\n');
const of = (text: string, title: string | null = 'هجوم على حاجز شرق البوكمال') =>
  fingerprintOf({ title, text });
const original = of(TEXT);

/** Spelling as another desk writes it: no hamzas, no dots on the teh, no tashkeel. */
const respelt = TEXT.normalize('NFD')
  .replace(/\p{M}/gu, '')
  .normalize('NFC')
  .replaceAll('ة', 'ه')
  .replaceAll('ى', 'ي');

describe('exact fingerprints', () => {
  it('ignore spelling, digits, punctuation, tatweel and presentation forms', () => {
    expect(of(respelt).fingerprint).toBe(original.fingerprint);
    expect(of(TEXT.replaceAll('،', ' ,').replaceAll('.', ' …'))).toEqual(original);
    expect(comparableWords('ﻗﺘﻞ الســـوري ٣ «أشخاص»')).toEqual(comparableWords('قتل السوري 3 أشخاص'));
  });

  it.each([
    `دمشق – سانا: ${TEXT}`,
    `بيروت (رويترز) - ${TEXT}`,
    `دير الزور - سانا - ${TEXT}`,
    `(وكالات) - ${TEXT}`,
    `${TEXT}\nالمصدر: وكالات`,
    `${TEXT} (رويترز)`,
    `${TEXT}\nفرانس برس`,
  ])('ignore datelines and agency signatures: %#', (text) => {
    expect(of(text).fingerprint).toBe(original.fingerprint);
  });

  it('keep sentences that merely name an agency', () => {
    const sentence = 'قالت وكالة رويترز إن القصف أوقع قتلى في دمشق، ونفت سانا الخبر.';
    expect(withoutDatelines(sentence)).toBe(sentence);
  });

  it('differ for other words and other numbers', () => {
    expect(of(TEXT.replace('أربعة', 'خمسة')).fingerprint).not.toBe(original.fingerprint);
  });

  it('tell short texts apart by their titles', () => {
    const short = { text: 'التفاصيل بعد قليل.' };
    expect(fingerprintOf({ title: 'قصف على حلب', ...short }).fingerprint).not.toBe(
      fingerprintOf({ title: 'هدنة في إدلب', ...short }).fingerprint,
    );
    expect(fingerprintOf({ title: 'قصف على حلب', text: 'قصف على حلب' }).fingerprint).toBe(
      fingerprintOf({ title: null, text: 'قصفٌ على حلب.' }).fingerprint,
    );
    expect(fingerprintOf({ title: 'قصف على حلب', text: '' }).signature).toEqual([]);
  });
});

describe('signatures', () => {
  it('are 64 unsigned 32-bit numbers, the same on every run', () => {
    expect(newArticleSchema.shape.signature.parse(original.signature)).toHaveLength(64);
    expect(
      original.signature.every((value) => Number.isInteger(value) && value >= 0 && value <= 0xffffffff),
    ).toBe(true);
    expect(original.signature.slice(0, 3)).toEqual(of(TEXT).signature.slice(0, 3));
  });

  it.each([
    ['a sentence more', [...SENTENCES, OTHERS[0]].join('\n')],
    ['a sentence in between', [...SENTENCES.slice(0, 2), OTHERS[1], ...SENTENCES.slice(2)].join('\n')],
    ['the last third cut', SENTENCES.slice(0, 3).join('\n')],
    ['the last two thirds cut', SENTENCES.slice(0, 2).join('\n')],
    ['other spelling and a dateline', `دمشق – سانا: ${respelt}`],
    ['another number of dead', TEXT.replace('أربعة', 'خمسة')],
    ['paragraphs in another order', [...SENTENCES].reverse().join('\n')],
  ])('know one text by %s', (_, text) => expect(sameText(original, of(text))).toBe(true));

  it.each([
    ['another event', OTHERS.join('\n')],
    ['a text that quotes one sentence', [...OTHERS, SENTENCES[4]].join('\n')],
    [
      'the same event in other words',
      'أفادت مصادر محلية بسقوط قتلى وجرحى جراء استهداف مسلحين نقطة تفتيش قرب البوكمال صباح السبت، وذكرت أن منفذي العملية فروا على متن دراجات نارية إلى عمق الصحراء بعد اشتباك قصير مع عناصر النقطة.',
    ],
  ])('tell apart %s', (_, text) => expect(sameText(original, of(text))).toBe(false));

  it('compare nothing without signatures', () => {
    expect(sameText({ fingerprint: 'a', signature: [] }, { fingerprint: 'b', signature: [] })).toBe(false);
    expect(similarity([], [])).toBe(0);
    expect(containment(original.signature, [])).toBe(0);
  });
});
