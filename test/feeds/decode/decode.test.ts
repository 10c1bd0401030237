import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/feeds/decode/decode.ts';
import { encode, twice, utf16be } from '../support/encode.ts';

const WIRE =
  'أعلنت فصائل محلية، مساء الأحد، سيطرتها على قرية في ريف إدلب الجنوبي بعد معارك استمرت ساعات، وقال مصدر ميداني إن «الهدوء» عاد إلى المنطقة؛ هل تصمد الهدنة؟';
const SHORT = 'قصف على ريف حماة';
const MARKED = 'أعلنَتِ القوّاتُ الحكوميّةُ استعادةَ بلدةِ الهول';
const DIGITS = 'سقط ٣ قتلى و١٢ جريحاً في غارة';

const xml = (text: string, charset?: string) =>
  `<?xml version="1.0"${charset ? ` encoding="${charset}"` : ''}?><rss><title>${text}</title></rss>`;
const text8859 = (text: string) => text.replace(/[«»]/g, '"');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const bom = Buffer.from([0xef, 0xbb, 0xbf]);

type Row = [name: string, body: Buffer, contentType: string | null, text: string, charset: string];
const rows: Row[] = [];
for (const [name, text] of Object.entries({ WIRE, SHORT, MARKED })) {
  const bare = xml(text);
  rows.push(
    [`${name}, utf-8, nothing declared`, Buffer.from(bare), null, bare, 'utf-8'],
    [`${name}, utf-8 with mark`, Buffer.concat([bom, Buffer.from(bare)]), null, bare, 'utf-8'],
    [
      `${name}, utf-8, HTTP says windows-1256`,
      Buffer.from(bare),
      'text/xml; charset=windows-1256',
      bare,
      'utf-8',
    ],
    [`${name}, windows-1256, nothing declared`, encode(bare, 'windows-1256'), null, bare, 'windows-1256'],
    [
      `${name}, windows-1256, HTTP says utf-8`,
      encode(bare, 'windows-1256'),
      'text/xml; charset=utf-8',
      bare,
      'windows-1256',
    ],
    [
      `${name}, windows-1256, HTTP says latin1`,
      encode(bare, 'windows-1256'),
      'text/xml; charset="ISO-8859-1"',
      bare,
      'windows-1256',
    ],
    [
      `${name}, windows-1256 as cp1256`,
      encode(xml(text, 'cp1256'), 'windows-1256'),
      null,
      xml(text, 'cp1256'),
      'windows-1256',
    ],
    [`${name}, utf-16le with mark`, utf16(`\ufeff${bare}`), null, bare, 'utf-16le'],
    [`${name}, utf-16be without mark`, utf16be(bare), 'text/xml; charset=utf-16', bare, 'utf-16be'],
    [
      `${name}, encoded twice by way of latin1`,
      Buffer.from(Buffer.from(bare).toString('latin1')),
      null,
      bare,
      'utf-8',
    ],
    [`${name}, encoded twice by way of windows-1252`, twice(bare, 'windows-1252'), null, bare, 'utf-8'],
    [
      `${name}, windows-1256 taken for latin1, then utf-8`,
      Buffer.from(encode(bare, 'windows-1256').toString('latin1')),
      null,
      bare,
      'utf-8',
    ],
  );
}
const wire8859 = xml(text8859(WIRE));
rows.push(
  ['ISO-8859-6, nothing declared', encode(wire8859, 'iso-8859-6'), null, wire8859, 'iso-8859-6'],
  [
    'ISO-8859-6, declared',
    encode(wire8859, 'iso-8859-6'),
    'text/xml; charset=iso-8859-6',
    wire8859,
    'iso-8859-6',
  ],
  [
    'ISO-8859-6 that says windows-1256',
    encode(wire8859, 'iso-8859-6'),
    'text/xml; charset=windows-1256',
    wire8859,
    'iso-8859-6',
  ],
  [
    'windows-1256 that says ISO-8859-6',
    encode(xml(WIRE), 'windows-1256'),
    'text/xml; charset=iso-8859-6',
    xml(WIRE),
    'windows-1256',
  ],
  ['Arabic digits', Buffer.from(xml(DIGITS)), null, xml(DIGITS), 'utf-8'],
  [
    'a page’s meta',
    encode(`<html><meta charset="windows-1256">${SHORT}`, 'windows-1256'),
    null,
    `<html><meta charset="windows-1256">${SHORT}`,
    'windows-1256',
  ],
  [
    'windows-1251 stays what it says',
    encode(xml('Новости', 'windows-1251'), 'windows-1251'),
    null,
    xml('Новости', 'windows-1251'),
    'windows-1251',
  ],
  [
    'French in windows-1252',
    encode(xml('café à Beyrouth, été'), 'windows-1252'),
    'text/xml; charset=iso-8859-1',
    xml('café à Beyrouth, été'),
    'windows-1252',
  ],
);

describe('bytes to text', () => {
  it.each(rows)('%s', (_, body, contentType, text, charset) => {
    expect(decode(body, contentType)).toMatchObject({ text, charset });
  });

  it('keeps spoilt UTF-8 as UTF-8 and says so', () => {
    const body = Buffer.from(xml(WIRE.repeat(3)));
    body[100] = 0xff;
    const { text, charset, irregularities } = decode(body, null);
    expect(charset).toBe('utf-8');
    expect(text).toContain('وقال مصدر ميداني');
    expect(irregularities.join()).toMatch(/utf-8/);
  });

  it('takes out what XML forbids', () => {
    expect(decode(Buffer.from('a\u0000b\u0008c\td\u0092'), null)).toMatchObject({
      text: 'abc\td’',
      irregularities: ['control characters'],
    });
  });

  it('leaves Latin text with accents alone', () => {
    for (const text of ['Ça et là, où êtes-vous? Ñandú ÄÖÜ', 'Ø is a letter, Ù too', '']) {
      expect(decode(Buffer.from(text), null)).toMatchObject({ text, irregularities: [] });
    }
  });

  it('never throws, whatever the bytes', () => {
    let seed = 7;
    const random = () => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return seed / 2 ** 32;
    };
    for (let run = 0; run < 500; run++) {
      const body = Buffer.from(
        Array.from({ length: Math.floor(random() * 200) }, () => Math.floor(random() * 256)),
      );
      expect(typeof decode(body, `text/xml; charset=${['x', 'utf-7', '', 'utf-16'][run % 4]}`).text).toBe(
        'string',
      );
    }
  });
});
