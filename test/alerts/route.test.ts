import { describe, expect, it } from 'vitest';
import { labelsOf as labelsIn } from '../../src/alerts/labels.ts';
import { matches } from '../../src/alerts/match.ts';
import { routesFor } from '../../src/alerts/route.ts';
import { parseMatcher } from '../../src/shared/config/matchers.ts';
import type { Matcher } from '../../src/shared/config.ts';
import type { Incident } from '../../src/shared/schema/index.ts';
import { capture, config, incident, source, toll } from './build.ts';

const matcher = (text: string) => parseMatcher(text) as Matcher;
const PLAIN = config('receivers: [{ name: a, console: true }]\nroute: { receiver: a }');
const labelsOf = (of: Incident) => labelsIn(of, PLAIN);

describe('matchers', () => {
  const labels = labelsOf(
    incident({
      sources: [source(), source({ articleId: 'a2', outlet: 'SUNA' })],
      fatalities: toll(3, 12),
    }),
  );
  it.each([
    ['class = clash', true],
    ['class =~ "clash|control"', true],
    ['class =~ "cla"', false],
    ['class != control', true],
    ['country = SD', true],
    ['governorate = "North Darfur"', true],
    ['governorate = "شمال دارفور"', true],
    ['place = "sd/north-darfur/el-fasher"', true],
    ['actor = sudanese-armed-forces', true],
    ['attacker = sudanese-armed-forces', false],
    ['outlet = SUNA', true],
    ['outlet != SUNA', false],
    ['outlet !~ "BBC|CNN"', true],
    ['sources =~ "[2-9]|\\\\d\\\\d+"', true],
    ['fatalities = 12', true],
    ['sources >= 2', true],
    ['sources > 2', false],
    ['fatalities >= 10', true],
    ['fatalities < 12', false],
    ['fatalities <= 12', true],
    ['severity >= moderate', true],
    ['severity >= extreme', false],
    ['severity < severe', false],
    ['severity = severe', true],
    ['certainty >= likely', true],
    ['certainty > observed', false],
    ['holder = ""', true],
    ['holder != ""', false],
    ['holder =~ ".+"', false],
  ])('%s → %s', (text, expected) => {
    expect(matches(matcher(text), labels)).toBe(expected);
  });
});

it('holds no order for what is not known', () => {
  const unknown = labelsOf(incident());
  expect(['fatalities >= 0', 'fatalities < 5'].map((text) => matches(matcher(text), unknown))).toEqual([
    false,
    false,
  ]);
});

/** The tree of Alertmanager's own documentation and tests, in this trade's words. */
const TREE = config(`
receivers: [${['root', 'sd', 'sd-control', 'all-control', 'army', 'rest'].map((name) => `{ name: ${name}, console: true }`).join(', ')}]
route:
  receiver: root
  group_by: [incident]
  group_wait: 10s
  group_interval: 1m
  routes:
    - receiver: sd
      matchers: [country = SD]
      group_wait: 20s
      continue: true
      routes:
        - receiver: sd-control
          matchers: [class = control]
          group_by: [governorate]
        - matchers: [class = strike]
    - receiver: all-control
      matchers: [class = control]
    - receiver: army
      matchers: [actor = sudanese-armed-forces]
`).route;

const told = (of: Incident) => routesFor(TREE, labelsOf(of)).map(({ receiver }) => receiver);
const elsewhere: Partial<Incident> = { location: { ...incident().location!, country: 'SY' } };

describe('the route tree', () => {
  it.each([
    ['nothing below matches: the top keeps it', incident({ ...elsewhere, sides: [[], []] }), ['root']],
    ['the first match takes it, later siblings are not asked', capture(elsewhere), ['all-control']],
    ['`continue` asks the siblings too', incident(), ['sd', 'army']],
    [
      'the deepest match wins, and the sibling after `continue` as well',
      capture(),
      ['sd-control', 'all-control'],
    ],
    ['a child without a receiver inherits its parent’s', incident({ class: 'strike' }), ['sd', 'army']],
  ])('%s', (_, of, receivers) => {
    expect(told(of)).toEqual(receivers);
  });

  it('times and grouping are inherited until overridden', () => {
    const [control] = routesFor(TREE, labelsOf(capture()));
    expect(control).toMatchObject({
      groupBy: ['governorate'],
      groupWait: 20_000,
      groupInterval: 60_000,
      repeatInterval: 4 * 3_600_000,
    });
  });

  it('what the top route does not match goes nowhere', () => {
    const { route } = config(
      'receivers: [{ name: a, console: true }]\nroute: { receiver: a, matchers: [class = control] }',
    );
    expect(routesFor(route, labelsOf(incident()))).toEqual([]);
  });
});
