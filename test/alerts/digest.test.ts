import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/alerts/digest.ts';
import type { Delivery, Notice } from '../../src/shared/schema/index.ts';
import { at, delivery, iso, notice } from '../store/examples.ts';

const held = (
  incidentId: string,
  revision: number,
  change: Partial<Delivery> = {},
  said: Partial<Notice> = {},
) => ({
  delivery: delivery(`${incidentId}-${revision}`, incidentId, {
    revision,
    kind: revision === 1 ? 'new' : 'update',
    createdAt: iso(revision),
    state: 'held',
    hold: { reason: 'quiet-hours', group: 'night' },
    ...change,
  }),
  notice: { ...notice(`n-${incidentId}-${revision}`, incidentId, revision), ...said },
});

describe('a digest', () => {
  it('tells each incident once, in the order of the first holding, as grave as the gravest', () => {
    const all = [
      held('b', 2, { severity: 'minor' }, { changes: ['sides'] }),
      held('a', 1, { severity: 'severe' }),
    ];
    const { digest, folded, released, superseded } = digestOf(all, at(9));
    expect(digest?.notice).toMatchObject({
      kind: 'digest',
      reason: 'quiet-hours',
      from: iso(1),
      createdAt: iso(9),
      items: [
        { deliveryId: 'a-1', kind: 'new', changes: [] },
        { deliveryId: 'b-2', kind: 'update', changes: ['sides'] },
      ],
    });
    expect(digest?.delivery).toMatchObject({
      severity: 'severe',
      state: 'pending',
      receiver: 'desk',
      dueAt: iso(9),
    });
    expect([folded.toSorted(), released, superseded]).toEqual([['a-1', 'b-2'], null, []]);
  });

  it('shows the latest of what is held of an incident, with all that has changed', () => {
    const all = [
      held('a', 2, {}, { changes: ['fatalities'] }),
      held('a', 3, {}, { changes: ['denied'] }),
      held('b', 1),
      held('b', 2, {}, { changes: ['second-source'] }),
    ];
    const { digest, superseded } = digestOf(all, at(9));
    expect(digest?.notice.items).toEqual([
      { deliveryId: 'b-2', incidentId: 'b', revision: 2, kind: 'new', changes: [] },
      { deliveryId: 'a-3', incidentId: 'a', revision: 3, kind: 'update', changes: ['denied', 'fatalities'] },
    ]);
    expect(superseded).toEqual(['a-2', 'b-1']);
  });

  it('has the same id whoever makes it, in whatever order it is given, and another for other items', () => {
    const all = [held('a', 1), held('b', 1), held('c', 1)];
    const one = digestOf(all, at(9)).digest!;
    const two = digestOf(all.toReversed(), at(10)).digest!;
    expect([two.notice.id, two.delivery.id]).toEqual([one.notice.id, one.delivery.id]);
    expect(digestOf(all.slice(1), at(9)).digest!.delivery.id).not.toBe(one.delivery.id);
  });

  it('is none where one thing is left to tell, or nothing', () => {
    expect(digestOf([held('a', 3)], at(9))).toMatchObject({
      digest: null,
      released: { id: 'a-3', kind: 'update' },
    });
    const retracted = [held('a', 1), held('a', 2, { kind: 'retract' })];
    expect(digestOf(retracted, at(9))).toEqual({
      digest: null,
      folded: [],
      released: null,
      superseded: ['a-1', 'a-2'],
    });
    const heard = [held('a', 2), held('a', 3, { kind: 'retract' }, { changes: ['retracted'] })];
    expect(digestOf(heard, at(9))).toMatchObject({
      released: { id: 'a-3', kind: 'retract' },
      superseded: ['a-2'],
    });
  });
});
