// Whole feeds as outlets serve them, one for each format; then the same feeds spoilt.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RasidError } from '../../src/shared/errors.ts';
import { encode } from './support/encode.ts';
import { parse, read } from './support/wire.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const WORDPRESS = fixture('wordpress.rss.xml');
const ATOM = fixture('agency.atom.xml');
const RDF = fixture('old-portal.rdf.xml');
const JSON_FEED = fixture('modern.feed.json');

describe('one feed of each format', () => {
  it('RSS 2.0, as WordPress writes it', () => {
    const { articles, feed, irregularities } = read(WORDPRESS);
    expect(feed).toMatchObject({ kind: 'rss', title: 'شام واير', language: 'ar', refreshMs: 3_600_000 });
    expect(irregularities).toEqual([]);
    expect(articles).toMatchObject([
      {
        title: 'قتلى وجرحى في هجوم على حاجز شرق البوكمال',
        url: 'https://sham-wire.example/archives/48211',
        publishedAt: '2026-11-21T15:31:44.000Z',
        text: [
          'قُتل أربعة عناصر من مجموعة محلية وأُصيب آخرون، اليوم السبت، في هجوم شنّه مسلحون مجهولون على حاجز شرق مدينة البوكمال بريف دير الزور الشرقي.',
          'وقال مصدر أمني لـ”شام واير” إن المهاجمين استخدموا دراجات نارية، وانسحبوا باتجاه البادية.',
          'ولم تتبنَّ أي جهة الهجوم حتى لحظة إعداد الخبر.',
        ].join('\n'),
      },
      {
        title: '“التحالف” ينفي استهداف موقع في ريف الحسكة',
        text: 'نفى متحدث باسم التحالف، اليوم، الأنباء عن قصف موقع في ريف الحسكة الجنوبي.',
      },
    ]);
    expect(parse(WORDPRESS).items[0]).toMatchObject({
      guid: 'https://sham-wire.example/?p=48211',
      authors: ['سامر الحسن'],
      categories: ['دير الزور', 'عاجل'],
    });
  });

  it('RSS 2.0 in windows-1256', () => {
    const text = WORDPRESS.replace('UTF-8', 'windows-1256');
    expect(read(encode(text, 'windows-1256')).articles).toEqual(read(WORDPRESS).articles);
  });

  it('Atom 1.0', () => {
    const { articles, feed, irregularities } = read(ATOM);
    expect(feed).toMatchObject({
      kind: 'atom',
      title: 'وكالة النيل',
      link: 'https://nile-agency.example/',
      language: 'ar',
    });
    expect(irregularities).toEqual([]);
    expect(articles).toMatchObject([
      {
        title: 'لجان المقاومة: هدنة في الفاشر & دخول قوافل',
        url: 'https://nile-agency.example/news/9917',
        publishedAt: '2026-11-21T14:58:00.000Z',
        text: 'توصلت قيادات محلية في مدينة الفاشر إلى هدنة مؤقتة تسمح بدخول قوافل الإغاثة.\nوقالت لجان المقاومة إن القصف المدفعي توقف منذ ساعات الفجر الأولى.',
      },
      {
        url: 'https://nile-agency.example/news/9915',
        publishedAt: '2026-11-21T14:01:00.000Z',
        text: 'أعلن الجيش، في بيان، استعادة السيطرة على جسر في الخرطوم بحري.',
      },
    ]);
    expect(parse(ATOM).items[0]).toMatchObject({ authors: ['أمل عثمان'], categories: ['السودان'] });
  });

  it('RSS 1.0', () => {
    const { articles, feed } = read(RDF);
    expect(feed).toMatchObject({ kind: 'rdf', title: 'بوابة عدن', language: 'ar' });
    expect(articles).toMatchObject([
      {
        title: 'اشتباكات متقطعة غرب تعز',
        url: 'https://portal.example/n/71',
        publishedAt: '2026-11-20T18:40:00.000Z',
      },
    ]);
    expect(parse(RDF).items[0]).toMatchObject({ authors: ['مراسل تعز'], categories: ['اليمن'] });
  });

  it('JSON Feed', () => {
    const { articles, feed } = read(JSON_FEED);
    expect(feed).toMatchObject({ kind: 'json', title: 'رافدين ميديا', language: 'ar-IQ' });
    expect(articles).toMatchObject([
      {
        title: 'انفجار عبوة في ديالى & إصابة مدنيين',
        url: 'https://rafidain.example/news/5521',
        publishedAt: '2026-11-21T05:10:00.000Z',
        text: 'انفجرت عبوة ناسفة، صباح السبت، قرب المقدادية في ديالى.\nوأصيب مدنيان < بجروح طفيفة > وفق الشرطة.',
      },
      { title: null, text: 'هدوء حذر في كركوك.', url: 'https://rafidain.example/news/5520' },
    ]);
  });
});

describe('the same feeds, damaged', () => {
  const FEEDS = { WORDPRESS, ATOM, RDF, JSON_FEED };
  const readOrRefuse = (body: Buffer) => {
    try {
      return read(body).articles;
    } catch (error) {
      expect(error).toBeInstanceOf(RasidError);
      expect(error).toMatchObject({ code: 'FEED_NOT_A_FEED' });
      return [];
    }
  };

  it.each(Object.keys(FEEDS))('%s with bytes spoilt never breaks the reader', (name) => {
    const bytes = Buffer.from(FEEDS[name as keyof typeof FEEDS]);
    let seed = 11;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let run = 0; run < 300; run++) {
      const spoilt = Buffer.from(bytes);
      for (let hit = 0; hit < 1 + run / 10; hit++)
        spoilt[random(spoilt.length)] = '<>&]"\'/!?\u0000x'.charCodeAt(random(11));
      readOrRefuse(spoilt);
    }
  });
});
