// Inhibition, silences and mute times: who is not told for now, and that it is told when that ends.
import { describe, expect, it } from 'vitest';
import { decideAlert } from '../../src/alerts/decide.ts';
import { surroundingsOf } from '../../src/alerts/surroundings.ts';
import { type ToldSoFar, untold } from '../../src/alerts/told-so-far.ts';
import type { AlertsConfig } from '../../src/shared/config.ts';
import type { Silence } from '../../src/shared/schema/index.ts';
import { at, capture, config, delivery, incident, notice, outlets, time } from './build.ts';

const INHIBITING = config(`
receivers: [{ name: desk, console: true }]
route: { receiver: desk }
inhibit_rules:
  - { source_matchers: [class = control, status = reported], target_matchers: [class = clash], equal: [place], within: 2h }
`);
const decide = (
  told: Partial<ToldSoFar>,
  alerts: AlertsConfig,
  clock = '11:00',
  of = told.incident ?? incident(),
) => decideAlert({ ...untold(of), ...told }, alerts, time(clock), { alertWithinMs: 1e12 });

describe('inhibition', () => {
  const control = capture({ id: 'i_2' });
  const other = { ...incident().location!, placeId: 'sd/elsewhere' };
  it.each([
    ['by a control change at the place', control, '11:00', true],
    [
      'however the outlets write the place',
      capture({ id: 'i_2', place: { name: 'مدينة الفاشر', within: null } }),
      '11:00',
      true,
    ],
    ['not after the window', control, '12:00', false],
    ['not at another place', capture({ id: 'i_2', location: other }), '11:00', false],
    ['not by a claim', capture({ id: 'i_2', status: 'claimed' }), '11:00', false],
    ['not by what was taken back', capture({ id: 'i_2', state: 'retracted' }), '11:00', false],
    ['not by itself', capture({ id: 'i_1' }), '11:00', false],
  ])('%s', (_, source, clock, expected) => {
    const [trace] = decide({ nearby: [source] }, INHIBITING, clock).trace;
    expect(trace!.because).toBe(expected ? 'inhibited' : 'first-told');
  });

  it('says by whom and until when, and asks to be decided again then', () => {
    const { trace, reviewAt, deliveries } = decide({ nearby: [control] }, INHIBITING);
    expect(trace).toMatchObject([{ because: 'inhibited', by: 'i_2', until: at('12:00') }]);
    expect([reviewAt, deliveries]).toEqual([at('12:00'), []]);
  });

  it('does not hold where neither says what must be equal', () => {
    const nowhere = { place: null, location: null };
    const [trace] = decide(
      { incident: incident(nowhere), nearby: [capture({ id: 'i_2', ...nowhere })] },
      INHIBITING,
    ).trace;
    expect(trace!.because).toBe('first-told');
  });

  it('of two that would mute each other holds for neither', () => {
    const mutual = config(`
receivers: [{ name: desk, console: true }]
route: { receiver: desk }
inhibit_rules: [{ source_matchers: [country = SD], target_matchers: [country = SD] }]
`);
    expect(decide({ nearby: [incident({ id: 'i_2' })] }, mutual).trace[0]!.because).toBe('first-told');
  });

  it('lets a denial through to whoever was told, and an ordinary update not', () => {
    const told = {
      notices: [{ notice: notice(), incident: incident() }],
      deliveries: [delivery({ state: 'sent' })],
      nearby: [control],
    };
    const denied = incident({ revision: 2, deniedBy: ['الجيش'] });
    expect(decide({ ...told, incident: denied }, INHIBITING).deliveries).toMatchObject([{ kind: 'update' }]);
    const more = incident({ revision: 2, sources: outlets(2) });
    expect(decide({ ...told, incident: more }, INHIBITING).trace[0]!.because).toBe('inhibited');
  });

  it('leaves a denial that waits alone', () => {
    const denial = notice({ id: 'n_2', kind: 'update', revision: 2, changes: ['denied'] });
    const denied = incident({ revision: 2, deniedBy: ['الجيش'] });
    const told = {
      incident: denied,
      notices: [
        { notice: notice(), incident: incident() },
        { notice: denial, incident: denied },
      ],
      deliveries: [
        delivery({ state: 'sent' }),
        delivery({ id: 'd_2', noticeId: 'n_2', kind: 'update', revision: 2, state: 'pending' }),
      ],
      nearby: [control],
    };
    expect(decide(told, INHIBITING)).toMatchObject({
      supersede: [],
      trace: [{ because: 'already-decided' }],
    });
  });

  it('stops what waits already at the place', () => {
    const waiting = delivery({ state: 'pending' });
    expect(
      decide(
        { deliveries: [waiting], notices: [{ notice: notice(), incident: incident() }], nearby: [control] },
        INHIBITING,
      ).supersede,
    ).toEqual([waiting.id]);
    expect(decide({ incident: control }, INHIBITING).reviewOthers).toEqual({
      placeId: 'sd/north-darfur/el-fasher',
    });
    expect(decide({ incident: incident() }, INHIBITING).reviewOthers).toBeNull();
    expect(decide({ incident: capture({ state: 'retracted' }) }, INHIBITING).reviewOthers).toBeNull();
  });

  it('is looked for only where a rule can hold', () => {
    expect(surroundingsOf(INHIBITING, time('11:00')).nearby).toEqual({
      classes: ['control'],
      samePlace: true,
      since: time('09:00'),
    });
    const none = config('receivers: [{ name: a, console: true }]\nroute: { receiver: a }');
    expect(surroundingsOf(none, time('11:00'))).toMatchObject({
      nearby: null,
      groupsSince: null,
      recent: null,
    });
  });
});

describe('silences', () => {
  const TWO = config(`
receivers: [{ name: desk, console: true }, { name: pager, console: true }]
route: { receiver: desk, routes: [{ receiver: desk, continue: true }, { receiver: pager }] }
`);
  const silence = (parts: Partial<Silence> = {}): Silence => ({
    id: 's_1',
    matchers: ['place = "الفاشر"', 'class = clash'],
    receivers: null,
    comment: 'x',
    createdBy: 'x',
    startsAt: at('10:00'),
    endsAt: at('12:00'),
    createdAt: at('10:00'),
    ...parts,
  });
  const because = (...silences: Silence[]) => decide({ silences }, TWO).trace.map((one) => one.because);

  it.each([
    ['mute what all their matchers find', silence(), ['silenced', 'silenced']],
    ['mute only the receivers they name', silence({ receivers: ['pager'] }), ['first-told', 'silenced']],
    [
      'leave the rest',
      silence({ matchers: ['class = clash', 'country = SY'] }),
      ['first-told', 'first-told'],
    ],
    ['end', silence({ endsAt: at('11:00') }), ['first-told', 'first-told']],
    ['begin', silence({ startsAt: at('11:01') }), ['first-told', 'first-told']],
    [
      'that nobody can read any more mute nothing',
      silence({ matchers: ['colour = red'] }),
      ['first-told', 'first-told'],
    ],
  ])('%s', (_, one, expected) => {
    expect(because(one)).toEqual(expected);
  });

  it('stop what waits, and are looked at again when the first of them ends', () => {
    const waiting = delivery({ state: 'pending' });
    const { supersede, reviewAt, trace } = decide(
      {
        silences: [silence(), silence({ id: 's_2', endsAt: at('13:00') })],
        deliveries: [waiting],
        notices: [{ notice: notice(), incident: incident() }],
      },
      TWO,
    );
    expect(supersede).toEqual([waiting.id]);
    expect(trace[0]).toMatchObject({ because: 'silenced', by: 's_2' });
    expect(reviewAt).toBe(at('13:00'));
  });
});

it('of two routes to one receiver the one counts that is not muted', () => {
  const alerts = config(`
receivers: [{ name: desk, console: true }]
time_intervals: [{ name: always, time_intervals: [{}] }]
route:
  receiver: desk
  routes:
    - { mute_time_intervals: [always], continue: true, group_wait: 1m }
    - { group_wait: 9m }
`);
  expect(decide({}, alerts).deliveries).toMatchObject([{ dueAt: at('11:09') }]);
});
