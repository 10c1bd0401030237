// Articles that only touch an event: they join what others tell, and tell nothing themselves.
import { describe, expect, it } from 'vitest';
import { incidentSchema } from '../../src/shared/schema/index.ts';
import { Desk, event } from './build.ts';

const mention = (parts: Parameters<typeof event>[0] = {}) =>
  event({ sides: [[], []], implied: ['sides', 'date'], rule: 'clash/in-passing', passing: true, ...parts });

describe('a mention in passing', () => {
  it('founds no incident that anybody sees', () => {
    const desk = new Desk();
    const { incidents, ledger } = desk.tell({ id: 'a', events: [mention()] });
    expect(incidents).toMatchObject([{ state: 'mentioned' }]);
    expect(ledger).toEqual([]);
    expect(desk.active).toEqual([]);
  });

  it.each([
    ['after', ['told', 'touched']],
    ['before', ['touched', 'told']],
  ])(
    'joins the incident that is told %s it, bears witness, and says nothing of what happened',
    (_, order) => {
      const desk = new Desk();
      const say = {
        told: () => desk.tell({ id: 'told', at: 0, events: [event({ fatalities: 3 })] }),
        touched: () => desk.tell({ id: 'touched', at: 2, events: [mention({ fatalities: 9 })] }),
      };
      for (const one of order) say[one as keyof typeof say]();
      expect(desk.active).toHaveLength(1);
      const [incident] = desk.active;
      expect(() => incidentSchema.parse(incident)).not.toThrow();
      expect(incident!.sources.map(({ articleId, passing }) => [articleId, passing])).toEqual([
        ['told', undefined],
        ['touched', true],
      ]);
      expect(incident).toMatchObject({
        independentSources: 2,
        reportedBy: ['told', 'touched'],
        fatalities: { lowest: 3, highest: 3 },
      });
    },
  );

  it('says in the reason that it is no more than that', () => {
    const desk = new Desk();
    desk.tell({ id: 'told', events: [event()] });
    desk.tell({ id: 'touched', at: 2, events: [mention()] });
    expect(desk.active[0]!.reason).toBe('mentioned: same place, sides named by one at most, 2 h apart');
  });

  it('is of its class, whatever the type, but of no other', () => {
    const desk = new Desk();
    desk.tell({ id: 'told', events: [event({ type: 'abduction-forced-disappearance' })] });
    desk.tell({ id: 'same', at: 1, events: [mention({ type: 'attack' })] });
    desk.tell({ id: 'other', at: 1, events: [mention()] });
    expect(desk.active.map(({ sources }) => sources.map(({ articleId }) => articleId))).toEqual([
      ['told', 'same'],
    ]);
  });

  it.each([
    ['makes a claim a report', 'claimed', 'reported'],
    ['makes no denial a fact', 'denied', 'denied'],
    ['makes no failed attempt a success', 'failed', 'failed'],
  ] as const)('%s', (_, told, status) => {
    const desk = new Desk();
    desk.tell({ id: 'told', events: [event({ status: told })] });
    desk.tell({ id: 'touched', at: 1, events: [mention()] });
    expect(desk.active).toMatchObject([{ status, sources: [{}, {}] }]);
  });

  it('speaks for a denial only where it names who denies', () => {
    const desk = new Desk();
    desk.tell({ id: 'told', events: [event()] });
    desk.tell({ id: 'a', at: 1, events: [mention({ status: 'denied' })] });
    expect(desk.active[0]!.deniedBy).toEqual([]);
    const speaker = { name: 'الناطق باسم الجيش', kind: 'party', actor: 'sudanese-armed-forces' } as const;
    desk.tell({ id: 'b', at: 2, events: [mention({ status: 'denied', speaker })] });
    expect(desk.active[0]).toMatchObject({ deniedBy: ['الناطق باسم الجيش'], status: 'reported' });
  });

  it('does not keep alive what its article tells no more', () => {
    const desk = new Desk();
    desk.tell({ id: 'told', events: [event()] });
    desk.tell({ id: 'touched', at: 1, events: [mention()] });
    const { id } = desk.active[0]!;
    const { incidents } = desk.tell({ id: 'told', events: [mention()] });
    expect(incidents.find((incident) => incident.id === id)).toMatchObject({
      state: 'retracted',
      sources: [],
    });
    expect(desk.active).toEqual([]);
    desk.tell({ id: 'again', at: 3, events: [event()] });
    expect(desk.active).toMatchObject([{ sources: [{ articleId: 'told' }, { articleId: 'touched' }, {}] }]);
  });
});
