import { describe, expect, it } from 'vitest';
import { incidentSchema } from '../../src/shared/schema/index.ts';
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
    const lost = desk.tell({ id: 'd', at: 101, events: [capture(SAF, RSF)] });
    expect(lost.incidents).toHaveLength(1);
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

  it.each([
    ['two articles tell them', [[wide()], [event()]]],
    ['others fight there', [[wide({ sides: [['slm-abdel-wahid'], ['tebu-tribal-fighters']] }), event()]]],
  ])('is two where %s', (_, articles) => {
    const desk = new Desk();
    articles.forEach((events, index) => {
      desk.tell({ id: `a${index}`, events });
    });
    expect(desk.active).toHaveLength(2);
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
    expect(denied).toMatchObject({ status: 'claimed', deniedBy: ['الجيش'], independentSources: 2 });
    expect([...desk.ledger.values()]).toMatchObject([{ status: 'contested' }]);
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
