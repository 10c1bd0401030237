import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/feeds/identity/fingerprint.ts';
import { addressKeys } from '../../../src/feeds/identity/keys.ts';
import { Tellings } from '../../../src/feeds/identity/tellings.ts';

const sentence = (n: number) =>
  `أعلنت قوات الأمن رقم ${n} انتشار وحداتها في الحي ${n * 7} من المدينة بعد ليلة شهدت ${n * 3} حوادث متفرقة.`;
const text = (from: number, sentences = 6) =>
  Array.from({ length: sentences }, (_, n) => sentence(from * 100 + n)).join(' ');
const telling = (id: string, body: string, keys: string[] = []) => ({
  id,
  keys,
  ...fingerprintOf({ title: null, text: body }),
});

describe('tellings', () => {
  const known = new Tellings([
    telling('short', 'مقتل ثلاثة في قصف.'),
    telling('long', text(1)),
    telling('forwarded', text(2), addressKeys(['https://wire.example/2'])),
    telling('again', text(1)),
  ]);
  const of = (body: string, keys: string[] = []) => known.copyOf(telling('new', body, keys))?.id;

  it.each([
    ['the same words', 'مقتل ثلاثة في قصف.', [], 'short'],
    ['the first of several', text(1), [], 'long'],
    ['an editor’s touch', `${text(1)} وأضاف المصدر ذلك.`, [], 'long'],
    ['whence it comes', text(9), addressKeys(['https://wire.example/2']), 'forwarded'],
    ['nothing of it', text(8), addressKeys(['https://wire.example/8']), undefined],
    ['another short text', 'مقتل أربعة في قصف.', [], undefined],
  ])('finds a copy by %s', (_, body, keys, found) => expect(of(body, keys)).toBe(found));

  it('are searched as fast where there are many', () => {
    const many = new Tellings(Array.from({ length: 3000 }, (_, n) => telling(`a${n}`, text(n))));
    const asked = Array.from({ length: 3000 }, (_, n) => telling('new', text(n)));
    const begun = performance.now();
    expect(asked.map((one) => many.copyOf(one)?.id)).toEqual(asked.map((_, n) => `a${n}`));
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
