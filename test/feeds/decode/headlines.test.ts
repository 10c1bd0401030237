// Short feeds are the hardest to tell the encoding of: one headline each, in every encoding and under every false label.
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/feeds/decode/decode.ts';
import { encode, twice, utf16be, utf32 } from '../support/encode.ts';

const HEADLINES = [
  'عاجل: انفجار سيارة مفخخة وسط الباب',
  'الجيش السوداني يعلن استعادة مصنع سكر سنار',
  'مقتل خمسة مدنيين بقصف مدفعي غرب إدلب',
  'اشتباكات متقطعة في محيط مطار كويرس',
  'قوات سوريا الديمقراطية تنفي انسحابها من منبج',
  'صنعاء: غارتان على مديرية نهم',
  'وفاة طفلين غرقا في نهر الفرات',
  'هدوء حذر يسود مدينة الزاوية الليبية',
  'نزوح مئات العائلات من ريف حماة الشمالي',
  'بغداد تستدعي السفير التركي',
];

const feed = (title: string, label?: string) =>
  `<?xml version="1.0"${label ? ` encoding="${label}"` : ''}?><rss version="2.0"><channel><title>${title}</title></channel></rss>`;
const cp1256 = (text: string) => encode(text, 'windows-1256');
const iso = (text: string) => encode(text, 'iso-8859-6');
const latin1 = (bytes: Buffer) => Buffer.from(bytes.toString('latin1'));

const KINDS: Record<string, (title: string) => [body: Buffer, contentType?: string]> = {
  'windows-1256, nowhere said': (title) => [cp1256(feed(title))],
  'windows-1256, declared': (title) => [cp1256(feed(title, 'windows-1256'))],
  'windows-1256 as UTF-8': (title) => [cp1256(feed(title, 'UTF-8'))],
  'windows-1256 as Latin-1': (title) => [cp1256(feed(title)), 'text/xml; charset=ISO-8859-1'],
  'windows-1256 as windows-1252': (title) => [cp1256(feed(title, 'windows-1252'))],
  'windows-1256 as ISO-8859-6': (title) => [cp1256(feed(title, 'ISO-8859-6'))],
  'ISO-8859-6, nowhere said': (title) => [iso(feed(title))],
  'ISO-8859-6, declared': (title) => [iso(feed(title, 'ISO-8859-6'))],
  'ISO-8859-6 as UTF-8': (title) => [iso(feed(title, 'UTF-8'))],
  'ISO-8859-6 as windows-1256': (title) => [iso(feed(title, 'windows-1256'))],
  'UTF-8 as windows-1256': (title) => [Buffer.from(feed(title, 'windows-1256'))],
  'UTF-16, nowhere said': (title) => [utf16be(feed(title))],
  'UTF-32 with a mark': (title) => [utf32(`\ufeff${feed(title)}`, 'LE')],
  'UTF-8 taken for windows-1252': (title) => [twice(feed(title), 'windows-1252')],
  'UTF-8 taken for windows-1256': (title) => [twice(feed(title), 'windows-1256')],
  'UTF-8 taken for Latin-1, twice': (title) => [latin1(latin1(Buffer.from(feed(title))))],
  'windows-1256 taken for Latin-1': (title) => [latin1(cp1256(feed(title)))],
};

describe('one headline', () => {
  it.each(Object.keys(KINDS))('%s', (kind) => {
    const read = HEADLINES.map((title) => {
      const [body, contentType = null] = KINDS[kind]!(title);
      return /<title>(.*)<\/title>/.exec(decode(body, contentType).text)?.[1];
    });
    expect(read).toEqual(HEADLINES);
  });

  it.each([
    ['windows-1252', 'café à Beyrouth, été où êtes-vous'],
    ['windows-1252', 'El señor español está aquí mañana'],
    ['windows-1252', 'Größe der Straße für die Übung'],
    ['windows-1251', 'Новости дня из Сирии: взрыв в Дамаске'],
    ['windows-1254', 'Şırnak’ta çatışma, İzmir’de yağış'],
    ['windows-1255', 'חדשות היום בישראל'],
    ['windows-1253', 'Ειδήσεις από τη Συρία σήμερα'],
  ])('in %s is left as it says', (charset, title) => {
    expect(decode(encode(feed(title, charset), charset), null)).toMatchObject({
      text: feed(title, charset),
      charset,
    });
  });
});
