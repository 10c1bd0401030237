import { describe, expect, it } from 'vitest';
import { controlEntrySchema } from '../../src/shared/schema/index.ts';
import { capture, Desk, event, hour } from './build.ts';

const RSF = ['rapid-support-forces'];
const SAF = ['sudanese-armed-forces'];

const voice = (actor: string) => ({ name: actor, kind: 'party' as const, actor });
const claim = (to: string[], from: string[]) =>
  capture(to, from, { status: 'claimed', speaker: voice(to[0]!) });
const lines = (desk: Desk) =>
  [...desk.ledger.values()]
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .map(({ holders, status }) => `${holders.join()} ${status}`);

describe('the ledger of control', () => {
  it('goes from claimed to reported to confirmed', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [claim(RSF, SAF)] });
    expect(lines(desk)).toEqual(['rapid-support-forces claimed']);
    desk.tell({ id: 'b', at: 1, events: [capture(RSF, SAF)] });
    expect(lines(desk)).toEqual(['rapid-support-forces reported']);
    desk.tell({ id: 'c', at: 2, events: [capture(RSF, SAF)] });
    expect(lines(desk)).toEqual(['rapid-support-forces confirmed']);
    const [entry] = desk.ledger.values();
    expect(controlEntrySchema.parse(entry)).toMatchObject({
      since: hour(0),
      placeId: 'sd/الفاشر',
      from: SAF,
    });
  });

  it('two outlets that print one claim confirm nothing', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [claim(RSF, SAF)] });
    desk.tell({ id: 'b', at: 1, events: [claim(RSF, SAF)] });
    expect(lines(desk)).toEqual(['rapid-support-forces claimed']);
  });

  it('the loser’s admission confirms', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [claim(RSF, SAF)] });
    desk.tell({ id: 'b', at: 1, events: [capture(RSF, SAF, { speaker: voice(SAF[0]!) })] });
    expect(lines(desk)).toEqual(['rapid-support-forces confirmed']);
  });

  it('two opposite claims within two days contest each other', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [claim(RSF, SAF)] });
    desk.tell({ id: 'b', at: 5, events: [claim(SAF, RSF)] });
    expect(lines(desk)).toEqual(['rapid-support-forces contested', 'sudanese-armed-forces contested']);
  });

  it('a reported recapture ends a hold, it does not contest it', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [capture(RSF, SAF)] });
    desk.tell({ id: 'b', at: 30, events: [capture(SAF, RSF)] });
    expect(lines(desk)).toEqual(['rapid-support-forces reported', 'sudanese-armed-forces reported']);
  });

  it('what is lost again within a day was no hold', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [capture(RSF, SAF)] });
    desk.tell({ id: 'b', at: 5, events: [capture(SAF, RSF)] });
    expect(lines(desk)).toEqual(['rapid-support-forces reverted', 'sudanese-armed-forces reported']);
    desk.tell({ id: 'b', at: 5, events: [] });
    expect(lines(desk)).toEqual(['rapid-support-forces reported']);
  });

  it('one report does not undo what is confirmed, a confirmed one does', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [capture(RSF, SAF)] });
    desk.tell({ id: 'b', at: 1, events: [capture(RSF, SAF)] });
    desk.tell({ id: 'c', at: 9, events: [capture(SAF, RSF)] });
    expect(lines(desk)).toEqual(['rapid-support-forces confirmed', 'sudanese-armed-forces reported']);
    desk.tell({ id: 'd', at: 10, events: [capture(SAF, RSF)] });
    expect(lines(desk)).toEqual(['rapid-support-forces reverted', 'sudanese-armed-forces confirmed']);
  });

  it('who claims to have taken a place back admits that it was lost', () => {
    const desk = new Desk();
    const back = { to: SAF, from: RSF, mode: 'recaptured' as const };
    desk.tell({ id: 'a', events: [capture(RSF, SAF)] });
    desk.tell({ id: 'b', at: 8, events: [{ ...claim(SAF, RSF), control: back }] });
    expect(lines(desk)).toEqual(['rapid-support-forces reverted', 'sudanese-armed-forces claimed']);
  });

  it('knows who says so', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [claim(RSF, SAF)] });
    desk.tell({ id: 'b', at: 1, events: [capture(RSF, SAF)] });
    desk.tell({ id: 'c', at: 2, events: [capture(RSF, SAF, { status: 'denied', speaker: voice(SAF[0]!) })] });
    expect([...desk.ledger.values()]).toMatchObject([
      { claimedBy: RSF, reportedBy: ['b'], deniedBy: SAF, status: 'reported', independentSources: 2 },
    ]);
  });

  it('a village inherits nothing from its governorate, and a part is marked as one', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [capture(RSF, SAF, { control: { to: RSF, from: SAF, mode: 'partial' } })] });
    desk.tell({ id: 'b', events: [capture(SAF, RSF, { place: 'شقرة' })] });
    expect([...desk.ledger.values()].map(({ placeName, mode }) => [placeName, mode])).toEqual([
      ['الفاشر', 'partial'],
      ['شقرة', 'captured'],
    ]);
  });

  it('a later claim against a report is contested, the report is not', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [capture(RSF, SAF)] });
    desk.tell({ id: 'b', at: 5, events: [claim(SAF, RSF)] });
    expect(lines(desk)).toEqual(['rapid-support-forces reported', 'sudanese-armed-forces contested']);
  });

  it('a contest ends where its rival is taken back', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [claim(RSF, SAF)] });
    desk.tell({ id: 'b', at: 5, events: [claim(SAF, RSF)] });
    desk.tell({ id: 'b', at: 5, events: [] });
    expect(lines(desk)).toEqual(['rapid-support-forces claimed']);
  });

  it('clashes, failed attempts and denials change no hold', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [event(), capture(RSF, SAF, { status: 'failed' })] });
    desk.tell({ id: 'b', at: 1, events: [capture(RSF, SAF, { status: 'denied' })] });
    expect(lines(desk)).toEqual([]);
  });

  it('a line stays where its incident changes in something else', () => {
    const desk = new Desk();
    desk.tell({ id: 'a', events: [capture(RSF, SAF)] });
    desk.tell({ id: 'b', at: 1, text: 'a', events: [capture(RSF, SAF)] });
    expect(lines(desk)).toEqual(['rapid-support-forces reported']);
  });
});
