// How newsrooms tell that a place changed hands, that it did not, or that they were wrong: invented sentences.
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extraction/index.ts';
import type { CodedEvent } from '../../src/shared/schema/index.ts';
import { toyActors, toyGazetteer } from './toy-world.ts';

const extract = createExtractor({ gazetteer: toyGazetteer, actors: toyActors });
// A Tuesday.
const read = (text: string, title?: string, outlet = 'وكالة'): CodedEvent[] =>
  extract(
    { id: 'a', outlet, title: title ?? null, text, publishedAt: '2018-06-26' },
    new Date('2018-06-26T12:00:00Z'),
  ).events.filter(({ control }) => control);
const told = (text: string, title?: string, outlet?: string) =>
  read(text, title, outlet).map(
    ({ control, status, freshness }) =>
      `${control!.to.join('+')} < ${control!.from.join('+')} ${status} ${freshness}`,
  );

describe('one leaves, another comes', () => {
  it.each([
    'انسحب الحوثيون من بلدة الروضة، ودخلت وحدة من الجيش اليمني إلى البلدة',
    'انسحب الحوثيون من بلدة الروضة ودخلتها قوات الجيش اليمني',
    'انتشر الجيش اليمني في بلدة الروضة بعد انسحاب الحوثيين منها',
    'استكمل الجيش اليمني انتشاره في بلدة الروضة بعد انسحاب الحوثيين منها',
    'دخلت دورية من الجيش اليمني إلى بلدة الروضة عقب انسحاب الحوثيين من البلدة',
    'انسحب الحوثيون من بلدة الروضة وتسلم الجيش اليمني مواقعهم',
  ])('%s', (text) => {
    expect(told(text)).toEqual(['yemeni-government-forces < houthis reported new']);
  });
});

describe('what it came after', () => {
  it('is background', () => {
    const events = read('استعاد الجيش اليمني بلدة الروضة بعد أربعة أيام من سيطرة الحوثيين عليها');
    expect(events.filter(({ freshness }) => freshness === 'new')).toHaveLength(1);
    expect(events.find(({ freshness }) => freshness === 'new')?.control?.to).toEqual([
      'yemeni-government-forces',
    ]);
  });

  it.each([
    ['استعاد الجيش اليمني بلدة الروضة التي خسرها الأحد', null],
    ['استعاد الجيش اليمني بلدة الروضة بعدما سيطر عليها الحوثيون الأحد', null],
    ['استعاد الجيش اليمني الاثنين بلدة الروضة التي خسرها الأحد', '2018-06-25'],
  ])('%s: on %s', (text, day) => {
    expect(read(text).find(({ freshness }) => freshness === 'new')?.date).toBe(day);
  });
});

describe('a denial', () => {
  it.each([
    'نفى الناطق الرسمي باسم الجيش اليمني العميد الركن سالم بن علي الحربي سيطرة الحوثيين على بلدة الروضة',
    'كذب الجيش اليمني مزاعم سيطرة الحوثيين على بلدة الروضة',
    'فند الجيش اليمني أنباء سقوط بلدة الروضة بيد الحوثيين',
  ])('%s: who denies would have lost it', (text) => {
    const [event] = read(text);
    expect(event?.status).toBe('denied');
    expect(event?.control?.to).toEqual(['houthis']);
    expect(event?.control?.from).not.toContain('houthis');
  });
});

describe('a retraction', () => {
  it.each([
    'تعتذر الصحيفة عن الخبر الذي نشرته بشأن سيطرة الحوثيين على بلدة الروضة',
    'سحبت الوكالة خبرا عن سيطرة الحوثيين على بلدة الروضة',
    'تصحيح: خبر سيطرة الحوثيين على بلدة الروضة',
    'نشرنا خبرا عن سيطرة الحوثيين على بلدة الروضة. والخبر غير صحيح',
  ])('%s', (text) => {
    expect(told(text)[0]).toMatch(/denied new$/);
  });

  it('is none of news that stands', () => {
    expect(told('نشرت الوكالة خبرا عن سيطرة الحوثيين على بلدة الروضة')[0]).toMatch(/reported new$/);
  });
});

describe('two claims', () => {
  it('are told apart', () => {
    expect(
      told('أعلن الجيش اليمني سيطرته على بلدة الروضة، فيما أعلن الحوثيون سيطرتهم على بلدة الروضة').sort(),
    ).toEqual([
      expect.stringMatching(/^houthis < .*claimed new$/),
      expect.stringMatching(/^yemeni-government-forces < .*claimed new$/),
    ]);
  });
});

describe('whose word', () => {
  it('stands before the colon of a title', () => {
    expect(told('', 'الجيش اليمني: سيطرنا على بلدة الروضة')).toEqual([
      expect.stringMatching(/^yemeni-government-forces < .*claimed new$/),
    ]);
  });

  it('is told by the text where the title leaves it out', () => {
    expect(told('أعلن الجيش اليمني سيطرته على بلدة الروضة', 'الجيش اليمني يسيطر على بلدة الروضة')[0]).toMatch(
      /claimed new$/,
    );
  });

  it('is that of the party whose channel it is', () => {
    expect(told('سيطرت قواتنا على بلدة الروضة', undefined, 'الجيش اليمني')[0]).toMatch(
      /^yemeni-government-forces </,
    );
  });
});

it('reads a roundup place by place', () => {
  const events = read(
    'سيطر الجيش اليمني على بلدة الروضة، وفي صنعاء استعاد الحوثيون قرية الوادية من الجيش اليمني',
  );
  expect(events.map(({ place, control }) => `${place?.name} ${control!.to}`)).toEqual([
    'الروضة yemeni-government-forces',
    'الوادية houthis',
  ]);
});
