import { describe, expect, it } from 'vitest';
import { agreedLines } from '../../../src/feeds/page/agreed-lines.ts';
import { articleLines } from '../../../src/feeds/page/article-lines.ts';
import { isClock, isDateLine } from '../../../src/feeds/page/date-line.ts';

const FIRST =
  'قتل جنديان في كمين نصبه مسلحون على الطريق الواصل بين مدينتي عتق وبيحان شرقي محافظة شبوة، وفق مصدر عسكري.';
const SECOND =
  'وأضاف المصدر أن تعزيزات وصلت إلى المكان بعد نصف ساعة من الهجوم، وأن عملية ملاحقة المهاجمين لا تزال مستمرة.';
const THIRD = 'وهذا هو الهجوم الثاني في المحافظة خلال أسبوع.';
const lines = (...paragraphs: string[]) =>
  articleLines(paragraphs.map((one) => `<p>${one}</p>`).join(''), ['كمين في شبوة']);

describe('a line that only says when', () => {
  it.each([
    'السبت 21 نوفمبر 2026 - 02:30 م',
    '٢١ تشرين الثاني ٢٠٢٦ | ٠٩:٤٠',
    '[21/نوفمبر/2026]',
    'آخر تحديث: منذ 3 ساعات',
    'نشر في: 21 نوفمبر/ تشرين الثاني 2026، 10:05 بتوقيت غرينتش',
    'سمير حداد 21 نوفمبر 2026 • تحديث: 21 نوفمبر 2026',
    'Updated Nov 19, 9:41 AM; Posted Nov 18, 8:19 PM',
    '2026-11-21 09:15',
  ])('is %s', (line) => expect(isDateLine(line)).toBe(true));

  it.each([
    'قتل 3 في 21 نوفمبر 2026',
    'السبت الأسود',
    'حرب أكتوبر 1973',
    'الفريق الأول 14 11 6 15 44',
    'دمشق - سانا',
    '',
  ])('is not %s', (line) => expect(isDateLine(line)).toBe(false));

  it('may be a clock', () => {
    expect(['14:20', '٠٢:٣٠ م', '2:30:15 pm'].map(isClock)).toEqual([true, true, true]);
    expect(['14', '3-1', 'قتل 14:20', '14:20 اشتباكات'].map(isClock)).toEqual([false, false, false, false]);
  });
});

describe('the paragraphs of an article', () => {
  it('begin where it begins', () => {
    expect(lines('كمين في شبوة', 'أخبار', 'سمير حداد', 'السبت 21 نوفمبر 2026', FIRST, SECOND)).toEqual([
      FIRST,
      SECOND,
    ]);
    expect(lines('عتق - خاص', FIRST)).toEqual(['عتق - خاص', FIRST]);
    expect(lines('عتق / سمير حداد / المنبر', FIRST)[0]).toBe('عتق / سمير حداد / المنبر');
  });

  it('keep the dates of a chronology', () => {
    const days = ['1 نوفمبر 2026', SECOND, '2 نوفمبر 2026', THIRD];
    expect(lines(FIRST, SECOND, THIRD, FIRST, SECOND, ...days)).toContain('2 نوفمبر 2026');
  });

  it('lose links that stand alone among them, at their head or at their end', () => {
    const link = '<a href="/x">ما الذي يحدث في شبوة؟</a>';
    expect(lines(link, FIRST, link, SECOND, THIRD, link)).toEqual([FIRST, SECOND, THIRD]);
    expect(lines(`${link} | ${link}`, FIRST, SECOND, SECOND.replace('نصف', 'ربع'))).toHaveLength(3);
  });

  it('may be links from end to end, or list them', () => {
    const linked = [FIRST, SECOND].map((line) => `<a href="/x">${line}</a>`);
    expect(lines(...linked)).toEqual([FIRST, SECOND]);
    const places = ['عتق', 'بيحان', 'نصاب'].map((name) => `<a href="/x">${name}</a>`);
    expect(lines(FIRST, ...places, SECOND)).toEqual([FIRST, 'عتق', 'بيحان', 'نصاب', SECOND]);
  });
});

describe('what Readability finds and the theme names', () => {
  const about =
    'نبذة عن الموقع الذي يغطي أخبار اليمن منذ سنوات ويعمل فيه فريق من الصحفيين في مختلف المحافظات والمدن';
  const agree = (read: string[], parts: string[][], leads: string[] = [], whole: string[] = []) =>
    agreedLines({ read, parts, leads, whole });

  it('is the named body where it holds what is found, and what Readability has missed', () => {
    expect(agree([FIRST, SECOND], [[FIRST, 'عتق:', SECOND, THIRD]])).toEqual([FIRST, 'عتق:', SECOND, THIRD]);
  });

  it('is what is found where nothing is named, or what is named is a scrap', () => {
    expect(agree([FIRST, SECOND], [])).toEqual([FIRST, SECOND]);
    expect(agree([FIRST, SECOND], [['عتق']])).toEqual([FIRST, SECOND]);
    expect(agree([FIRST, SECOND], [['إعلان', 'سمير حداد']])).toEqual([FIRST, SECOND]);
  });

  it('is the named body alone where more is found than it holds', () => {
    expect(agree([FIRST, SECOND, about], [[FIRST, SECOND]])).toEqual([FIRST, SECOND]);
  });

  it('is the whole article element where Readability has taken one block of it', () => {
    expect(agree([SECOND], [], [], [FIRST, SECOND])).toEqual([FIRST, SECOND]);
    expect(agree([SECOND], [], [], [SECOND, 'سمير حداد', 'شبوة', 'اليمن', 'مجتمع وحياة وناس'])).toEqual([
      SECOND,
    ]);
    expect(agree([SECOND], [], [], [FIRST, about])).toEqual([SECOND]);
  });

  it('is the named body where Readability was led astray', () => {
    expect(agree([about], [[FIRST, SECOND, THIRD]])).toEqual([FIRST, SECOND, THIRD]);
  });

  it('begins with a summary above the body, once', () => {
    expect(agree([THIRD, FIRST, SECOND], [[FIRST, SECOND]])).toEqual([THIRD, FIRST, SECOND]);
    expect(agree([FIRST, SECOND], [[FIRST, SECOND]], [THIRD, FIRST])).toEqual([THIRD, FIRST, SECOND]);
  });

  it('takes parts of one body together, and leaves parts that nobody else has seen', () => {
    expect(agree([FIRST, SECOND, THIRD], [[FIRST], [SECOND, THIRD], [about]])).toEqual([
      FIRST,
      SECOND,
      THIRD,
    ]);
  });
});
