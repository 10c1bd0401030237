// Groups, quiet hours and caps: what is told later and together, and what breaks through.
import { describe, expect, it } from 'vitest';
import { decideAlert } from '../../src/alerts/decide.ts';
import { groupKey } from '../../src/alerts/group.ts';
import { labelsOf } from '../../src/alerts/labels.ts';
import { type ToldSoFar, untold } from '../../src/alerts/told-so-far.ts';
import type { AlertsConfig } from '../../src/shared/config.ts';
import type { Incident } from '../../src/shared/schema/index.ts';
import { at, capture, config, delivery, incident, notice, outlets, source, time, toll } from './build.ts';

function plan(
  alerts: AlertsConfig,
  clock: string,
  told: Partial<ToldSoFar> = {},
  of: Incident = told.incident ?? incident(),
) {
  const { deliveries } = decideAlert({ ...untold(of), ...told }, alerts, time(clock), {
    alertWithinMs: 1e12,
  });
  return deliveries.map(({ dueAt, state, hold }) => [dueAt.slice(11, 16), state, hold?.reason ?? null]);
}

describe('groups', () => {
  const grouped = (by: string) =>
    config(`
receivers: [{ name: desk, console: true }]
route: { receiver: desk, group_by: ${by}, group_wait: 5m, group_interval: 30m, repeat_interval: 4h }
`);
  const BY_PLACE = grouped('[place]');
  const key = groupKey(BY_PLACE.route, labelsOf(incident(), BY_PLACE));
  const group = (dueAt: string | null, lastAt: string | null) => ({
    groups: [{ receiver: 'desk', group: key, dueAt: dueAt && at(dueAt), lastAt: lastAt && at(lastAt) }],
  });

  it('hold back the first of them for group_wait', () => {
    expect(plan(BY_PLACE, '11:00')).toEqual([['11:05', 'held', 'group']]);
  });
  it('let later ones join', () => {
    expect(plan(BY_PLACE, '11:03', group('11:05', null))).toEqual([['11:05', 'held', 'group']]);
  });
  it('are told again no sooner than group_interval after the last time', () => {
    expect(plan(BY_PLACE, '11:10', group(null, '11:05'))).toEqual([['11:35', 'held', 'group']]);
    expect(plan(BY_PLACE, '12:10', group(null, '11:05'))).toEqual([['12:15', 'held', 'group']]);
  });
  it('of other receivers do not matter', () => {
    const other = { groups: group('11:01', null).groups.map((one) => ({ ...one, receiver: 'other' })) };
    expect(plan(BY_PLACE, '11:00', other)).toEqual([['11:05', 'held', 'group']]);
  });
  it('are not waited for by what is taken back', () => {
    const told = {
      notices: [{ notice: notice(), incident: incident() }],
      deliveries: [delivery({ state: 'sent' })],
    };
    const gone = incident({ revision: 2, state: 'retracted', sources: [] });
    expect(plan(BY_PLACE, '11:00', { ...told, incident: gone })).toEqual([['11:00', 'pending', null]]);
  });
  it('do not hurry one more source', () => {
    const two = incident({ sources: outlets(2) });
    const told = {
      notices: [{ notice: notice(), incident: two }],
      deliveries: [delivery({ state: 'sent', sentAt: at('10:00') })],
    };
    const three = incident({ revision: 2, sources: outlets(3) });
    expect(plan(BY_PLACE, '11:00', { ...told, ...group('11:05', null), incident: three })).toEqual([
      ['14:00', 'held', 'group'],
    ]);
  });
  it.each(['[incident]', '["..."]', '[place, incident]'])(
    '%s are single incidents, and wait for nobody',
    (by) => {
      expect(plan(grouped(by), '11:00')).toEqual([['11:05', 'pending', null]]);
    },
  );
  it('[] holds all together', () => {
    const all = grouped('[]');
    const keys = [incident(), capture({ location: null, place: null })].map((of) =>
      groupKey(all.route, labelsOf(of, all)),
    );
    expect(keys[0]).toBe(keys[1]);
  });
  it('know a place however outlets write it', () => {
    const written = incident({ place: { name: 'مدينة الفاشر', within: null } });
    expect(groupKey(BY_PLACE.route, labelsOf(written, BY_PLACE))).toBe(key);
  });
});

describe('quiet hours', () => {
  const QUIET = config(`
receivers: [{ name: desk, console: true, timezone: Asia/Damascus, quiet_hours: { from: "22:00", to: "07:00" } }]
route: { receiver: desk, group_wait: 30m }
`);
  it('hold until they end, in the receiver’s zone', () => {
    expect(plan(QUIET, '20:00')).toEqual([['04:00', 'held', 'quiet-hours']]);
  });
  it('count when it would be told, not when it is decided', () => {
    expect(plan(QUIET, '18:29')).toEqual([['18:59', 'pending', null]]);
    expect(plan(QUIET, '18:30')).toEqual([['04:00', 'held', 'quiet-hours']]);
    expect(plan(QUIET, '03:40')).toEqual([['04:10', 'pending', null]]);
  });
  it('are broken through by what is severe', () => {
    expect(plan(QUIET, '20:00', {}, capture())).toEqual([['20:30', 'pending', null]]);
  });
  it('are broken through by nothing, or by more, where the receiver says so', () => {
    const of = (from: string) =>
      config(`
receivers: [{ name: desk, console: true, quiet_hours: { from: "01:00", to: "23:00", break_through: ${from} } }]
route: { receiver: desk }
`);
    expect(plan(of('never'), '20:00', {}, capture())).toEqual([['23:00', 'held', 'quiet-hours']]);
    expect(plan(of('moderate'), '20:00')).toEqual([['20:00', 'pending', null]]);
  });
});

describe('a cap', () => {
  const CAPPED = config(`
receivers: [{ name: desk, console: true, cap: { count: 2, per: 1h } }]
route: { receiver: desk }
`);
  const had = (...clocks: string[]) => ({
    recent: clocks.map((clock, index) => ({ id: `d_x${index}`, receiver: 'desk', at: at(clock) })),
  });
  it('lets through as many as it says', () => {
    expect(plan(CAPPED, '11:00', had('10:30'))).toEqual([['11:00', 'pending', null]]);
    expect(plan(CAPPED, '11:00', had('09:00', '09:59', '10:30'))).toEqual([['11:00', 'pending', null]]);
  });
  it('holds the next until there is room, and the ones after it with it', () => {
    expect(plan(CAPPED, '11:00', had('10:10', '10:30'))).toEqual([['11:10', 'held', 'cap']]);
    expect(plan(CAPPED, '11:00', had('10:10', '10:30', '10:40'))).toEqual([['11:30', 'held', 'cap']]);
    const waiting = { groups: [{ receiver: 'desk', group: 'cap', dueAt: at('11:10'), lastAt: null }] };
    expect(plan(CAPPED, '11:05', { ...had('10:10', '10:30'), ...waiting })).toEqual([
      ['11:10', 'held', 'cap'],
    ]);
  });
  it('counts what is on its way, but not what this replaces', () => {
    const mine = delivery({ id: 'd_x0', state: 'pending', dueAt: at('11:00') });
    const told = { deliveries: [mine], notices: [{ notice: notice(), incident: incident() }] };
    const next = incident({ revision: 2, fatalities: toll(2) });
    expect(plan(CAPPED, '11:00', { ...had('11:00', '10:30'), ...told, incident: next })).toEqual([
      ['11:00', 'pending', null],
    ]);
  });
  it('is broken through by what is extreme', () => {
    const worst = capture({ fatalities: toll(100), sources: [source()] });
    expect(plan(CAPPED, '11:00', had('10:10', '10:30'), worst)).toEqual([['11:00', 'pending', null]]);
  });
  it('does not hold what goes along in a message that is told anyhow', () => {
    const both = config(`
receivers: [{ name: desk, console: true, cap: { count: 1, per: 1h } }]
route: { receiver: desk, group_by: [country], group_wait: 5m }
`);
    const key = groupKey(both.route, labelsOf(incident(), both));
    const waiting = { groups: [{ receiver: 'desk', group: key, dueAt: at('11:04'), lastAt: null }] };
    expect(plan(both, '11:00', { ...had('10:30'), ...waiting })).toEqual([['11:04', 'held', 'group']]);
    expect(plan(both, '11:00', had('10:30'))).toEqual([['11:30', 'held', 'cap']]);
  });
});
