// `rasid control` over a real record: every way a place can be asked for, every answer it can get.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdingsOf, instantOf } from '../../src/cli/control.ts';
import { renderHoldings } from '../../src/cli/control-words.ts';
import { createLogger } from '../../src/shared/logger.ts';
import type { ControlEntry } from '../../src/shared/schema/index.ts';
import { createStore, openEngine, type Store } from '../../src/store/index.ts';
import { toyActors, toyGazetteer } from '../extraction/toy-world.ts';
import { article, at, clash, controlEntry, incident, reachFrom, source } from '../store/examples.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

const dataDir = makeTempFolder();
let store: Store;

const LINES: Partial<ControlEntry>[] = [
  {
    since: '2014-01-05T06:00:00.000Z',
    holders: ['sdf'],
    status: 'confirmed',
    reportedBy: ['عنب بلدي', 'الأفق'],
  },
  {
    since: '2014-01-09T06:00:00.000Z',
    holders: ['sna'],
    status: 'claimed',
    claimedBy: ['sna'],
    deniedBy: ['قسد'],
  },
  {
    placeId: 'text:ام دقرس',
    placeName: 'أم دقرس',
    nameEn: null,
    within: 'الجزيرة',
    since: '2014-01-06T06:00:00.000Z',
    holders: [],
    from: ['sna'],
    mode: 'withdrawal',
    status: 'reported',
  },
];

beforeAll(async () => {
  store = createStore(await openEngine({ dataDir, logger: createLogger('silent') }));
  await store.articles.store([article('a1')]);
  const { id, fingerprint } = article('a1');
  await store.incidents.commitReading(
    { articleId: id, fingerprint, extractorVersion: '1', events: [clash], at: at(0) },
    reachFrom(-60),
    () => ({
      incidents: [incident('i1', { sources: [source('a1')] })],
      incidentOf: new Map([[0, 'i1']]),
      ledger: LINES.map((line, index) => controlEntry(`c${index}`, 'i1', line)),
    }),
  );
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const ask = async (asked: string, when?: string) => {
  const instant = instantOf(when, new Date('2014-02-01T00:00:00Z'));
  const holdings = await holdingsOf(store, toyGazetteer, asked, instant);
  return renderHoldings(holdings, { asked, at: instant, known: [], actors: toyActors });
};

describe('rasid control', () => {
  it('says who holds it, since when, how sure that is and who says so', async () => {
    expect(await ask('منبج', '2014-01-10')).toBe(
      [
        'منبج (Manbij, حلب) [sy-manbij]',
        '  held by: sdf · confirmed · since 2014-01-05 06:00 UTC, from sdf',
        '    reported by عنب بلدي, الأفق · independent sources: 1 · incident i1',
        '  but: sna · claimed · since 2014-01-09 06:00 UTC, from sdf',
        '    claimed by sna; denied by قسد · independent sources: 1 · incident i1',
      ].join('\n'),
    );
  });

  it('knows a day by its end, and nothing of later', async () => {
    expect(await ask('manbij', '2014-01-05')).not.toContain('but:');
    expect(await ask('مدينة منبج', '2014-01-05')).toContain('held by: sdf');
    expect(await ask('منبج', '2014-01-04')).toBe(
      '2014-01-04: nobody is said to hold منبج; neither the gazetteer nor the record knows a place of that name',
    );
  });

  it('knows what only the record knows, however it is spelt', async () => {
    expect(await ask('ام دقرس')).toContain('held by: left by sna, to whom is not told · reported');
  });

  it('lists every place where none is named', async () => {
    expect((await ask('')).match(/\[[^\]]+\]/g)).toEqual(['[text:ام دقرس]', '[sy-manbij]']);
    expect(await ask('', '2013-01-01')).toBe('2013-01-01: nobody is said to hold anything');
  });

  it('refuses a time that is none', () => {
    expect(() => instantOf('yesterday', new Date())).toThrow(/--at: write a date/);
  });
});
