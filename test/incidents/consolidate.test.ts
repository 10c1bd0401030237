import { describe, expect, it } from 'vitest';
import { type CodedEvent, incidentSchema } from '../../src/shared/schema/index.ts';
import { capture, Desk, event, hour } from './build.ts';

const RSF = ['rapid-support-forces'];
const SAF = ['sudanese-armed-forces'];

describe('a second report of the same event', () => {
  it('adds a source and says why', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [event()] });
    const { incidents } = desk.tell({ id: 'b', at: 3, events: [event({ sides: [SAF, RSF] })] });
    expect(incidents).toHaveLength(1);
    expect(incidents[0]).toMatchObject({ revision: 2, independentSources: 2, status: 'reported' });
    expect(incidents[0]!.reason).toBe('joined: same place, both sides, 3 h apart');
    expect(() => incidentSchema.parse(incidents[0])).not.toThrow();
  });

  it.each([
    ['the same text in another outlet', { outlet: 'b', text: 'a' }],
    ['another text of the same outlet', { outlet: 'a', text: 'b' }],
  ])('counts once where it is %s', (_, printed) => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [event()] });
    const { incidents } = desk.tell({ id: 'b', at: 1, ...printed, events: [event()] });
    expect(incidents[0]).toMatchObject({ independentSources: 1 });
    expect(incidents[0]!.sources).toHaveLength(2);
  });

  it('makes no revision where the same article is read again to the same end', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [event()] });
    expect(desk.tell({ id: 'a', events: [event()] }).incidents).toEqual([]);
  });
});

describe('reports that tell of one event or of two', () => {
  const one = event();
  it.each([
    ['another place', 2, event({ place: 'الأبيض' }), 1],
    ['two days later', 2, event(), 48],
    ['just inside two days', 1, event(), 47],
    ['other opponents', 2, event({ sides: [['slm-abdel-wahid'], ['tebu-tribal-fighters']] }), 1],
    ['one side shared, the other another', 2, event({ sides: [SAF, ['slm-abdel-wahid']] }), 1],
    ['one side unnamed', 1, event({ sides: [RSF, []] }), 1],
    ['gunmen against the army', 1, event({ sides: [['unidentified-armed-group'], SAF] }), 1],
    ['nobody named', 1, event({ sides: [[], []] }), 1],
    ['a strike instead of a clash', 2, event({ type: 'air-drone-strike' }), 1],
    ['a place known by name only, same governorate', 1, event({ known: false }), 1],
    ['the same name in another governorate', 2, event({ known: false, location: null, within: 'كسلا' }), 1],
  ])('%s → %d incident(s)', (_, count, other, at) => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [one] });
    desk.tell({ id: 'b', at, events: [other] });
    expect(desk.active).toHaveLength(count);
  });

  it('a vague report ties no two fights together', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [event({ sides: [[], []] })] });
    desk.tell({ id: 'b', at: 1, events: [event()] });
    desk.tell({
      id: 'c',
      at: 2,
      events: [event({ sides: [['slm-abdel-wahid'], ['tebu-tribal-fighters']] })],
    });
    expect(desk.active).toHaveLength(2);
  });

  const strike = (side: string[], fatalities: number | null) =>
    event({ type: 'shelling-artillery-missile', sides: [side, ['civilians']], fatalities });
  const TEBU = ['tebu-tribal-fighters'];
  it.each([
    ['the same taker, another loser', 1, capture(RSF, SAF), capture(RSF, TEBU), 11],
    ['the same loser, another taker', 1, capture(RSF, SAF), capture(TEBU, SAF), 11],
    ['the same a day later', 2, capture(RSF, SAF), capture(TEBU, SAF), 24],
    ['others altogether', 2, capture(RSF, SAF), capture(TEBU, ['slm-abdel-wahid']), 1],
    ['each side accusing the other, with one toll', 1, strike(RSF, 7), strike(SAF, 7), 3],
    ['each side accusing the other, with two tolls', 2, strike(RSF, 7), strike(SAF, 4), 3],
    ['each side accusing the other, without a toll', 2, strike(RSF, null), strike(SAF, null), 3],
    ['a toll that many have', 2, strike(RSF, 2), strike(SAF, 2), 3],
    ['one toll on two days', 2, strike(RSF, 7), strike(SAF, 7), 20],
  ])('%s → %d incident(s)', (_, count, one, other, at) => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [one] });
    desk.tell({ id: 'b', at, events: [other] });
    expect(desk.active).toHaveLength(count);
  });

  it('a body that no list knows contradicts nobody', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [capture(RSF, SAF)] });
    desk.tell({
      id: 'b',
      at: 20,
      events: [capture(RSF, ['shura-of-the-town'], { unlisted: ['shura-of-the-town'] })],
    });
    expect(desk.active).toMatchObject([{ control: { to: RSF, from: SAF } }]);
    desk.tell({ id: 'c', at: 21, events: [capture(RSF, TEBU)] });
    expect(desk.active).toHaveLength(2);
  });

  it('a date that only one of them gives does not tear a gain apart', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', at: 50, events: [capture(SAF, RSF)] });
    desk.tell({ id: 'b', at: 52, events: [capture(SAF, RSF, { date: '2026-11-20' })] });
    expect(desk.active).toHaveLength(1);
  });

  it('a recapture is an incident of its own', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [capture(RSF, SAF)] });
    desk.tell({ id: 'b', at: 5, events: [capture(SAF, RSF)] });
    desk.tell({ id: 'c', at: 6, events: [capture(SAF, [])] });
    expect(desk.active.map(({ control, sources }) => [control!.to, sources.length])).toEqual([
      [RSF, 1],
      [SAF, 2],
    ]);
  });
});

describe('what makes no incident', () => {
  it.each([
    ['history', event({ freshness: 'background' }), /background/],
    ['a plan', event({ status: 'planned' }), /planned/],
    ['an event without a place', event({ place: null }), /no place/],
  ])('%s', (_, told, reason) => {
    const result = new Desk().tell({ id: 'a', events: [told] });
    expect(result.incidents).toEqual([]);
    expect(result.incidentOf.size).toBe(0);
    expect(result.leftOut.get(0)).toMatch(reason);
  });

  it('telling again who has long held a place', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [capture(RSF, SAF)] });
    desk.tell({ id: 'b', at: 2, events: [capture(RSF, SAF)] });
    const again = desk.tell({ id: 'c', at: 100, events: [capture(RSF, [])] });
    expect(again.leftOut.get(0)).toMatch(/known holder: rapid-support-forces held الفاشر since/);
    expect(again.incidents).toMatchObject([{ state: 'known' }]);
    expect(again.ledger).toEqual([]);
    const lost = desk.tell({ id: 'd', at: 101, events: [capture(SAF, RSF)] });
    expect(lost.incidents).toMatchObject([{ state: 'active' }]);
  });

  it('telling it again before anybody has told the first time', () => {
    const desk = new Desk();
    const early = desk.tell({ id: 'c', at: 100, events: [capture(RSF, [])] });
    expect(early.incidents).toMatchObject([{ state: 'active' }]);
    const first = desk.tell({ id: 'a', events: [capture(RSF, SAF)] });
    expect(first.incidents.map(({ id, state }) => [id, state])).toEqual([
      ['i2', 'active'],
      ['i1', 'known'],
    ]);
    expect([...desk.ledger.values()]).toMatchObject([{ incidentId: 'i2', since: hour(0) }]);
    const { incidents } = desk.tell({ id: 'a', events: [] });
    expect(incidents.map(({ id, state }) => [id, state])).toEqual([
      ['i1', 'active'],
      ['i2', 'retracted'],
    ]);
  });

  it('but what was lost in between is news, and so is what was taken back', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [capture(RSF, SAF)] });
    desk.tell({ id: 'b', at: 60, events: [capture(SAF, RSF)] });
    desk.tell({ id: 'c', at: 120, events: [capture(RSF, SAF)] });
    const back = { to: RSF, from: SAF, mode: 'recaptured' as const };
    desk.tell({ id: 'd', at: 200, events: [capture(RSF, SAF, { control: back })] });
    expect(desk.active).toHaveLength(4);
  });
});

describe('an event told by its governorate and by its place', () => {
  const wide = (rest = {}) => {
    const told = event({ place: 'شمال دارفور', within: 'السودان', ...rest });
    return { ...told, location: { ...told.location!, kind: 'governorate' as const, precision: 3 as const } };
  };

  it('is one where one article tells both', () => {
    const result = new Desk().tell({ id: 'a', events: [wide(), event()] });
    expect(result.incidents).toMatchObject([{ place: { name: 'الفاشر' } }]);
    expect(result.leftOut.get(0)).toBe('told more closely: الفاشر');
  });

  it('is two where others fight there', () => {
    const others: CodedEvent['sides'] = [['slm-abdel-wahid'], ['tebu-tribal-fighters']];
    const { incidents } = new Desk().tell({ id: 'a', events: [wide({ sides: others }), event()] });
    expect(incidents).toHaveLength(2);
  });

  it('is one where two articles tell them, and says so', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [event()] });
    const { incidents } = desk.tell({ id: 'b', at: 3, events: [wide()] });
    expect(incidents).toMatchObject([{ place: { name: 'الفاشر' }, independentSources: 2 }]);
    expect(incidents[0]!.reason).toBe('joined: inside شمال دارفور, both sides, 3 h apart');
  });

  it('stands apart where two places can be meant, whichever came first', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [event()] });
    desk.tell({ id: 'b', at: 1, events: [wide()] });
    const { incidents } = desk.tell({ id: 'c', at: 2, events: [event({ place: 'كتم' })] });
    expect(incidents.map(({ place, reason }) => [place!.name, reason])).toEqual([
      ['الفاشر', 'split: 1 of its sources tell of another event'],
      ['شمال دارفور', 'split: told apart from i1'],
      ['كتم', 'new: first told by c'],
    ]);
  });

  it.each([
    ['nothing but the day speaks for it', wide({ sides: [[], []] }), 12],
    ['two days lie between', wide(), 40],
    ['the whole area was taken', { ...capture(RSF, SAF), location: wide().location, place: wide().place }, 1],
  ])('stands apart where %s', (_, told, at) => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [event({ fatalities: 4 }), capture(RSF, SAF)] });
    desk.tell({ id: 'b', at, events: [told] });
    expect(desk.active).toHaveLength(3);
  });

  it('joins for an equal toll, and is told with the place of whom does not deny it', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [wide({ fatalities: 9, sides: [[], []] })] });
    desk.tell({ id: 'b', at: 12, events: [event({ fatalities: 9 })] });
    expect(desk.active).toMatchObject([{ place: { name: 'الفاشر' }, fatalities: { lowest: 9, highest: 9 } }]);
  });
});

describe('reports that turn out to be of one event', () => {
  const halves = [event({ sides: [RSF, []], status: 'reported' }), event({ sides: [[], SAF] })] as const;

  it('go on under the id that somebody was told of', () => {
    const told = new Desk();
    told.tell({ id: 'a', events: [halves[0]] });
    told.tell({ id: 'b', at: 30, events: [halves[1]] });
    expect(told.active).toHaveLength(2);
    const { incidents } = told.tell({ id: 'c', at: 20, events: [event()] }, new Set(['i2']));
    expect(incidents.map(({ id, state, mergedInto }) => [id, state, mergedInto])).toEqual([
      ['i2', 'active', null],
      ['i1', 'merged', 'i2'],
    ]);
    expect(incidents[0]!.reason).toBe('merged: same place, one side, 10 h apart; takes in i1');
  });

  it('are two halves of one fight on one day', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [halves[0]] });
    desk.tell({ id: 'b', at: 5, events: [halves[1]] });
    expect(desk.active).toMatchObject([{ sides: [RSF, []], independentSources: 2 }]);
  });

  it('are one where only a guess at the sides kept them apart', () => {
    const desk = new Desk();
    const village = {
      place: 'شقرة',
      location: { ...event({ place: 'شقرة' }).location!, kind: 'village' as const },
    };
    desk.tell({ id: 'a', events: [event(village)] });
    const guess: CodedEvent['sides'] = [['slm-abdel-wahid'], ['tebu-tribal-fighters']];
    desk.tell({ id: 'b', at: 4, events: [event({ ...village, sides: guess, implied: ['sides'] })] });
    expect(desk.active).toHaveLength(1);
    desk.tell({ id: 'b', at: 30, events: [event({ ...village, sides: guess, implied: ['sides'] })] });
    expect(desk.active).toHaveLength(2);
  });

  it('counts outlets of one publisher once', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', publisher: 'دار', events: [event()] });
    desk.tell({ id: 'b', at: 1, publisher: 'دار', events: [event()] });
    desk.tell({ id: 'c', at: 2, events: [event({ status: 'denied' })] });
    expect(desk.active).toMatchObject([{ independentSources: 1, reportedBy: ['a', 'b'], deniedBy: ['c'] }]);
  });
});

describe('a fight and the capture it ended in', () => {
  it('are one where one article tells both', () => {
    const result = new Desk().tell({ id: 'a', events: [event(), capture(RSF, SAF)] });
    expect(result.incidents).toMatchObject([{ class: 'control' }]);
    expect(result.leftOut.get(0)).toBe('the fight that ended in the change of control: الفاشر');
  });

  it.each([
    ['the fight has its own toll', event({ fatalities: 3 }), capture(RSF, SAF)],
    ['others fought', event({ sides: [['slm-abdel-wahid'], ['tebu-tribal-fighters']] }), capture(RSF, SAF)],
    ['the attempt failed', event(), capture(RSF, SAF, { status: 'failed' })],
  ])('are two where %s', (_, ...events) => {
    expect(new Desk().tell({ id: 'a', events }).incidents).toHaveLength(2);
  });
});

describe('claims and denials', () => {
  const claim = capture(RSF, SAF, {
    status: 'claimed',
    speaker: { name: 'قوات الدعم السريع', kind: 'party', actor: RSF[0]! },
  });
  const denial = capture(RSF, SAF, {
    status: 'denied',
    speaker: { name: 'الجيش', kind: 'party', actor: SAF[0]! },
  });

  it('a claim stays a claim until somebody else reports it, however many print it', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [claim] });
    const [second] = desk.tell({ id: 'b', at: 1, events: [claim] }).incidents;
    expect(second).toMatchObject({ status: 'claimed', claimedBy: RSF, independentSources: 2 });
    const [third] = desk.tell({ id: 'c', at: 2, events: [capture(RSF, SAF)] }).incidents;
    expect(third).toMatchObject({ status: 'reported' });
  });

  it('a denial joins what it denies', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [claim] });
    const [denied] = desk.tell({ id: 'b', at: 1, events: [denial] }).incidents;
    expect(denied).toMatchObject({ status: 'claimed', deniedBy: ['الجيش'], independentSources: 1 });
    expect([...desk.ledger.values()]).toMatchObject([{ status: 'claimed', deniedBy: ['الجيش'] }]);
  });

  it('a denial alone is an incident that is denied, and holds nothing', () => {
    const desk = new Desk();
    const { incidents, ledger } = desk.tell({ id: 'b', events: [denial] });
    expect(incidents).toMatchObject([{ status: 'denied', deniedBy: ['الجيش'] }]);
    expect(ledger).toEqual([]);
  });

  it('both enemies telling of their fight confirm each other', () => {
    const desk = new Desk();
    const by = (actor: string, sides: [string[], string[]]) =>
      event({ status: 'claimed', sides, speaker: { name: actor, kind: 'party', actor } });
    desk.tell({ id: 'a', events: [by(RSF[0]!, [RSF, SAF])] });
    desk.tell({ id: 'b', at: 1, events: [by(SAF[0]!, [SAF, RSF])] });
    expect(desk.active).toMatchObject([{ status: 'reported' }]);
  });
});

describe('reading an article again', () => {
  it('retracts what rested on it alone', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [event()] });
    const { incidents } = desk.tell({ id: 'a', events: [] });
    expect(incidents).toMatchObject([
      { state: 'retracted', revision: 2, sources: [], independentSources: 0 },
    ]);
    expect(incidents[0]!.reason).toMatch(/^retracted:/);
  });

  it('takes only its own word out of what others tell too', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [event({ fatalities: 9 })] });
    desk.tell({ id: 'b', at: 1, events: [event({ fatalities: 4 })] });
    const { incidents } = desk.tell({ id: 'a', events: [] });
    expect(incidents).toMatchObject([
      { state: 'active', independentSources: 1, fatalities: { lowest: 4, highest: 4 } },
    ]);
  });

  it('keeps the incident where the same words are understood better', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [event({ known: false, place: 'الفاشر القديمة' })] });
    const { incidents } = desk.tell({ id: 'a', events: [event()] });
    expect(incidents).toMatchObject([{ id: 'i1', revision: 2, state: 'active', place: { name: 'الفاشر' } }]);
  });
});

describe('the summary', () => {
  it('takes the closest naming of the sides and the range of the dead', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [event({ sides: [RSF, []], fatalities: 8 })] });
    desk.tell({ id: 'b', at: 1, events: [event({ sides: [[], SAF] })] });
    desk.tell({ id: 'c', at: 2, events: [event({ fatalities: 12 })] });
    expect(desk.active).toMatchObject([{ sides: [RSF, SAF], fatalities: { lowest: 8, highest: 12 } }]);
  });

  it('knows when it was first and last told', () => {
    const desk = new Desk();
    desk.tell({ id: 'b', at: 4, events: [event()] });
    desk.tell({ id: 'a', at: 1, events: [event()] });
    expect(desk.active).toMatchObject([{ firstToldAt: hour(1), lastToldAt: hour(4) }]);
    expect(desk.active[0]!.sources.map(({ articleId }) => articleId)).toEqual(['a', 'b']);
  });
});
