import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomOf } from '../../../src/alerts/cap/atom.ts';
import { capOf } from '../../../src/alerts/cap/cap.ts';
import type { Message } from '../../../src/alerts/index.ts';
import { incident } from '../build.ts';
import { follower, KINDS, message } from '../channels/messages.ts';
import { capFaults } from './cap-schema.ts';
import { type Node, readXml } from './xml-reader.ts';

const SENDER = 'desk@example.org';
const read = (one: Message): Node => readXml(capOf(one, SENDER));
const all = (node: Node, name: string): Node[] => node.children.filter((child) => child.name === name);
const text = (node: Node, name: string): string | undefined => all(node, name)[0]?.text;

describe('a message of CAP', () => {
  it.each(Object.entries(KINDS))('is valid: %s', (_, kind) => {
    expect(capFaults(read(kind()))).toEqual([]);
  });

  it('tells in Arabic and in English what happened, where, how grave and how sure', () => {
    const assessment = { severity: 'severe', certainty: 'likely', reasons: [] } as const;
    const one = { ...message({}, { date: '2026-11-20' }), assessment: { ...assessment, reasons: [] } };
    const [ar, en] = all(read(one), 'info');
    expect([text(ar!, 'language'), text(en!, 'language')]).toEqual(['ar', 'en']);
    expect(text(ar!, 'headline')).toBe(one.text.ar!.headline);
    for (const info of [ar!, en!]) {
      expect(text(info, 'severity')).toBe('Severe');
      expect(text(info, 'certainty')).toBe('Likely');
      expect(text(info, 'onset')).toBe('2026-11-20T00:00:00-00:00');
      expect(text(info, 'web')).toBe('https://example.org/a1');
    }
    const [arabicArea] = all(ar!, 'area');
    const [englishArea] = all(en!, 'area');
    expect(text(arabicArea!, 'areaDesc')).toBe('الفاشر، شمال دارفور');
    expect(text(englishArea!, 'areaDesc')).toBe('El Fasher, North Darfur');
    expect(text(arabicArea!, 'circle')).toBe('13.63,25.35 5');
    expect(all(englishArea!, 'geocode').map((code) => text(code, 'value'))).toEqual([
      'SD',
      'sd/north-darfur/el-fasher',
    ]);
  });

  it.each([
    ['update', 'Update'],
    ['retract', 'Cancel'],
  ] as const)('refers to the messages before it: %s', (kind, type) => {
    const cap = read(follower(kind, 'd_1'));
    expect(capFaults(cap)).toEqual([]);
    expect(text(cap, 'msgType')).toBe(type);
    expect(text(cap, 'references')).toBe(`${SENDER},d_1,2026-11-21T10:01:00-00:00`);
  });

  it('cancels or updates nothing that was never told', () => {
    for (const kind of ['update', 'retract'] as const) {
      const cap = read({ ...follower(kind, null), first: null, previous: null });
      expect(capFaults(cap)).toEqual([]);
      expect(text(cap, 'msgType')).toBe('Alert');
    }
  });

  it('is marked as a test, or as the system’s own', () => {
    expect(text(read({ ...message(), mark: 'test' }), 'status')).toBe('Test');
    expect(text(read(KINDS['silent feeds']!()), 'status')).toBe('System');
    expect(text(read(message()), 'status')).toBe('Actual');
  });

  it('has no area where no place is known', () => {
    const cap = read({ ...message(), incident: incident({ place: null, location: null }) } as Message);
    expect(all(all(cap, 'info')[0]!, 'area')).toEqual([]);
  });

  it('is well-formed, whatever stands in the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => {
        const one = message();
        const ar = { ...one.text.ar!, headline: `خبر ${words}`, facts: [{ label: words, value: words }] };
        expect(capFaults(read({ ...one, text: { ...one.text, ar } }))).toEqual([]);
      }),
    );
  });
});

describe('the feed', () => {
  const entry = {
    id: 'd_1',
    sent: '2026-11-21T10:01:00.000Z',
    title: 'خبر <1>',
    language: 'ar',
    summary: 'ما جرى',
  } as const;

  it('lists messages with links to their CAP, from where it stands itself', () => {
    const feed = readXml(atomOf({ name: 'مكتب', sender: SENDER }, [entry], '2026-11-21T11:00:00.000Z'));
    expect(feed).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } });
    const path = encodeURIComponent('مكتب');
    expect(all(feed, 'link')[0]!.attributes).toMatchObject({ rel: 'self', href: `${path}.atom` });
    const [one] = all(feed, 'entry');
    expect(text(one!, 'title')).toBe('خبر <1>');
    expect(text(one!, 'updated')).toBe(entry.sent);
    expect(all(one!, 'link')[0]!.attributes).toMatchObject({
      type: 'application/cap+xml',
      href: `${path}/d_1.cap.xml`,
    });
    expect(text(feed, 'updated')).toBe(entry.sent);
  });

  it('is a feed before anything was told, and keeps its id', () => {
    const empty = readXml(atomOf({ name: 'desk', sender: SENDER }, [], '2027-01-01T00:00:00.000Z'));
    const later = readXml(atomOf({ name: 'desk', sender: SENDER }, [entry], '2028-01-01T00:00:00.000Z'));
    expect(text(empty, 'updated')).toBe('2027-01-01T00:00:00.000Z');
    expect(text(later, 'id')).toBe(text(empty, 'id'));
  });
});
