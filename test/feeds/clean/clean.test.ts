import { describe, expect, it } from 'vitest';
import { cleanText, cleanTitle } from '../../../src/feeds/clean/clean.ts';

describe('HTML to paragraphs', () => {
  it.each([
    ['<p>أول</p><p>ثان</p>', 'أول\nثان'],
    ['أول<br>ثان<br/><br />ثالث', 'أول\nثان\nثالث'],
    ['<div>أول<div>ثان</div></div>ثالث', 'أول\nثان\nثالث'],
    ['<p>قال <b>قائد</b> <a href="x">الفصيل</a>.</p>', 'قال قائد الفصيل.'],
    ['<table><tr><td>حلب</td><td>إدلب</td></tr></table>', 'حلب إدلب'],
    ['  كلمة\n  كلمة&nbsp;&nbsp;كلمة ', 'كلمة كلمة كلمة'],
    ['&quot;حلب&quot; &amp; &#1573;دلب &hellip;', '"حلب" & إدلب …'],
    ['&amp;quot;حلب&amp;quot;', '"حلب"'],
    ['&lt;p&gt;أول&lt;/p&gt;&lt;p&gt;ثان&lt;/p&gt;', 'أول\nثان'],
    ['5 < 6 و 7 > 3', '5 < 6 و 7 > 3'],
    ['<script>alert("x")</script>نص<style>p{}</style><!-- ملاحظة -->', 'نص'],
    ['نص<svg><text>شعار</text></svg><iframe src="x">إطار</iframe>', 'نص'],
    ['<figure><img src="x"><figcaption>صورة أرشيفية</figcaption></figure>نص', 'نص'],
    ['<form>بريدك<p>الخبر الذي لم يغلق قبله شيء', 'بريدك\nالخبر الذي لم يغلق قبله شيء'],
    ['أول<p>مكرر</p><p>مكرر</p>', 'أول\nمكرر'],
    ['', ''],
    ['<p> </p>&nbsp;', ''],
  ])('%s', (html, text) => expect(cleanText(html)).toBe(text));

  it('parts plain text where a line is left empty or a sentence has ended, and joins what was only wrapped', () => {
    const plain =
      'تقدم في الريف\n\nسيطر الجيش على بلدة الروضة\nبعد معارك عنيفة.\nوقال مصدر إن المعارك\r\nمستمرة.';
    expect(cleanText(plain)).toBe(
      'تقدم في الريف\nسيطر الجيش على بلدة الروضة بعد معارك عنيفة.\nوقال مصدر إن المعارك مستمرة.',
    );
    expect(cleanText('<p>سيطر الجيش.\nوتقدم.</p>')).toBe('سيطر الجيش. وتقدم.');
  });

  it('takes out marks that nobody sees, and nothing else', () => {
    expect(cleanText('\u200fحلب\u200e \u202bو\u00adإدلب\u202c\ufeff')).toBe('حلب وإدلب');
    const written = 'أعلنَتِ القوّاتُ الحكوميّةُ: «لا صحّة للخبر» ٣٠٪ می\u200cخواهم';
    expect(cleanText(`<p>${written}</p>`)).toBe(written);
  });
});

describe('what outlets put around their articles', () => {
  const BODY = '<p>قُتل ثلاثة عناصر في كمين شرق دير الزور.</p>';
  const TEXT = 'قُتل ثلاثة عناصر في كمين شرق دير الزور.';
  it.each([
    '<p>اقرأ أيضاً: قصف على ريف إدلب</p>',
    '<p>اقرأ أيضا</p><ul><li><a href="1">قصف على ريف إدلب</a></li><li><a href="2">هدوء في حلب</a></li></ul>',
    '<p>إقرأ المزيد: قصف على ريف إدلب</p>',
    '<h3>مواضيع ذات صلة</h3>',
    '<p>للمزيد من التفاصيل تابعونا على فيسبوك</p>',
    '<p>The post <a href="x">كمين</a> appeared first on <a href="y">شام واير</a>.</p>',
    '<p>ظهرت المقالة كمين شرق دير الزور أولاً على شام واير.</p>',
    '<p>الوسوم: سوريا، دير الزور</p>',
    '<p>تابعنا على تلغرام</p>',
    '<p>#سوريا #دير_الزور</p>',
    '<p>جميع الحقوق محفوظة © شام واير</p>',
    '<p>شارك الخبر عبر واتساب</p>',
    '<p>قد يهمك أيضا: قصف على ريف إدلب</p>',
    '<p>المزيد من الأخبار</p>',
    '<p>[…]</p>',
  ])('%s', (around) => expect(cleanText(BODY + around)).toBe(TEXT));

  it.each([
    'شارك مئات المتظاهرين في احتجاجات بمدينة السويداء ضد القصف، بحسب ما أفاد به مراسلنا في المدينة.',
    'مشاركة الموظفين خلال الاجتماعات',
    'المزيد من المخاطر',
    'تابعت القوات تقدمها نحو البلدة.',
    'إعلان وقف إطلاق النار دخل حيز التنفيذ.',
    'المزيد من القتلى سقطوا في القصف. وأفاد مصدر طبي بوصول جرحى.',
    'قال المتحدث: #سوريا_حرة شعارنا',
  ])('keeps «%s»', (sentence) => expect(cleanText(`<p>${sentence}</p>`)).toBe(sentence));

  it('is taken out of plain text too, before it can be joined to the sentence below it', () => {
    expect(cleanText(`${TEXT}\nاقرأ أيضا: قصف على ريف إدلب\nوقال شاهد\nإن أربعة أصيبوا.`)).toBe(
      `${TEXT}\nوقال شاهد إن أربعة أصيبوا.`,
    );
  });

  it('is at its end where readers begin to speak', () => {
    expect(cleanText(`${BODY}<h3>التعليقات (2)</h3><p>الله يرحم الشهداء جميعا.</p>`)).toBe(TEXT);
  });

  it('keeps sentences that follow the links of a teaser', () => {
    const html = `<p>اقرأ أيضاً</p><p><a href="x">خبر آخر</a></p>${BODY}<p><a href="y">رابط</a></p>`;
    expect(cleanText(html)).toBe(`${TEXT}\nرابط`);
  });
});

describe('titles', () => {
  it.each([
    ['  اشتباكات\n في  حلب ', 'اشتباكات في حلب'],
    ['&quot;حلب&quot; &amp;#8211; إدلب', '"حلب" – إدلب'],
    ['<b>عاجل</b>: قصف', 'عاجل: قصف'],
    ['\u200fعاجل', 'عاجل'],
    [' ', null],
    [null, null],
  ])('%s', (html, title) => expect(cleanTitle(html)).toBe(title));
});
