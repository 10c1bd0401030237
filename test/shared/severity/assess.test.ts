import { describe, expect, it } from 'vitest';
import { alertsFileSchema } from '../../../src/shared/config/alerts.ts';
import { parseYaml } from '../../../src/shared/config/yaml-file.ts';
import type { Incident, Source } from '../../../src/shared/schema/index.ts';
import { assess, assessmentWords, DEFAULT_TABLE } from '../../../src/shared/severity/index.ts';
import { capture, incident, outlets, source, toll } from '../../alerts/build.ts';

const location = incident().location!;
const at = (parts: Partial<NonNullable<Incident['location']>>): Partial<Incident> => ({
  location: { ...location, ...parts },
});
const VILLAGE = at({ kind: 'village', placeId: 'sd/x', nameEn: 'X', precision: 1 });
const CAPITAL = at({ placeId: 'sd/khartoum/khartoum', nameEn: 'Khartoum', admin1En: 'Khartoum' });

const severityOf = (of: Incident) => assess(of, DEFAULT_TABLE).severity;
const certaintyOf = (of: Incident) => assess(of, DEFAULT_TABLE).certainty;

describe('severity', () => {
  it.each([
    ['a clash in a village', incident(VILLAGE), 'moderate'],
    ['a clash that one side claims in a village', incident({ ...VILLAGE, status: 'claimed' }), 'minor'],
    ['a clash in the seat of a governorate', incident(), 'moderate'],
    ['a clash in a capital', incident(CAPITAL), 'severe'],
    ['an agreement', incident({ ...VILLAGE, class: 'other', type: 'agreement' }), 'minor'],
    ['a village taken', capture(VILLAGE), 'moderate'],
    ['a town taken', capture(at({ kind: 'town', placeId: 'sd/t' })), 'severe'],
    ['the seat of a governorate taken', capture(), 'severe'],
    [
      'a city that bears its governorate’s name taken',
      capture(at({ placeId: 'x', nameEn: 'Y', admin1En: 'Y' })),
      'severe',
    ],
    ['a capital taken', capture(CAPITAL), 'extreme'],
    [
      'part of a town taken',
      capture({ ...at({ kind: 'town', placeId: 'sd/t' }), control: { to: [], from: [], mode: 'partial' } }),
      'moderate',
    ],
    [
      'a strike on a village with 100 dead',
      incident({ ...VILLAGE, class: 'strike', fatalities: toll(60, 100) }),
      'extreme',
    ],
    ['a chemical attack', incident({ ...VILLAGE, class: 'strike', type: 'chemical-weapon' }), 'severe'],
    ['a capture that is denied', capture({ ...VILLAGE, status: 'denied' }), 'minor'],
    ['a clash at a place nobody names', incident({ place: null, location: null }), 'moderate'],
  ])('%s is %s', (_, of, expected) => {
    expect(severityOf(of)).toBe(expected);
  });
});

describe('certainty', () => {
  const claims = (count: number): Source[] => outlets(count).map((one) => ({ ...one, status: 'claimed' }));
  const admission = source({
    articleId: 'b',
    outlet: 'b',
    speaker: { name: 'الجيش', kind: 'party', actor: 'sudanese-armed-forces' },
  });
  it.each([
    ['one outlet reports it', incident(), 'likely'],
    ['two report it', incident({ sources: outlets(2) }), 'observed'],
    [
      'one text in two outlets',
      incident({ sources: outlets(2).map((one) => ({ ...one, syndicationId: 's' })) }),
      'likely',
    ],
    [
      'two outlets of one publisher',
      incident({ sources: outlets(2).map((one) => ({ ...one, publisher: 'p' })) }),
      'likely',
    ],
    ['one side claims it', incident({ status: 'claimed', sources: claims(1) }), 'possible'],
    ['ten outlets print the claim', incident({ status: 'claimed', sources: claims(10) }), 'possible'],
    [
      'the losing side admits the claim',
      capture({ status: 'claimed', sources: [...claims(1), admission] }),
      'likely',
    ],
    [
      'a claim that is denied',
      incident({ status: 'claimed', sources: claims(1), deniedBy: ['الجيش'] }),
      'unlikely',
    ],
    ['reported by two, denied by somebody', incident({ sources: outlets(2), deniedBy: ['الجيش'] }), 'likely'],
    ['denied altogether', incident({ status: 'denied', deniedBy: ['الجيش'] }), 'unlikely'],
  ])('%s', (_, of, expected) => {
    expect(certaintyOf(of)).toBe(expected);
  });
});

it('gives its reasons in the order of the table, in words of both languages', () => {
  const assessment = assess(capture({ fatalities: toll(3, 12), sources: outlets(2) }), DEFAULT_TABLE);
  expect(assessment.reasons.map(({ rule, points }) => [rule, points])).toEqual([
    ['severity/class', 4],
    ['severity/place', 3],
    ['severity/fatalities', 3],
    ['certainty/status', 2],
    ['certainty/sources', 2],
  ]);
  expect(assessmentWords(assessment, 'en')).toBe(
    'extreme: change of control +4, seat of its governorate +3, up to 12 killed +3; observed: reported +2, independent sources: 2 +2',
  );
  expect(assessmentWords(assessment, 'ar')).toContain('مركز المحافظة +3، عدد القتلى حتى 12 +3؛ مؤكّد');
});

describe('a table of one’s own', () => {
  const tableOf = (yaml: string) =>
    parseYaml(
      `receivers: [{ name: a, console: true }]\nroute: { receiver: a }\n${yaml}`,
      'alerts.yaml',
      alertsFileSchema,
    ).assessment;

  it('changes single points and leaves the rest', () => {
    const table = tableOf('severity: { classes: { clash: 9 } }\ncertainty: { levels: { likely: 3 } }');
    expect(assess(incident(VILLAGE), table)).toMatchObject({ severity: 'extreme', certainty: 'possible' });
    expect(table.severity.classes.control).toBe(DEFAULT_TABLE.severity.classes.control);
  });

  it('weighs places by name, takes new steps whole, and knows more seats', () => {
    const table = tableOf(`severity:
  places: { الفاشر: 6 }
  seats: [sd/x]
  fatalities: { 3: 1 }`);
    expect(assess(incident({ fatalities: toll(100) }), table).reasons).toMatchObject([
      { rule: 'severity/class', points: 1 },
      { rule: 'severity/place', points: 6, because: 'a place named in the table' },
      { rule: 'severity/fatalities', points: 1 },
      { rule: 'certainty/status' },
    ]);
    expect(assess(incident({ ...VILLAGE, place: null }), table).reasons[1]).toMatchObject({ points: 3 });
  });
});
