import { describe, expect, it } from 'vitest';
import { tellsOf } from '../../../src/feeds/page/same-story.ts';

const STORY =
  'قتل ثلاثة عناصر من قوى الأمن في هجوم شنه مسلحون على حاجز عند مدخل مدينة نوى بريف درعا، وفرضت السلطات حظر التجول.';
const FRONT =
  'أهم أخبار اليوم: افتتاح معرض الكتاب في دمشق، وارتفاع أسعار الذهب، ومنخفض جوي يصل المنطقة مساء الأحد مع أمطار غزيرة.';
const WALL = 'نستخدم ملفات تعريف الارتباط لتحسين تجربتك، وبمواصلة التصفح فإنك توافق على سياسة الخصوصية.';

describe('a page', () => {
  it.each([
    [
      'its own story',
      { title: 'ثلاثة قتلى من الأمن بهجوم مسلحين في درعا', text: '' },
      { title: null, text: STORY },
      true,
    ],
    [
      'under its own title',
      { title: 'ماذا يحدث في الجنوب السوري اليوم؟', text: '' },
      { title: 'ماذا يحدث في الجنوب السوري اليوم', text: STORY },
      true,
    ],
    [
      'a front page',
      { title: 'ثلاثة قتلى من الأمن بهجوم مسلحين في درعا', text: '' },
      { title: 'شام واير', text: FRONT },
      false,
    ],
    ['a wall of consent', { title: null, text: STORY }, { title: 'قبل المتابعة', text: WALL }, false],
    ['too little to tell', { title: 'انفجار في حلب', text: '' }, { title: null, text: FRONT }, true],
  ])('tells %s: %#', (_name, announced, page, told) => expect(tellsOf(announced, page)).toBe(told));
});
