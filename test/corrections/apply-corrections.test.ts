// Which event of a later reading a correction means, and what it makes of it.
import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/corrections/index.ts';
import type { CodedEvent, Correction, EventFix } from '../../src/shared/schema/index.ts';
import { codedEventSchema, toCorpusEvent } from '../../src/shared/schema/index.ts';
import { capture, event, hour } from '../incidents/build.ts';

const TEXT =
  'أفادت مصادر محلية بأن قوات الدعم السريع سيطرت على بلدة كتم ثم اندلعت اشتباكات قرب الفاشر مساء السبت.';
const ARTICLE = { id: 'a1', title: null, text: TEXT };

function at(words: string, coded: CodedEvent): CodedEvent {
  const start = TEXT.indexOf(words);
  return { ...coded, evidence: words, span: { field: 'text', start, end: start + words.length } };
}

const CLASH = at('اندلعت اشتباكات قرب الفاشر', event());
const TAKEN = at(
  'قوات الدعم السريع سيطرت على بلدة كتم',
  capture(['rapid-support-forces'], ['sudanese-armed-forces'], { place: 'كتم' }),
);

let made = 0;
function say(kind: Correction['kind'], events: CodedEvent[], fix: EventFix | null = null): Correction {
  const id = `c${++made}`;
  return {
    id,
    kind,
    incidentId: 'i1',
    reports: events.map((one) => ({
      articleId: 'a1',
      event: one,
      group: kind === 'join' ? `${id}/joined` : null,
    })),
    fix,
    by: 'سلمى',
    why: 'خطأ',
    at: hour(made),
    undoneBy: null,
    undoneAt: null,
  };
}
const undone = (correction: Correction): Correction => ({
  ...correction,
  undoneBy: 'كريم',
  undoneAt: hour(300),
});
const corpus = (events: CodedEvent[]) => events.map(toCorpusEvent);

it('leaves alone what nobody corrected', () => {
  const other = { ...say('wrong', [CLASH]), reports: [{ articleId: 'a2', event: CLASH, group: null }] };
  expect(applyCorrections(ARTICLE, [CLASH, TAKEN], [other])).toEqual([CLASH, TAKEN]);
});

it('drops what is wrong, and says nothing where it is not read any more', () => {
  const wrong = say('wrong', [CLASH]);
  expect(applyCorrections(ARTICLE, [CLASH, TAKEN], [wrong])).toEqual([TAKEN]);
  expect(applyCorrections(ARTICLE, [TAKEN], [wrong])).toEqual([TAKEN]);
});

describe('a fix', () => {
  it('sets what it names, keeps what was read, and is no guess any more', () => {
    const guessed: CodedEvent = { ...CLASH, implied: ['sides', 'date'], unlisted: ['town-council'] };
    const fix = { sides: [['isis'], []] as CodedEvent['sides'] };
    const [fixed] = applyCorrections(ARTICLE, [guessed], [say('fix', [guessed], fix)]);
    expect(fixed).toMatchObject({ sides: [['isis'], []], implied: ['date'], place: CLASH.place });
    expect(fixed?.unlisted).toBeUndefined();
    expect(fixed?.corrected?.read).toMatchObject({ sides: CLASH.sides, implied: ['sides', 'date'] });
    expect(codedEventSchema.safeParse(fixed).success).toBe(true);
  });

  it('keeps control with the control types alone', () => {
    const [clash] = applyCorrections(ARTICLE, [TAKEN], [say('fix', [TAKEN], { type: 'armed-clash' })]);
    expect(clash?.control).toBeUndefined();
    const taken = say('fix', [CLASH], { type: 'government-regains-territory' });
    const [control] = applyCorrections(ARTICLE, [CLASH], [taken]);
    expect(control?.control).toEqual({ to: CLASH.sides[0], from: CLASH.sides[1], mode: 'captured' });
    const sides: CodedEvent['sides'] = [['sudanese-armed-forces'], ['rapid-support-forces']];
    const [turned] = applyCorrections(ARTICLE, [TAKEN], [say('fix', [TAKEN], { sides })]);
    expect(turned?.control).toEqual({ to: sides[0], from: sides[1], mode: 'captured' });
  });

  it('gives way to a later one, field by field, and to none that was taken back', () => {
    const first = say('fix', [CLASH], { fatalities: 4, status: 'claimed' });
    const second = say('fix', [CLASH], { fatalities: 9 });
    const [both] = applyCorrections(ARTICLE, [CLASH], [second, first]);
    expect(both).toMatchObject({ fatalities: 9, status: 'claimed' });
    const [one] = applyCorrections(ARTICLE, [CLASH], [first, undone(second)]);
    expect(one).toMatchObject({ fatalities: 4, status: 'claimed' });
    expect(applyCorrections(ARTICLE, [CLASH], [undone(first), undone(second)])).toEqual([CLASH]);
  });

  it('brings back what an earlier correction called wrong', () => {
    const [kept] = applyCorrections(
      ARTICLE,
      [CLASH],
      [say('wrong', [CLASH]), say('fix', [CLASH], { status: 'denied' })],
    );
    expect(kept?.status).toBe('denied');
  });
});

describe('with another extractor', () => {
  const fix = () => say('fix', [CLASH], { place: { name: 'طويلة', within: 'شمال دارفور' }, location: null });

  it('finds the event by the words that both readings share, whatever its number', () => {
    const wider = at('ثم اندلعت اشتباكات قرب الفاشر مساء السبت', event({ place: 'كتم' }));
    const [taken, clash] = applyCorrections(ARTICLE, [TAKEN, wider], [fix()]);
    expect(taken).toBe(TAKEN);
    expect(clash).toMatchObject({ place: { name: 'طويلة' }, evidence: wider.evidence });
  });

  it('tells two events of the same words apart by type and place', () => {
    const words = 'سيطرت على بلدة كتم ثم اندلعت اشتباكات قرب الفاشر';
    const pair = [at(words, event({ place: 'كتم' })), at(words, event({ place: 'الفاشر' }))];
    const read = applyCorrections(ARTICLE, pair.toReversed(), [say('wrong', [pair[1]!])]);
    expect(read.map(({ place }) => place?.name)).toEqual(['كتم']);
  });

  it('puts the editor’s event in the place of one that is not read any more', () => {
    const correction = fix();
    const read = applyCorrections(ARTICLE, [TAKEN], [correction]);
    expect(corpus(read)).toEqual(
      corpus([TAKEN, { ...CLASH, place: { name: 'طويلة', within: 'شمال دارفور' }, location: null }]),
    );
    expect(read[1]?.corrected?.by).toEqual([correction.id]);
  });

  it('says nothing for an article that has taken the words out itself', () => {
    const text = TEXT.replace('اندلعت', 'توقفت');
    expect(applyCorrections({ ...ARTICLE, text }, [TAKEN], [fix()])).toEqual([TAKEN]);
  });

  it('never makes two events of one, nor one of two', () => {
    const both = [fix(), say('join', [CLASH, TAKEN]), say('fix', [TAKEN], { fatalities: 2 })];
    const read = applyCorrections(ARTICLE, [TAKEN, CLASH], both);
    expect(read.map(({ evidence }) => evidence)).toEqual([TAKEN.evidence, CLASH.evidence]);
    expect(new Set(read.map(({ group }) => group)).size).toBe(1);
  });
});

it('leaves no trace in the corpus schema', () => {
  const [joined] = applyCorrections(ARTICLE, [CLASH], [say('join', [CLASH])]);
  expect(joined?.group).toBeDefined();
  expect(toCorpusEvent(joined!)).toEqual(toCorpusEvent(CLASH));
});
