// Whatever an article, an outlet or an operator's template carries, every line stays one line, closed in its direction.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderNotice } from '../../../src/alerts/index.ts';
import { parseTemplate } from '../../../src/shared/config/template-text.ts';
import { templatesFileSchema } from '../../../src/shared/config/templates.ts';
import { classOf, EVENT_STATUSES, EVENT_TYPES, type Incident } from '../../../src/shared/schema/index.ts';
import { find, incident, source } from '../build.ts';

const PIECES = [
  '\u202E',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200F',
  '\u200E',
  '\n',
  '\r\n',
  '\u2028',
  '\u0085',
  '\u0000',
  '\u001B[31m',
  '\u00AD',
  '\uFEFF',
  '{place}',
  '{',
  '}',
  '#',
  '<b>',
  '&',
  '«',
  '»',
  'باب',
  'Bab',
  '7',
  '٧',
  ' ',
  'א',
  'مقاتلو',
  '。',
  '👩‍👧',
];
const hostile = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => `x${pieces.join('')}`);

const incidents: fc.Arbitrary<Incident> = fc
  .record({
    type: fc.constantFrom(...EVENT_TYPES),
    status: fc.constantFrom(...EVENT_STATUSES),
    place: hostile,
    within: fc.option(hostile),
    outlet: hostile,
    quote: hostile,
    speaker: hostile,
    denier: hostile,
    highest: fc.nat(300),
    sides: fc.constantFrom<Incident['sides']>(
      [[], []],
      [['houthis'], []],
      [['no-such-actor'], ['civilians']],
    ),
  })
  .map(({ type, status, place, within, outlet, quote, speaker, denier, highest, sides }) =>
    incident({
      type,
      class: classOf(type),
      status,
      sides,
      control: classOf(type) === 'control' ? { to: sides[0], from: sides[1], mode: 'captured' } : null,
      place: { name: place, within },
      location: null,
      deniedBy: [denier],
      fatalities: { lowest: 0, highest, lowestBy: outlet, highestBy: `${outlet}2` },
      sources: [
        source({ outlet, quote, speaker: { name: speaker, kind: 'official', actor: null } }),
        source({
          articleId: 'a2',
          outlet: denier,
          quote,
          status: 'denied',
          url: `https://e.example/${place}`,
        }),
      ],
    }),
  );

const TEMPLATES = templatesFileSchema.parse({
  templates: [
    {
      class: 'clash',
      headline: {
        ar: 'Rasid 24: {place} {claimants, select, none {لا أحد} other {{claimants}}}',
        en: '{place}: {headline}',
      },
      lines: { ar: ['{place_full} {deniers}', '{status}'], en: ['{place_full} {deniers}', '{status}'] },
    },
  ],
});

/** Pairs taken out from the inside, until none is left. */
function closed(signs: string): string {
  const fewer = signs.replaceAll('\u2068\u2069', '');
  return fewer === signs ? signs : closed(fewer);
}

/** Isolates open and close in order, and nothing else turns the line around. */
function assertSafe(line: string): void {
  expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u00AD\u2028\u2029\u202A-\u202E\u2066\u2067\uFEFF]/u);
  const rest = line.replace(/[^\u2068\u2069]/gu, '');
  expect(closed(rest), line).toBe('');
  expect(line.slice(1)).not.toMatch(/[\u200E\u200F]/u);
}

it('lines are safe, and as many as without what was smuggled in', () => {
  fc.assert(
    fc.property(incidents, fc.constantFrom('latn', 'arab'), fc.boolean(), (of, digits, own) => {
      const { plain } = renderNotice(
        {
          delivery: { kind: 'update' },
          notice: { changes: ['denied', 'fatalities', 'place', 'second-source'] },
          incident: of,
          before: incident(),
        },
        { language: 'both', timezone: 'Asia/Aden', digits },
        find,
        { templates: own ? TEMPLATES : [] },
      );
      const lines = plain.split('\n');
      lines.forEach(assertSafe);
      expect(lines.filter((line) => line.trim() === '')).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

it('a template is taken or refused with a sentence, whatever its text', () => {
  const text = fc.array(
    fc.constantFrom(
      '{',
      '}',
      'place',
      'sources',
      ',',
      ' ',
      'plural',
      'select',
      'gender',
      'one',
      'other',
      '#',
      'نص',
      '{sources, plural, other {',
      '}}',
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(text, (pieces) => {
      try {
        parseTemplate(pieces.join(''));
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect((error as Error).message).toMatch(/^[a-z"{}]/u);
        expect(error).not.toBeInstanceOf(RangeError);
        expect(error).not.toBeInstanceOf(TypeError);
      }
    }),
    { numRuns: 2000 },
  );
});
